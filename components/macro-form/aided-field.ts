import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField } from '../internal/form-field';
import { message } from './messages';

/**
 * A colour or a date, typed in whatever way the template takes, or chosen with the browser’s own
 * control beside the text. The native `input` event tells of each change.
 *
 * @element ops-aided-field
 */
export class AidedField extends FormField {
  static override styles: CSSResultGroup = [
    FormField.styles,
    css`
      .aided {
        display: flex;
        gap: 0.5rem;
      }

      #control {
        flex: 1 1 auto;
        min-inline-size: 0;
      }

      .aid {
        flex: none;
        box-sizing: border-box;
        block-size: 2.5rem;
        border: 1px solid var(--ds-border-input, #8c8f97);
        border-radius: var(--ds-radius-small, 3px);
        background: var(--ds-background-input, #ffffff);
        color: inherit;
        font: inherit;
        cursor: pointer;
      }

      .aid:focus-visible {
        outline: 2px solid var(--ds-border-focused, #4688ec);
        outline-offset: -1px;
      }

      .aid[type='color'] {
        inline-size: 3rem;
        padding: 0.25rem;
      }

      /* Only the button that opens the calendar: the date itself stands in the text. */
      .aid[type='date'] {
        inline-size: 2.5rem;
        padding: 0 0.625rem;
        overflow: hidden;
      }

      .aid[type='date']::-webkit-calendar-picker-indicator {
        margin: 0;
        padding: 0;
      }

      .aid[type='date']::-webkit-datetime-edit {
        display: none;
      }
    `,
  ];

  /** What it is. */
  @property() kind: 'color' | 'date' = 'color';

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    return html`<div class="aided">
      <input
        id="control"
        .value=${live(this.value)}
        autocomplete="off"
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
      <input
        class="aid"
        type=${this.kind}
        aria-label=${message(`${this.kind}.choose`, { label: this.label })}
        .value=${live(this.#aid)}
        ?disabled=${this.disabled}
        @input=${this.take}
      />
    </div>`;
  }

  /** The value as the browser’s control takes it. */
  get #aid(): string {
    const value = this.value.trim() || this.preset;
    if (this.kind === 'color')
      return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000';
    const [, year, month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(value) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  }

  // The form around the field does not see the keys of a control in a shadow root.
  #submit(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.form?.requestSubmit();
  }
}
