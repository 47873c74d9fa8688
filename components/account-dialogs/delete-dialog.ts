import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicAccount } from '../../contract/accounts';
import type { Refusal } from '../../contract/result';
import { chosenName } from '../../rules/role-name';
import type { AccountRequest } from '../account-form/account-request';
import { dateTimeFormat } from '../internal/intl';
import { questionActions } from '../internal/question-actions';
import { RequestEvent } from '../internal/request';
import { styles } from './account-dialogs.styles';
import { message } from './messages';

/**
 * Asks before an account is deleted, and says exactly what will be removed and what stays.
 *
 * @element ops-account-delete-dialog
 * @event {RequestEvent<AccountRequest>} ops-request - The account shall be deleted, or the dialog is left.
 */
export class AccountDeleteDialog extends LitElement {
  static override styles = styles;

  /** The account in question. */
  @property({ attribute: false }) account?: PublicAccount | undefined;

  /** Whether the deletion is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why it was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { account } = this;
    if (!account) return nothing;
    const date = dateTimeFormat({ dateStyle: 'medium' }).format(new Date(account.externalIdSetAt));
    return html`<ops-dialog
      heading=${message('delete.heading', { name: account.displayName })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      ${this.#renderRefusal()}
      <p>${message('delete.about')}</p>
      <ul>
        <li>${message('delete.external-id', { date })}</li>
        <li>${message('delete.link')}</li>
        <li>${message('delete.role', { role: account.roleArn })}</li>
        <li>${message('delete.account', { account: account.accountNumber })}</li>
      </ul>
      <p>${message('delete.badges')}</p>
      ${this.#renderAws(account)}
      ${questionActions({
        confirm: message('delete.confirm'),
        cancel: message('cancel'),
        busy: this.busy,
        onConfirm: () => this.#delete(account),
        onCancel: () => this.#cancel(),
      })}
    </ops-dialog>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal) return nothing;
    const words = this.refusal.code === 'forbidden' ? 'code.forbidden' : 'delete.refused';
    return html`<ops-section-message kind="error" role="alert">
      <p>${message(words)}</p>
    </ops-section-message>`;
  }

  #renderAws({ roleArn }: PublicAccount): TemplateResult {
    const suffix = chosenName(roleArn);
    if (!suffix) return html`<p>${message('delete.aws-own', { role: roleArn })}</p>`;
    return html`<p>${message('delete.aws')}</p>
      <ops-copy-field
        label=${message('delete.aws-command')}
        .value=${`aws cloudformation delete-stack --stack-name ConfluOps-${suffix}`}
      ></ops-copy-field>`;
  }

  #delete({ connectionId }: PublicAccount): void {
    if (!this.busy) this.#ask({ type: 'accounts.delete', connectionId });
  }

  #cancel(): void {
    this.#ask({ type: 'close-dialog' });
  }

  #ask(request: AccountRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
