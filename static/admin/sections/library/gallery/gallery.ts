import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { nameProblem } from '../../../../../components/macro-dialogs/name-problem';
import { renderMacroRefusal } from '../../../../../components/macro-refusal/macro-refusal';
import type { TextField } from '../../../../../components/text-field/text-field';
import { libraryLimits, type MacroContent } from '../../../../../contract/library';
import type { Refusal } from '../../../../../contract/result';
import type { NewMacro } from '../macro-acts';
import { styles } from './gallery.styles';
import { message } from './messages';
import { galleryTemplates, type GalleryKey } from './templates';

/** A macro is to be made; undefined where the gallery is left. */
export class GalleryCloseEvent extends Event {
  static readonly type = 'ops-gallery-close';

  constructor(readonly macro: NewMacro | undefined) {
    super(GalleryCloseEvent.type, { bubbles: true });
  }
}

type Choice = GalleryKey | 'empty';

/** What an empty template has in it: how parameters are declared, and that there are none. */
const emptyTemplate = '## @noparams\n';

/**
 * The dialog in which a macro is made: from one of ten templates, or from an empty one.
 *
 * @element ops-library-gallery
 * @event {GalleryCloseEvent} ops-gallery-close - A macro is to be made, or the dialog is left.
 */
export class LibraryGallery extends LitElement {
  static override styles = styles;

  /** Names that are taken. */
  @property({ attribute: false }) taken: ReadonlySet<string> = new Set();

  /** How many macros there are. */
  @property({ type: Number }) count = 0;

  /** Whether the macro is being made. */
  @property({ type: Boolean }) busy = false;

  /** Why it was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private choice: Choice = galleryTemplates[0].key;
  /** What was typed over what the choice suggests. */
  @state() private typed: { readonly title?: string; readonly name?: string } = {};
  @state() private problems = { title: '', name: '' };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal')) this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
  }

  protected override render(): TemplateResult {
    const isFull = this.count >= libraryLimits.macros;
    return html`<ops-dialog heading=${message('heading')} @ops-dialog-dismiss=${this.#cancel}>
      ${renderMacroRefusal(this.refusal)}
      ${
        isFull
          ? html`<ops-section-message kind="warning">
              <p>${message('full', { count: libraryLimits.macros })}</p>
            </ops-section-message>`
          : html`<p>${message('about')}</p>
              ${this.#renderForm()}`
      }
      <div slot="actions">
        <button type="button" @click=${this.#cancel}>${message('cancel')}</button>
        ${
          isFull
            ? nothing
            : html`<button
                type="button"
                class="primary"
                aria-disabled=${this.busy ? 'true' : nothing}
                @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}
              >
                ${message('create')}
              </button>`
        }
      </div>
    </ops-dialog>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <fieldset>
        <legend>${message('templates')}</legend>
        ${galleryTemplates.map(({ key }) =>
          this.#renderChoice(key, message(`${key}.title`), message(`${key}.description`)),
        )}
        ${this.#renderChoice('empty', message('empty.title'), message('empty.description'))}
      </fieldset>
      <ops-text-field
        name="title"
        label=${message('title')}
        hint=${message('title.hint')}
        error=${this.problems.title}
        .value=${this.#title}
        required
        @input=${this.#type}
      ></ops-text-field>
      <ops-text-field
        name="name"
        label=${message('name')}
        error=${this.problems.name}
        .value=${this.#name}
        code
        required
        @input=${this.#type}
      ></ops-text-field>
    </form>`;
  }

  #renderChoice(key: Choice, title: string, description: string): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="template"
        aria-describedby=${`about-${key}`}
        .checked=${this.choice === key}
        @change=${() => (this.choice = key)}
      />
      <span>${title}</span>
      <span id=${`about-${key}`} class="about">${description}</span>
    </label>`;
  }

  get #title(): string {
    if (this.typed.title !== undefined) return this.typed.title;
    return this.choice === 'empty' ? '' : message(`${this.choice}.title`);
  }

  /** A name that is free: the one of the choice, with a number behind it where that is taken. */
  get #name(): string {
    if (this.typed.name !== undefined) return this.typed.name;
    if (this.choice === 'empty') return '';
    let name: string = this.choice;
    for (let number = 2; this.taken.has(name); number += 1) name = `${this.choice}-${number}`;
    return name;
  }

  #type({ target }: Event): void {
    const { name, value } = target as TextField;
    this.typed = { ...this.typed, [name]: value };
    if (this.problems.title || this.problems.name) this.problems = this.#look();
  }

  #look(): { title: string; name: string } {
    return {
      title: this.#title.trim() === '' ? message('title.missing') : '',
      name: nameProblem(this.#name),
    };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    this.problems = this.#look();
    const wrong = (['title', 'name'] as const).find((field) => this.problems[field]);
    if (wrong) this.renderRoot.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
    else this.dispatchEvent(new GalleryCloseEvent(this.#made()));
  }

  #made(): NewMacro {
    const chosen = galleryTemplates.find(({ key }) => key === this.choice);
    const content: MacroContent = {
      title: this.#title.trim(),
      description: chosen ? message(`${chosen.key}.description`) : '',
      categories: chosen?.categories ?? [],
      icon: '',
      bodyHandling: chosen?.bodyHandling ?? 'none',
      encoding: 'data-center',
      template: chosen?.template ?? emptyTemplate,
    };
    return { name: this.#name, draft: { content, note: '' }, samples: chosen?.samples ?? [] };
  }

  #cancel(): void {
    this.dispatchEvent(new GalleryCloseEvent(undefined));
  }
}
