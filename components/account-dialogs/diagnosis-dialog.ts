import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import { AccountCancelEvent } from '../account-form/account-form';
import { styles } from './account-dialogs.styles';
import { AccountActionEvent, type AccountAction } from './account-events';
import { message } from './messages';

/**
 * Why an account is not connected, what mends it, and the ways to try again.
 *
 * @element ops-account-diagnosis-dialog
 * @event {AccountActionEvent} ops-account-action - The account shall be verified or set up again.
 * @event {AccountCancelEvent} ops-account-cancel - The dialog is left.
 */
export class AccountDiagnosisDialog extends LitElement {
  static override styles = styles;

  /** The account in question. */
  @property({ attribute: false }) account?: PublicAccount | undefined;

  /** What its last verification found. */
  @property({ attribute: false }) diagnosis?: Diagnosis | undefined;

  /** Whether it is being verified. */
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult | typeof nothing {
    const { account, diagnosis } = this;
    if (!account || !diagnosis) return nothing;
    const heading = account.status === 'waiting' ? 'diagnosis.waiting' : 'diagnosis.heading';
    return html`<ops-dialog
      heading=${message(heading, { name: account.displayName })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      <ops-diagnosis role="status" .diagnosis=${diagnosis} .account=${account}></ops-diagnosis>
      ${account.status === 'attention' ? html`<p>${message('diagnosis.cut-off')}</p>` : nothing}
      <div slot="actions">
        <span class="subtle" role="status">
          ${this.busy ? message('diagnosis.verifying') : nothing}
        </span>
        <button type="button" @click=${this.#cancel}>${message('close')}</button>
        <button type="button" @click=${() => this.#ask('set-up')}>
          ${message('diagnosis.setup')}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${() => this.#ask('verify')}
        >
          ${message('diagnosis.verify')}
        </button>
      </div>
    </ops-dialog>`;
  }

  #ask(action: AccountAction): void {
    const { account } = this;
    if (account && !this.busy) {
      this.dispatchEvent(new AccountActionEvent(action, account.connectionId));
    }
  }

  #cancel(): void {
    this.dispatchEvent(new AccountCancelEvent());
  }
}
