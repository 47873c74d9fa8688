import { css, html, nothing, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { choiceStyles } from '../internal/choice.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

/**
 * Something that is on or off. A native `input` event tells of each change.
 *
 * @element ops-check-field
 */
export class CheckField extends LitElement {
  static override styles = [
    textStyles,
    choiceStyles,
    focusRing,
    css`
      #hint {
        margin-block-start: 0.125rem;
        padding-inline-start: 1.5rem;
      }
    `,
  ];

  /** Words beside the box. */
  @property() label = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** Whether it is on. */
  @property({ type: Boolean }) checked = false;

  /** Goes to the box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`
      <label>
        <input
          type="checkbox"
          aria-describedby=${this.hint ? 'hint' : nothing}
          .checked=${live(this.checked)}
          @input=${this.#take}
        />
        <span>${this.label}</span>
      </label>
      ${this.hint ? html`<p id="hint" class="subtle small">${this.hint}</p>` : nothing}
    `;
  }

  // Before listeners of `input` on the field read it.
  #take(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
  }
}
