import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormField } from '../internal/form-field';

/**
 * Text of several lines in a form, kept letter by letter. The native `input` event tells of each
 * change.
 *
 * @element ops-text-area
 */
export class TextArea extends FormField {
  static override styles: CSSResultGroup = [
    FormField.styles,
    css`
      #control {
        display: block;
        field-sizing: content;
        min-block-size: 7.5rem;
        max-block-size: 60vb;
        resize: vertical;
        tab-size: 4;
      }
    `,
  ];

  /** Whether the text is read letter by letter, such as code. */
  @property({ type: Boolean }) code = false;

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    // Neither a browser nor an extension of it shall keep or correct what is typed here.
    return html`<textarea
      id="control"
      class=${this.code ? 'code' : nothing}
      rows="5"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="auto"
      .value=${live(this.value)}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${isInvalid ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      @input=${this.take}
    ></textarea>`;
  }
}
