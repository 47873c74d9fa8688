import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { partsOf } from '../../rules/macro-parameters';
import { icon } from '../internal/icons';
import { emptyDirectory, type DirectoryKind } from './directory';
import { message } from './messages';
import { PeopleNames } from './people';
import type { ValuePickEvent } from './pick-field';
import { styles } from './values-field.styles';

/**
 * Several values in one text, with a delimiter between them, each typed or chosen from what
 * Confluence has of that kind. A native `input` event tells of each change.
 *
 * @element ops-values-field
 */
export class ValuesField extends LitElement {
  static override styles = styles;

  /** Words over the field. */
  @property() label = '';

  /** Words over what is chosen, for ears; empty for words that repeat the label. */
  @property({ attribute: 'chosen-label' }) chosenLabel = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** All values in one text. */
  @property() value = '';

  /** What stands between two values. */
  @property() delimiter = ',';

  /** What the reader should know before filling the field in. */
  @property() hint = '';

  /** What counts while there is no value; empty for nothing. */
  @property() preset = '';

  /** Why the values are not accepted; empty while they are. */
  @property() error = '';

  /** Whether the form needs a value. */
  @property({ type: Boolean }) required = false;

  /** What is looked for. */
  @property() kind: DirectoryKind = 'content';

  /** The key of the space in which content is looked for, or `@self`. */
  @property({ attribute: 'space-key' }) spaceKey?: string | undefined;

  /** What the field asks of Confluence. */
  @property({ attribute: false }) directory = emptyDirectory;

  /** The value that was not added, because the delimiter is in it. */
  @state() private refused = '';

  /** What changed last, for ears. */
  @state() private said = '';

  readonly #names = new PeopleNames(this);

  /** Goes to the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('ops-pick-field')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.kind !== 'user' || !changed.has('value')) return;
    void this.#names.ask(this.directory, this.#parts);
  }

  protected override render(): TemplateResult {
    const { refused, delimiter, spaceKey } = this;
    return html`
      <ops-pick-field
        collects
        kind=${this.kind}
        space-key=${spaceKey ?? nothing}
        label=${this.label}
        hint=${this.hint}
        preset=${this.#parts.length === 0 ? this.preset : ''}
        error=${refused ? message('holds-delimiter', { value: refused, delimiter }) : this.error}
        .directory=${this.directory}
        ?required=${this.required}
        @input=${(event: Event) => event.stopPropagation()}
        @ops-value-pick=${this.#add}
      ></ops-pick-field>
      ${this.#parts.length > 0 ? this.#renderChosen() : nothing}
      <p role="status" class="spoken">${this.said}</p>
    `;
  }

  #renderChosen(): TemplateResult {
    return html`<ul aria-label=${this.chosenLabel || message('values', { label: this.label })}>
      ${repeat(
        this.#parts,
        (part) => part,
        (part) =>
          html`<li>
            <span class="name" title=${part}><bdi>${this.#named(part)}</bdi></span>
            <button
              type="button"
              aria-label=${message('remove', { value: this.#named(part) })}
              @click=${() => this.#remove(part)}
            >
              ${icon('cross')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  get #parts(): readonly string[] {
    return [...new Set(partsOf(this.value, this))];
  }

  #named(part: string): string {
    return this.#names.of(part);
  }

  #add({ entry }: ValuePickEvent): void {
    const { value } = entry;
    this.refused = value.includes(this.delimiter) ? value : '';
    if (this.refused) return;
    if (this.kind === 'user' && entry.label !== value) this.#names.learn(entry);
    this.#change([...this.#parts, value]);
    this.said = message('said.added', { value: this.#named(value) });
  }

  /** The focus goes on to the value after the removed one, or where there is none, to the field. */
  async #remove(part: string): Promise<void> {
    const at = this.#parts.indexOf(part);
    this.#change(this.#parts.filter((other) => other !== part));
    this.said = message('said.removed', { value: this.#named(part) });
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    (buttons[at] ?? buttons.at(-1) ?? this).focus();
  }

  #change(parts: readonly string[]): void {
    this.refused = '';
    this.value = [...new Set(parts)].join(this.delimiter);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
