import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BrokerKeys } from '../../contract/broker';
import type { Refusal } from '../../contract/result';
import type { ProblemSelectEvent } from '../form-problems/form-problems';
import type { FormField } from '../internal/form-field';
import { problemsOfKeys, trimmedKeys, type KeyField } from './broker-keys';
import { message } from './messages';
import { styles } from './broker-form.styles';

/** The administrator typed an access key. Nobody may keep the event: it carries the secret. */
export class BrokerSubmitEvent extends Event {
  static readonly type = 'ops-broker-submit';

  constructor(readonly keys: BrokerKeys) {
    super(BrokerSubmitEvent.type, { bubbles: true });
  }
}

/** The administrator leaves the form as it is. */
export class BrokerCancelEvent extends Event {
  static readonly type = 'ops-broker-cancel';

  constructor() {
    super(BrokerCancelEvent.type, { bubbles: true });
  }
}

/**
 * Takes an access key: write-only, never filled in by anybody but the administrator's hands.
 *
 * @element ops-broker-form
 * @event {BrokerSubmitEvent} ops-broker-submit - A key that looks right is sent.
 * @event {BrokerCancelEvent} ops-broker-cancel - The form is left.
 */
export class BrokerForm extends LitElement {
  static override styles = styles;

  /** Words on the button that leaves the form. */
  @property({ attribute: 'cancel-label' }) cancelLabel: string = message('cancel');

  /** Whether AWS is being asked. */
  @property({ type: Boolean }) busy = false;

  /** Why the key was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private keys: BrokerKeys = { accessKeyId: '', secretAccessKey: '' };
  @state() private problems: ReturnType<typeof problemsOfKeys> = {};

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal') && this.refusal) {
      this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#type}>
        ${this.#renderProblems()} ${this.#renderRefusal()}
        ${this.#renderField('accessKeyId', 'text')}
        ${this.#renderField('secretAccessKey', 'password')}
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
            ${message('save')}
          </button>
          <button type="button" @click=${this.#cancel}>${this.cancelLabel}</button>
          <span class="subtle" role="status">${this.busy ? message('checking') : nothing}</span>
        </div>
      </form>
    `;
  }

  #renderField(field: KeyField, type: 'text' | 'password'): TemplateResult {
    const problem = this.problems[field];
    return html`<ops-text-field
      name=${field}
      type=${type}
      label=${message(`${field}.label`)}
      hint=${message(`${field}.hint`)}
      error=${problem ? message(problem) : ''}
      .value=${this.keys[field]}
      code
      required
    ></ops-text-field>`;
  }

  #renderProblems(): TemplateResult | typeof nothing {
    const problems = Object.entries(this.problems).map(([field, problem]) => ({
      field,
      label: message(`${field as KeyField}.label`),
      text: message(problem),
    }));
    if (problems.length === 0) return nothing;
    return html`<ops-form-problems
      .problems=${problems}
      @ops-problem-select=${this.#goTo}
    ></ops-form-problems>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal) return nothing;
    const { code, subjects = [] } = this.refusal;
    return html`<ops-section-message id="refused" tabindex="-1" role="alert" kind="error">
      <p>${message(`code.${code}`)}</p>
      ${
        subjects.length > 0
          ? html`<ul>
              ${subjects.map((arn) => html`<li><code>${arn}</code></li>`)}
            </ul>`
          : nothing
      }
    </ops-section-message>`;
  }

  #type(event: Event): void {
    const { name, value } = event.target as FormField;
    this.keys = { ...this.keys, [name]: value };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    this.problems = problemsOfKeys(this.keys);
    if (Object.keys(this.problems).length === 0) {
      this.dispatchEvent(new BrokerSubmitEvent(trimmedKeys(this.keys)));
      return;
    }
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('ops-form-problems')?.focus(),
    );
  }

  #cancel(): void {
    this.dispatchEvent(new BrokerCancelEvent());
  }

  #goTo({ field }: ProblemSelectEvent): void {
    this.renderRoot.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
  }
}
