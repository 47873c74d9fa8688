import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicAccount } from '../../contract/accounts';
import type { Refusal } from '../../contract/result';
import type { AccountRequest } from '../account-form/account-request';
import { dateTimeFormat } from '../internal/intl';
import { RequestEvent, passOn } from '../internal/request';
import { noSpaces, type KnownSpaces } from '../space-picker/known-spaces';
import { message } from './messages';
import { styles } from './account-dialogs.styles';

/**
 * Changes what an administrator decided about an account.
 *
 * @element ops-account-edit-dialog
 * @event {RequestEvent<AccountRequest>} ops-request - The changed draft shall be stored, spaces are
 *   wanted, or the dialog is left.
 */
export class AccountEditDialog extends LitElement {
  static override styles = styles;

  /** The account; a newer version of it keeps what was typed. */
  @property({ attribute: false }) account?: PublicAccount | undefined;

  /** Whether what was sent is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why what was sent was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  /** All accounts that there are. */
  @property({ attribute: false }) accounts: readonly PublicAccount[] = [];

  /** What the page knows of the spaces to choose from. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  /** The account as it was when the dialog opened: its heading does not change under the reader. */
  #name: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { account } = this;
    if (!account) return nothing;
    this.#name ??= account.displayName;
    return html`<ops-dialog
      heading=${message('edit.heading', { name: this.#name })}
      @ops-dialog-dismiss=${this.#cancel}
    >
      ${this.#renderFacts(account)}
      <p>${message('edit.verify')}</p>
      <ops-account-form
        submit-label=${message('edit.save')}
        .account=${account}
        .accounts=${this.accounts}
        .refusal=${this.refusal}
        ?busy=${this.busy}
        .spaces=${this.spaces}
        with-portal
        @ops-request=${passOn}
        @ops-form-cancel=${this.#cancel}
      ></ops-account-form>
    </ops-dialog>`;
  }

  /**
   * The stored facts that cannot be edited. They are shown because administrators may see all that
   * is stored of an account.
   */
  #renderFacts({ roleArn, externalIdSetAt, verifiedAt }: PublicAccount): TemplateResult {
    const day = dateTimeFormat({ dateStyle: 'medium' });
    const minute = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' });
    return html`<dl>
      <dt>${message('fact.role')}</dt>
      <dd><code>${roleArn}</code></dd>
      <dt>${message('fact.external-id')}</dt>
      <dd>${message('fact.external-id.set', { date: day.format(externalIdSetAt) })}</dd>
      <dt>${message('fact.verified')}</dt>
      <dd>${verifiedAt === undefined ? message('fact.never') : minute.format(verifiedAt)}</dd>
    </dl>`;
  }

  #cancel(): void {
    this.dispatchEvent(new RequestEvent<AccountRequest>({ type: 'close-dialog' }));
  }
}
