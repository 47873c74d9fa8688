import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MacroContent } from '../../contract/library';
import { choiceStyles } from '../internal/choice.styles';
import type { FormField } from '../internal/form-field';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';
import { categoryInWords, knownCategories } from '../macro-chooser/categories';
import { definitionProblems, longestOf, type DefinitionProblem } from './definition-problems';
import { message } from './messages';

/** What the form shows and changes: all of a macro's content but its template. */
export type Definition = Omit<MacroContent, 'template'>;

/** Something in the definition was changed. */
export class DefinitionChangeEvent extends Event {
  static readonly type = 'ops-definition-change';

  constructor(readonly changed: Partial<Definition>) {
    super(DefinitionChangeEvent.type, { bubbles: true });
  }
}

const bodies = ['none', 'escaped', 'unrendered', 'rendered'] as const;
const encodings = ['data-center', 'none'] as const;

/**
 * What a user macro is called, and how it treats its body and its output. Who may use it, and its
 * name, are changed elsewhere.
 *
 * @element ops-definition-form
 * @event {DefinitionChangeEvent} ops-definition-change - A field was changed.
 */
export class DefinitionForm extends LitElement {
  static override styles = [
    textStyles,
    choiceStyles,
    focusRing,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 1rem 1.5rem;
        align-items: start;
      }

      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
        gap: 0.25rem 0.75rem;
        margin: 0;
        border: none;
        padding: 0;
      }

      fieldset,
      .wide {
        grid-column: 1 / -1;
      }

      legend,
      dt {
        margin-block-end: 0.25rem;
        padding: 0;
        color: var(--ds-text-subtle, #505258);
        font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
        font-weight: var(--ds-font-weight-bold, 653);
      }

      dd {
        overflow-wrap: anywhere;
      }

      #categories-hint {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** As pages name the macro. */
  @property() name = '';

  /** As it is typed. */
  @property({ attribute: false }) definition: Definition = {
    title: '',
    description: '',
    categories: [],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
  };

  protected override render(): TemplateResult {
    const { title, description, icon, bodyHandling, encoding } = this.definition;
    const problems = definitionProblems(this.definition);
    return html`
      <dl>
        <dt>${message('name')}</dt>
        <dd><code>${this.name}</code></dd>
        <dd class="subtle small">${message('name.hint')}</dd>
      </dl>
      <ops-text-field
        name="title"
        label=${message('title')}
        hint=${message('title.hint')}
        error=${errorOf(problems, 'title.missing', 'title.too-long')}
        .value=${title}
        required
        @input=${this.#take('title')}
      ></ops-text-field>
      <ops-text-area
        class="wide"
        name="description"
        label=${message('description')}
        hint=${message('description.hint')}
        error=${errorOf(problems, 'description.too-long')}
        .value=${description}
        @input=${this.#take('description')}
      ></ops-text-area>
      <ops-select-field
        name="bodyHandling"
        label=${message('body')}
        hint=${message('body.hint')}
        .options=${bodies.map((value) => ({ value, label: message(`body.${value}`) }))}
        .value=${bodyHandling}
        @input=${this.#take('bodyHandling')}
      ></ops-select-field>
      <ops-select-field
        name="encoding"
        label=${message('encoding')}
        hint=${message('encoding.hint')}
        .options=${encodings.map((value) => ({ value, label: message(`encoding.${value}`) }))}
        .value=${encoding}
        @input=${this.#take('encoding')}
      ></ops-select-field>
      <ops-text-field
        class="wide"
        name="icon"
        label=${message('icon')}
        hint=${message('icon.hint')}
        error=${errorOf(problems, 'icon.wrong')}
        .value=${icon}
        @input=${this.#take('icon')}
      ></ops-text-field>
      ${this.#renderCategories()}
    `;
  }

  #renderCategories(): TemplateResult {
    const { categories } = this.definition;
    const foreign = categories.filter((key) => !knownCategories.some((known) => known === key));
    return html`<fieldset aria-describedby="categories-hint">
      <legend>${message('categories')}</legend>
      <p id="categories-hint" class="subtle small">${message('categories.hint')}</p>
      ${[...knownCategories, ...foreign].map(
        (key) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${categories.includes(key)}
              @change=${({ target }: Event) =>
                this.#choose(key, (target as HTMLInputElement).checked)}
            />
            <span>${categoryInWords(key)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(key: string, isChosen: boolean): void {
    const others = this.definition.categories.filter((other) => other !== key);
    this.#tell({ categories: isChosen ? [...others, key] : others });
  }

  #take(field: keyof Definition): (event: Event) => void {
    return ({ currentTarget }) => this.#tell({ [field]: (currentTarget as FormField).value });
  }

  #tell(changed: Partial<Definition>): void {
    this.dispatchEvent(new DefinitionChangeEvent(changed));
  }
}

function errorOf(
  problems: readonly DefinitionProblem[],
  ...own: readonly DefinitionProblem[]
): string {
  const problem = problems.find((each) => own.includes(each));
  if (!problem) return '';
  const most = problem.startsWith('title') ? longestOf.title : longestOf.description;
  return message(problem, { most });
}
