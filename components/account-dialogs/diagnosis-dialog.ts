import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import { styles } from './account-dialogs.styles';
import { AccountActionEvent, AccountCancelEvent, type AccountAction } from './account-events';
import { message } from './messages';

const headings = {
  waiting: 'diagnosis.waiting',
  attention: 'diagnosis.heading',
  connected: 'diagnosis.unclear',
} as const;

const consequences = {
  attention: 'diagnosis.cut-off',
  connected: 'diagnosis.unchanged',
} as const;

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

  /** What a verification found. */
  @property({ attribute: false }) diagnosis?: Diagnosis | undefined;

  /** Whether it is being verified. */
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult | typeof nothing {
    const { account, diagnosis } = this;
    if (!account || !diagnosis) return nothing;
    return html`<ops-dialog
      heading=${message(headings[account.status], { name: account.displayName })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      <ops-diagnosis role="status" .diagnosis=${diagnosis} .account=${account}></ops-diagnosis>
      ${
        account.status === 'waiting'
          ? nothing
          : html`<p>${message(consequences[account.status])}</p>`
      }
      <div slot="actions">
        <span class="subtle" role="status">
          ${this.busy ? message('diagnosis.verifying') : nothing}
        </span>
        <button type="button" @click=${this.#cancel}>${message('close')}</button>
        ${
          account.status === 'connected'
            ? nothing
            : html`<button type="button" @click=${() => this.#ask('set-up')}>
                ${message('diagnosis.setup')}
              </button>`
        }
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
