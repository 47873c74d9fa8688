import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BrokerKit, PublicBroker, PublicBrokerKey } from '../../contract/broker';
import type { Refusal } from '../../contract/result';
import { dateTimeFormat } from '../internal/intl';
import { questionActions } from '../internal/question-actions';
import { BrokerSaveEvent } from './broker-form';
import { message } from './messages';
import { refusalInWords } from './refusal';
import { styles } from './broker-panel.styles';

export type KeyRole = 'current' | 'next';

/** The administrator confirmed that a key shall be forgotten. */
export class BrokerRemoveEvent extends Event {
  static readonly type = 'ops-broker-remove';

  constructor(readonly key: KeyRole) {
    super(BrokerRemoveEvent.type, { bubbles: true });
  }
}

/**
 * The IAM user that ConfluOps acts as: whose key, since when, and the ways to add, replace and
 * remove it. A key is shown by the ends of its id, a secret never.
 *
 * @element ops-broker-panel
 * @event {BrokerSaveEvent} ops-broker-save - A key is sent.
 * @event {BrokerRemoveEvent} ops-broker-remove - A key shall be forgotten.
 */
export class BrokerPanel extends LitElement {
  static override styles = styles;

  /** The broker as far as it may be known; absent where there is none. */
  @property({ attribute: false }) broker?: PublicBroker | undefined;

  /** What is printed to make the user. */
  @property({ attribute: false }) kit?: BrokerKit | undefined;

  /** Whether a request is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why the last request was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private isAdding = false;
  @state() private removing: KeyRole | undefined;
  /** A refusal that the administrator has turned away from. */
  @state() private left: Refusal | undefined;

  // The change that the open form or question asked for is there, so it closes.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('broker')) this.#close();
  }

  // The button that had the focus has disappeared with the form or question.
  protected override updated(changed: PropertyValues): void {
    if (changed.has('broker') && (changed.get('isAdding') || changed.get('removing'))) {
      this.renderRoot.querySelector('h2')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { broker } = this;
    return html`
      <h2 tabindex="-1">${message('heading')}</h2>
      <p class="about">${message(`about.${broker?.source ?? 'none'}`)}</p>
      ${broker ? this.#renderBroker(broker) : nothing}
      ${this.isAdding ? this.#renderForm() : this.#renderActions()} ${this.#renderQuestion()}
    `;
  }

  #renderBroker({ arn, source, current, next }: PublicBroker): TemplateResult {
    return html`
      <dl>
        ${
          arn
            ? html`<dt>${message('user')}</dt>
                <dd><code>${arn}</code></dd>`
            : nothing
        }
        ${source === 'installation' && current ? this.#renderKey('current', current) : nothing}
        ${next ? this.#renderKey('next', next) : nothing}
      </dl>
      ${
        current && next
          ? html`<ops-section-message heading=${message('rotating.heading')}>
              <p>
                ${message('rotating.text', { older: current.maskedKeyId, newer: next.maskedKeyId })}
              </p>
              <ops-copy-field
                label=${message('rotating.list')}
                .value=${`aws iam list-access-keys --user-name ${userOf(arn)}`}
              ></ops-copy-field>
            </ops-section-message>`
          : nothing
      }
    `;
  }

  #renderKey(role: KeyRole, { maskedKeyId, setAt }: PublicBrokerKey): TemplateResult {
    const isRotating = this.broker?.current !== undefined && this.broker.next !== undefined;
    // Both may have been set on one day.
    const format = dateTimeFormat({
      dateStyle: 'medium',
      ...(isRotating && { timeStyle: 'short' }),
    });
    const date = format.format(new Date(setAt));
    const label = !isRotating ? role : role === 'current' ? 'older' : 'newer';
    return html`
      <dt>${message(`key.${label}`)}</dt>
      <dd class="key">
        <span>
          <code>${maskedKeyId}</code>
          <span class="subtle">${message('key.set', { date })}</span>
        </span>
        <button
          type="button"
          aria-label=${message('remove-key', { key: maskedKeyId })}
          @click=${() => this.#ask(role)}
        >
          ${message('remove')}
        </button>
      </dd>
    `;
  }

  #renderActions(): TemplateResult | typeof nothing {
    if (this.broker?.next) return nothing;
    const label = !this.broker ? 'add' : this.broker.source === 'vendor' ? 'add-own' : 'rotate';
    return html`<div class="change">
      <button type="button" @click=${() => (this.isAdding = true)}>${message(label)}</button>
    </div>`;
  }

  #renderForm(): TemplateResult {
    return html`
      <section>
        ${
          this.broker?.source === 'installation'
            ? html`<h3>${message('rotate.heading')}</h3>
                <ops-copy-field
                  label=${message('rotate.make')}
                  .value=${`aws iam create-access-key --user-name ${userOf(this.broker.arn)}`}
                ></ops-copy-field>
                <p>${message('rotate.type')}</p>`
            : html`<ops-broker-setup .kit=${this.kit}></ops-broker-setup>`
        }
        <ops-broker-form
          .refusal=${this.#refused}
          ?busy=${this.busy}
          @ops-broker-save=${this.#save}
          @ops-form-cancel=${this.#leave}
        ></ops-broker-form>
      </section>
    `;
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const role = this.removing;
    const key = role && this.broker?.[role];
    if (!role || !key) return nothing;
    const isLast = !this.broker?.current || !this.broker.next;
    const consequence = isLast ? 'last' : role === 'current' ? 'rotated' : 'next';
    return html`<ops-dialog
      heading=${message('remove.heading', { key: key.maskedKeyId })}
      @ops-dialog-dismiss=${this.#leave}
    >
      <p>${message(`remove.${consequence}`)}</p>
      ${
        this.#refused
          ? html`<ops-section-message role="alert" kind="error">
              <p>${refusalInWords(this.#refused)}</p>
            </ops-section-message>`
          : nothing
      }
      ${questionActions({
        confirm: message('remove.confirm'),
        cancel: message('cancel'),
        busy: this.busy,
        onConfirm: () => this.#remove(role),
        onCancel: () => this.#leave(),
      })}
    </ops-dialog>`;
  }

  get #refused(): Refusal | undefined {
    return this.refusal === this.left ? undefined : this.refusal;
  }

  #close(): void {
    this.isAdding = false;
    this.removing = undefined;
  }

  #leave(): void {
    this.#close();
    this.left = this.refusal;
  }

  #ask(role: KeyRole): void {
    this.#leave();
    this.removing = role;
  }

  #save({ keys }: BrokerSaveEvent): void {
    this.dispatchEvent(new BrokerSaveEvent(keys));
  }

  #remove(key: KeyRole): void {
    if (!this.busy) this.dispatchEvent(new BrokerRemoveEvent(key));
  }
}

/** The last part of a user's ARN, which is the name that AWS's own commands take. */
function userOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
