import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LitElement } from 'lit';
import { partsOf } from '../../rules/macro-parameters';
import { message as formMessage } from '../internal/messages';
import { styles } from './checks-field.styles';
import { message } from './messages';

/**
 * Several of the values that a template names, in one text with a delimiter between them. A native
 * `input` event tells of each change.
 *
 * @element ops-checks-field
 */
export class ChecksField extends LitElement {
  static override styles = styles;

  /** Words over the choice. */
  @property() label = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** All chosen values in one text. */
  @property() value = '';

  /** What stands between two values. */
  @property() delimiter = ',';

  /** What can be chosen. */
  @property({ attribute: false }) choices: readonly string[] = [];

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** What counts while nothing is chosen; empty for nothing. */
  @property() preset = '';

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** Whether the form needs a value. */
  @property({ type: Boolean }) required = false;

  /** Goes to the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult {
    const chosen = partsOf(this.value, this);
    const stored = chosen.filter((part) => !this.choices.includes(part));
    const preset = chosen.length === 0 ? this.preset : '';
    const describedBy = [this.hint && 'hint', preset && 'preset', this.error && 'error'];
    return html`
      <fieldset aria-describedby=${describedBy.filter(Boolean).join(' ') || nothing}>
        <legend>
          ${this.label}${
            this.required
              ? html`<span class="required" title=${formMessage('required')}>*</span>`
              : nothing
          }
        </legend>
        ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
        ${this.choices.map((choice) => this.#renderChoice(choice, choice, chosen))}
        ${stored.map((part) =>
          this.#renderChoice(part, message('choose.foreign', { value: part }), chosen),
        )}
      </fieldset>
      ${
        preset
          ? html`<p id="preset" class="preset">${formMessage('preset', { preset })}</p>`
          : nothing
      }
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing}
    `;
  }

  #renderChoice(choice: string, words: string, chosen: readonly string[]): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        .checked=${live(chosen.includes(choice))}
        @input=${(event: Event) => this.#take(choice, event)}
      />
      <span>${words}</span>
    </label>`;
  }

  // Before listeners of `input` on the field read it. Values stand in the order of the choices.
  #take(choice: string, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const chosen = partsOf(this.value, this).filter((part) => part !== choice);
    if (checked) chosen.push(choice);
    const order = (part: string) => this.choices.indexOf(part) + 1 || Infinity;
    this.value = [...chosen].sort((one, other) => order(one) - order(other)).join(this.delimiter);
  }
}
