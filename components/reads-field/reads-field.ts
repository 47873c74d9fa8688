import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { optionalReads, type OptionalRead } from '../../contract/optional-reads';
import { policyCommand } from '../../rules/role-policy';
import { message } from './messages';
import { styles } from './reads-field.styles';

/**
 * What readers may see of an account beside its alarms, and what each choice takes of its role. A native
 * `input` event tells of each change.
 *
 * @element ops-reads-field
 */
export class ReadsField extends LitElement {
  static override styles = styles;

  /** Words over the choice. */
  @property() label = '';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** The chosen reads. */
  @property({ attribute: false }) value: readonly OptionalRead[] = [];

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** ARN of the role that is there already: a line is printed that lets it do what is chosen. */
  @property({ attribute: 'role-arn' }) roleArn = '';

  /** What the role could do when the form was opened. */
  @property({ attribute: false }) stored: readonly OptionalRead[] = [];

  /** Goes to the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`
      <fieldset aria-describedby=${this.error ? 'hint error' : 'hint'}>
        <legend>${this.label}</legend>
        <p id="hint" class="hint">${message('hint')}</p>
        ${optionalReads.map((read) => this.#renderRead(read))}
      </fieldset>
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing}
      ${this.#isMore() ? this.#renderLine() : nothing}
    `;
  }

  #renderRead(read: OptionalRead): TemplateResult {
    return html`<label>
        <input
          type="checkbox"
          value=${read}
          aria-describedby=${`about-${read}`}
          .checked=${this.value.includes(read)}
          @input=${() => this.#toggle(read)}
        />
        <span>${message(read)}</span>
      </label>
      <p id=${`about-${read}`} class="about">${message(`${read}.hint`)}</p>`;
  }

  /** Whether something is chosen that the role was not made for. */
  #isMore(): boolean {
    return this.roleArn !== '' && this.value.some((read) => !this.stored.includes(read));
  }

  #renderLine(): TemplateResult {
    return html`<div class="line">
      <p>${message('line.why')}</p>
      <ops-copy-field
        label=${message('line.label')}
        .value=${policyCommand(this.roleArn, this.value)}
        block
      ></ops-copy-field>
    </div>`;
  }

  // Listeners of `input` on the field read a value that is already set.
  #toggle(read: OptionalRead): void {
    const isOn = this.value.includes(read);
    this.value = optionalReads.filter((each) =>
      each === read ? !isOn : this.value.includes(each),
    );
  }
}
