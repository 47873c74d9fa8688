import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { AccountDraft } from '../../../../components/account-form/account-draft';
import type { AccountRequest } from '../../../../components/account-form/account-request';
import type { RequestEvent } from '../../../../components/internal/request';
import type { WizardRequest } from '../../../../components/role-wizard/wizard-request';
import { noSpaces } from '../../../../components/space-picker/known-spaces';
import type { PublicAccount } from '../../../../contract/accounts';
import { alarmsConsoleUrl } from '../../../../rules/console-url';
import { SpaceDirectory } from '../../../shared/space-directory';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { AccountFlags } from './account-flags';
import { accountDialog, type OpenDialog } from './account-dialog';
import { styles } from './accounts-section.styles';
import { AccountsStore, unknownAccounts } from './accounts-store';
import { message } from './messages';
import type { WizardStart } from './wizard-store';

type RequestAboutAccount = Extract<AccountRequest, { readonly connectionId: string }>;

/**
 * The section in which administrators connect AWS accounts: the list, the dialogs about one
 * account, and in their place the wizard.
 *
 * @element ops-accounts-section
 */
export class AccountsSection extends SectionElement {
  static override styles = styles;

  @state() private dialog: OpenDialog | undefined;
  @state() private wizard: WizardStart | undefined;

