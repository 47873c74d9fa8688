import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { message } from './messages';
import { focusRing } from './focus.styles';
import { fieldStyles } from './field.styles';
import { Press } from './press';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A labelled native control that takes part in the form around it: its value, its reset and its
 * validity are the form's. A subclass renders the control with the id `control`.
 */
export abstract class FormField extends LitElement {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [focusRing, fieldStyles];

  /** Words over the control. */
  @property() label = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** The value, as typed or chosen. */
  @property() value = '';

  /** What the reader should know before filling the field in. */
  @property() hint = '';

  /** What counts while the field is left empty; empty for nothing. */
  @property() preset = '';

  /** Why the value is not accepted; empty while it is. */
  @property() error = '';

  /** Whether the form needs a value. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether the control is off. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** How high the error was that went while somebody types, in pixels: its room is kept so long. */
  @state() private room = 0;

  /** The browser's own complaint, once the form asked for it. */
  @state() private complaint = '';

  /** Takes the value over from the control, before listeners of `input` on the field read it. */
  protected readonly take = (event: Event): void => {
    this.value = (event.target as Control).value;
    this.complaint = '';
  };

  readonly #internals = this.attachInternals();
  readonly #press = new Press(this);
  #initial = '';

  constructor() {
    super();
    this.addEventListener('focusout', () => this.#press.afterwards(() => (this.room = 0)));
    this.addEventListener('invalid', (event) => {
      // The browser's bubble would cover the message that stands under the field.
      event.preventDefault();
      this.complaint = this.#internals.validationMessage;
    });
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** What is wrong with the value, as the form sees it. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /**
   * Goes to the control. `delegatesFocus` would do so too, but browsers then let nobody select the
   * hint or the error with a mouse.
   */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#control')?.focus(options);
  }

  formResetCallback(): void {
    this.value = this.#initial;
    this.complaint = '';
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  protected override firstUpdated(): void {
    this.#initial = this.value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#internals.setFormValue(this.value);
    const isGone = changed.has('error') && !this.error && this.matches(':focus-within');
    const gone = this.renderRoot.querySelector<HTMLElement>('#error');
    if (isGone && gone) this.room = gone.offsetHeight;
  }

  protected override updated(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.room')
      ?.style.setProperty('block-size', `${this.room}px`);
    const control = this.renderRoot.querySelector<Control>('#control');
    if (!control) return;
    if (this.error) this.#internals.setValidity({ customError: true }, this.error, control);
    else this.#internals.setValidity(control.validity, control.validationMessage, control);
  }

  protected override render(): TemplateResult {
    const error = this.error || this.complaint;
    return html`
      <label for="control">
        ${this.label}${
          this.required
            ? html`<span class="required" title=${message('required')} aria-hidden="true">*</span>`
            : nothing
        }
      </label>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
      ${this.renderControl(error !== '', describedBy(this.hint, this.preset, error))}
      ${
        this.preset
          ? html`<p id="preset" class="preset">${message('preset', { preset: this.preset })}</p>`
          : nothing
      }
      ${error ? html`<p id="error" class="error">${error}</p>` : this.#renderRoom()}
    `;
  }

  #renderRoom(): TemplateResult | typeof nothing {
    return this.room > 0 ? html`<div class="room"></div>` : nothing;
  }

  /** The native control, with what tells assistive technology that it is wrong and why. */
  protected abstract renderControl(isInvalid: boolean, describedBy: string): TemplateResult;
}

function describedBy(hint: string, preset: string, error: string): string {
  return [hint && 'hint', preset && 'preset', error && 'error'].filter(Boolean).join(' ');
}
