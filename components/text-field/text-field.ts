import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField } from '../internal/form-field';

/**
 * One line of text in a form, with its label, a hint and the reason why it is not accepted. The
 * native `input` event tells of each change.
 *
 * @element ops-text-field
 */
export class TextField extends FormField {
  /** What is typed: text, a secret that is shown as dots, or an address. */
  @property() type: 'text' | 'password' | 'url' = 'text';

  /** Whether the value is read letter by letter, such as an id or an ARN. */
  @property({ type: Boolean }) code = false;

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    // Neither a browser nor an extension of it shall keep or correct what is typed here.
    return html`
      <input
        id="control"
        class=${this.code ? 'code' : nothing}
        .value=${live(this.value)}
        type=${this.type}
        autocomplete=${this.type === 'password' ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck="false"
        dir="auto"
        ?required=${this.required}
        ?disabled=${this.disabled}
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
        @input=${this.take}
        @keydown=${this.#submit}
      />
    `;
  }

  // The form around the field does not see the keys of a control in a shadow root.
  #submit(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.form?.requestSubmit();
  }
}