  readonly #store = new AccountsStore(
    this,
    () => ({ gateway: this.gateway, clock: this.clock }),
    unknownAccounts,
  );
  readonly #spaces = new SpaceDirectory(this, () => ({ gateway: this.gateway }), noSpaces);

  readonly #flags = new AccountFlags(() => this.host);

  protected override willUpdate(): void {
    this.whole = this.wizard !== undefined;
  }

  protected override updated(): void {
    this.#flags.found(this.#store.state);
  }

  protected override render(): TemplateResult {
    return html`${this.wizard ? this.#renderWizard(this.wizard) : this.#renderList()}
    ${this.#renderDialog()}`;
  }

  #renderWizard(begin: WizardStart): TemplateResult {
    return html`<ops-account-wizard
      .gateway=${this.gateway}
      .clock=${this.clock}
      .accounts=${this.#store}
      .begin=${begin}
      .brokerKit=${this.#store.state.brokerKit}
      .spaces=${this.#spaces.state}
      @ops-request=${this.#answerWizard}
    ></ops-account-wizard>`;
  }

  #renderList(): TemplateResult {
    const store = this.#store;
    return renderLoaded(
      store,
      ({ list: { accounts }, verifyingAll }) => html`
        <div class="bar">
          <h2 tabindex="-1">${message('name')}</h2>
          ${
            accounts.length === 0
              ? nothing
              : html`<div class="ways">
                  <button
                    type="button"
                    aria-disabled=${verifyingAll ? 'true' : nothing}
                    @click=${this.#verifyAll}
                  >
                    ${verifyingAll ? message('verifying-all', verifyingAll) : message('verify-all')}
                  </button>
                  <button type="button" class="primary" @click=${() => this.#openWizard()}>
                    ${message('connect')}
                  </button>
                </div>`
          }
        </div>
        <ops-account-table
          .accounts=${accounts}
          .verifying=${store.verifying}
          @ops-request=${this.#answer}
        ></ops-account-table>
      `,
    );
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const account = this.dialog && this.#store.account(this.dialog.connectionId);
    if (!this.dialog || !account) return nothing;
    return accountDialog(this.dialog, account, this.#store, this.#spaces.state, this.#answer);
  }

  async #answer({ request }: RequestEvent<AccountRequest>): Promise<void> {
    if (request.type === 'spaces.find') await this.#spaces.find(request.query);
    else if (request.type === 'close-dialog') this.dialog = undefined;
    else if (!request.connectionId) this.#openWizard();
    else {
      const account = this.#store.account(request.connectionId);
      if (account) await this.#act(request, account);
    }
  }

  async #act(request: RequestAboutAccount, account: PublicAccount): Promise<void> {
    switch (request.type) {
      case 'accounts.update':
        await this.#update(account, request.draft);
        break;
      case 'accounts.verify':
        await this.#verify(account);
        break;
      case 'accounts.delete':
        await this.#delete(account);
        break;
      case 'open-wizard':
        this.#openWizard(account);
        break;
      case 'open-diagnosis':
        this.#openDiagnosis(account);
        break;
      case 'open-console':
        await this.#open(alarmsConsoleUrl(account));
        break;
      case 'open-edit':
        this.#openDialog('edit', account);
        break;
      case 'open-delete':
        this.#openDialog('delete', account);
    }
  }

  async #answerWizard({ request }: RequestEvent<WizardRequest>): Promise<void> {
    switch (request.type) {
      case 'spaces.find':
        await this.#spaces.find(request.query);
        break;
      case 'visit':
        await this.#open(request.url);
        break;
      case 'connect-another':
        this.#openWizard();
        break;
      case 'close':
        this.wizard = undefined;
        await this.#focusHeading();
        break;
      default:
    }
  }

  #openWizard(account?: PublicAccount): void {
    this.dialog = undefined;
    this.wizard = account ? { account } : {};
  }

  #openDialog(name: 'edit' | 'delete', { connectionId }: PublicAccount): void {
    this.#store.forget(`${name === 'edit' ? 'update' : 'delete'} ${connectionId}`);
    this.dialog = { name, connectionId };
  }

  /** Says again what was found when the account was last verified or read. */
  #openDiagnosis({ connectionId, diagnosis, failing }: PublicAccount): void {
    const found = diagnosis ?? failing;
    if (!found) return;
    this.dialog = { name: 'diagnosis', connectionId, diagnosis: found };
  }

  async #verifyAll(): Promise<void> {
    const verified = await this.#store.verifyAll();
    if (verified) this.#flags.verified(verified);
  }

  /** Closes a dialog that is done with, and none that was opened meanwhile. */
  #closeDialog(name: OpenDialog['name'], connectionId: string): void {
    const { dialog } = this;
    if (dialog?.name === name && dialog.connectionId === connectionId) this.dialog = undefined;
  }

  /** Whether a dialog is open: that of an account which is gone shows nothing. */
  get #isDialogOpen(): boolean {
    return this.dialog !== undefined && !!this.#store.account(this.dialog.connectionId);
  }

  async #verify({ connectionId, displayName }: PublicAccount): Promise<void> {
    const found = await this.#store.verify(connectionId);
    // Whatever the section has to say about it stands behind the dialog.
    this.#closeDialog('diagnosis', connectionId);
    if (found === 'connected') this.#flags.done(message('said.connected', { name: displayName }));
    else if (found && !this.wizard && !this.#isDialogOpen) {
      this.dialog = { name: 'diagnosis', connectionId, diagnosis: found };
    }
  }

  async #update(account: PublicAccount, draft: AccountDraft): Promise<void> {
    const saved = await this.#store.update(account, draft);
    if (!saved) return;
    this.#closeDialog('edit', account.connectionId);
    const isChanged = saved.region !== account.region || saved.roleArn !== account.roleArn;
    // What was read before fails, or is not read any more: say why, and what there is to do.
    if (isChanged && (saved.status !== 'connected' || saved.diagnosis)) await this.#verify(saved);
    else this.#flags.done(message('said.saved', { name: draft.displayName }));
  }

  async #delete({ connectionId, displayName }: PublicAccount): Promise<void> {
    if (!(await this.#store.delete(connectionId))) return;
    this.#closeDialog('delete', connectionId);
    this.#flags.done(message('said.deleted', { name: displayName }));
    // The button that the dialog would give the focus back to is gone with the account's row.
    if (!this.#isDialogOpen) await this.#focusHeading();
  }

  /** Opens an address outside Confluence, which asks first: who declines has nothing to be told. */
  async #open(url: string): Promise<void> {
    await this.host?.open(url).catch(() => undefined);
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }
}
