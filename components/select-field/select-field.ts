import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField } from '../internal/form-field';
import { icon } from '../internal/icons';
import { styles } from './select-field.styles';

/** One choice of a select field. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A choice of one among many in a form, with its label, a hint and the reason why it is not
 * accepted. The native `input` event tells of each change.
 *
 * @element ops-select-field
 */
export class SelectField extends FormField {
  static override styles = [FormField.styles, styles];

  /** What can be chosen, in the order shown. */
  @property({ attribute: false }) options: readonly SelectOption[] = [];

  /** Shown while nothing is chosen yet. */
  @property() placeholder = '';

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    return html`<div class="select">
      <select
        id="control"
        .value=${live(this.value)}
        ?required=${this.required}
        ?disabled=${this.disabled}
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
        @input=${this.take}
      >
        ${
          this.placeholder
            ? html`<option value="" ?selected=${this.value === ''}>${this.placeholder}</option>`
            : nothing
        }
        ${this.options.map(
          ({ value, label }) =>
            html`<option .value=${value} ?selected=${value === this.value}>${label}</option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>`;
  }
}
