import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import { mayBeSetUp } from '../../rules/account-setup';
import type { AccountRequest } from '../account-form/account-request';
import { RequestEvent } from '../internal/request';
import { styles } from './account-dialogs.styles';
import { message } from './messages';

const headings = {
  waiting: 'diagnosis.waiting',
  attention: 'diagnosis.heading',
  connected: 'diagnosis.unclear',
} as const;

/**
 * What is wrong with an account, what mends it, and the ways to try again.
 *
 * @element ops-account-diagnosis-dialog
 * @event {RequestEvent<AccountRequest>} ops-request - The account shall be verified or set up again, or the dialog is left.
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
    const { displayName, status } = account;
    const isFound = status === 'connected' && account.diagnosis !== undefined;
    const heading = isFound ? 'diagnosis.heading' : headings[status];
    return html`<ops-dialog
      heading=${message(heading, { name: displayName })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      <ops-diagnosis role="status" .diagnosis=${diagnosis} .account=${account}></ops-diagnosis>
      ${this.#renderConsequence(account)}
      <div slot="actions">
        <span class="subtle" role="status">
          ${this.busy ? message('diagnosis.verifying') : nothing}
        </span>
        <button type="button" @click=${this.#cancel}>${message('close')}</button>
        ${
          mayBeSetUp(status, account.diagnosis?.code)
            ? html`<button type="button" @click=${() => this.#act('open-wizard')}>
                ${message('diagnosis.setup')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="primary"
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${() => this.#act('accounts.verify')}
        >
          ${message('diagnosis.verify')}
        </button>
      </div>
    </ops-dialog>`;
  }

  #renderConsequence({ status, diagnosis }: PublicAccount): TemplateResult | typeof nothing {
    if (status === 'waiting') return nothing;
    if (status === 'attention') return html`<p>${message('diagnosis.cut-off')}</p>`;
    return html`<p>${message(diagnosis ? 'diagnosis.read-on' : 'diagnosis.unchanged')}</p>`;
  }

  #act(type: 'open-wizard' | 'accounts.verify'): void {
    const { account } = this;
    if (account && !this.busy) this.#ask({ type, connectionId: account.connectionId });
  }

  #cancel(): void {
    this.#ask({ type: 'close-dialog' });
  }

  #ask(request: AccountRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
