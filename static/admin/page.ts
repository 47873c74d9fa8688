import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AccountDraft } from '../../components/account-form/account-draft';
import type { AccountRequest } from '../../components/account-form/account-request';
import type { RequestEvent } from '../../components/internal/request';
import type { WizardRequest } from '../../components/role-wizard/wizard-request';
import { noSpaces } from '../../components/space-picker/known-spaces';
import type { PublicAccount } from '../../contract/accounts';
import { alarmsConsoleUrl } from '../../rules/console-url';
import { systemClock, type Clock } from '../shared/clock';
import type { AdminGateway } from '../shared/gateway';
import type { Host } from '../shared/host';
import { SpaceDirectory } from '../shared/space-directory';
import { accountDialog, type OpenDialog } from './account-dialog';
import { AdminStore } from './admin-store';
import { message } from './messages';
import { styles } from './page.styles';
import { WizardSession } from './wizard-session';

/**
 * The page on which administrators connect AWS accounts: loads and asks through the gateway, shows
 * through elements.
 *
 * @element ops-admin-page
 */
export class AdminPage extends LitElement {
  static override styles = styles;

  /** Calls the page's resolver. */
  @property({ attribute: false }) gateway?: AdminGateway;

  /** The Confluence around the frame. */
  @property({ attribute: false }) host?: Pick<Host, 'open'>;

  /** The time, and the wait between two looks for a role. */
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private dialog: OpenDialog | undefined;
  @state() private said = '';

  readonly #spaces = new SpaceDirectory(this, () => ({ gateway: this.gateway }), noSpaces);
  #store: AdminStore | undefined;
  #session: WizardSession | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('gateway') || !this.gateway) return;
    const store = new AdminStore(this.gateway, () => this.requestUpdate());
    this.#store = store;
    void store.load().then(() => store.verifyOld(this.clock.now().getTime()));
  }

  protected override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    if (!store) return nothing;
    return html`
      <main>
        ${
          this.#session
            ? html`<h1>${message('wizard')}</h1>
                <ops-role-wizard
                  .wizard=${this.#session.state}
                  .brokerKit=${store.brokerKit}
                  .spaces=${this.#spaces.state}
                  @ops-request=${this.#answerWizard}
                ></ops-role-wizard>`
            : this.#renderOverview(store)
        }
      </main>
      ${this.#renderDialog(store)}
    `;
  }

  #renderOverview(store: AdminStore): TemplateResult {
    return html`
      <header>
        <h1 tabindex="-1">${message('title')}</h1>
        <p class="subtle">${message('about')}</p>
      </header>
      <div class="said" role="status">
        ${
          this.said
            ? html`<ops-section-message kind="success"><p>${this.said}</p></ops-section-message>`
            : nothing
        }
      </div>
      ${store.isLoading ? html`<p role="status">${message('loading')}</p>` : this.#renderParts(store)}
    `;
  }

  #renderParts(store: AdminStore): TemplateResult {
    const refusal = store.refusals.get('accounts');
    if (refusal && !store.brokerKit) return this.#renderFailure(store);
    return html`
      <section aria-labelledby="accounts">
        <div class="bar">
          <h2 id="accounts" tabindex="-1">${message('accounts')}</h2>
          ${
            store.list.accounts.length === 0
              ? nothing
              : html`<button type="button" class="primary" @click=${() => this.#startWizard()}>
                  ${message('connect')}
                </button>`
          }
        </div>
        ${
          refusal
            ? html`<ops-section-message kind="warning" role="alert">
                <p>
                  ${message(refusal.code === 'forbidden' ? 'code.forbidden.heading' : 'verify.failed')}
                </p>
              </ops-section-message>`
            : nothing
        }
        <ops-account-table
          .accounts=${store.list.accounts}
          .verifying=${[...store.verifying]}
          @ops-request=${this.#answer}
        ></ops-account-table>
      </section>
      <ops-broker-panel
        .broker=${store.broker}
        .kit=${store.brokerKit}
        .refusal=${store.refusals.get('broker')}
        ?busy=${store.busy.has('broker')}
        @ops-broker-save=${({ keys }: HTMLElementEventMap['ops-broker-save']) =>
          store.saveBroker(keys)}
        @ops-broker-remove=${({ key }: HTMLElementEventMap['ops-broker-remove']) =>
          store.removeBroker(key)}
      ></ops-broker-panel>
      <ops-grant-keys-panel
        .keys=${store.grantKeys}
        .refusal=${store.refusals.get('grant-keys')}
        ?busy=${store.busy.has('grant-keys')}
        @ops-grant-keys-rotate=${() => store.rotateGrantKeys()}
        @ops-grant-keys-retire=${({ id }: HTMLElementEventMap['ops-grant-keys-retire']) =>
          store.retireGrantKey(id)}
      ></ops-grant-keys-panel>
      <ops-settings-panel
        .settings=${store.settings}
        .refusal=${store.refusals.get('settings')}
        ?busy=${store.busy.has('settings')}
        ?saved=${store.settingsSaved}
        @ops-settings-save=${({ settings }: HTMLElementEventMap['ops-settings-save']) =>
          store.saveSettings(settings)}
      ></ops-settings-panel>
    `;
  }

  #renderFailure(store: AdminStore): TemplateResult {
    const isForbidden = store.refusals.get('accounts')?.code === 'forbidden';
    return html`<ops-section-message
      kind="error"
      role="alert"
      heading=${message(isForbidden ? 'code.forbidden.heading' : 'code.other.heading')}
    >
      <p>${message(isForbidden ? 'code.forbidden' : 'code.other')}</p>
      <div slot="actions">
        <button type="button" @click=${() => store.load()}>${message('again')}</button>
      </div>
    </ops-section-message>`;
  }

  #renderDialog(store: AdminStore): TemplateResult | typeof nothing {
    if (!this.dialog) return nothing;
    const account = store.account(this.dialog.connectionId);
    if (!account) return nothing;
    return accountDialog(this.dialog, account, store, this.#spaces.state, (event) =>
      this.#answer(event),
    );
  }

  async #answer({ request }: RequestEvent<AccountRequest>): Promise<void> {
    if (request.type === 'spaces.find') await this.#spaces.find(request.query);
    else if (request.type === 'close-dialog') this.#closeDialog();
    else if (!request.connectionId) this.#startWizard();
    else {
      const account = this.#store?.account(request.connectionId);
      if (account) await this.#act(request, account);
    }
  }

  async #act(
    request: Extract<AccountRequest, { connectionId: string }>,
    account: PublicAccount,
  ): Promise<void> {
    const { type } = request;
    if (type === 'accounts.update') await this.#update(account, request.draft);
    else if (type === 'accounts.verify') await this.#verify(account);
    else if (type === 'accounts.delete') await this.#delete(account);
    else if (type === 'open-console') await this.#open(alarmsConsoleUrl(account));
    else if (type === 'open-wizard') this.#startWizard(account);
    else this.#openDialog(type === 'open-edit' ? 'edit' : 'delete', account);
  }

  #openDialog(name: 'edit' | 'delete', { connectionId }: PublicAccount): void {
    this.#store?.settle(name);
    this.said = '';
    this.dialog = { name, connectionId };
  }

  async #verify({ connectionId, displayName }: PublicAccount): Promise<void> {
    this.said = '';
    const found = await this.#store?.verify(connectionId);
    // Whatever the page has to say about it stands behind the dialog.
    this.#closeDialog();
    if (found === 'connected') this.said = message('said.connected', { name: displayName });
    else if (found) this.dialog = { name: 'diagnosis', connectionId, diagnosis: found };
  }

  async #update(account: PublicAccount, draft: AccountDraft): Promise<void> {
    if (!(await this.#store?.update(account, draft))) return;
    this.#closeDialog();
    const saved = this.#store?.account(account.connectionId);
    const isChanged = saved?.region !== account.region || saved.roleArn !== account.roleArn;
    // What was read before is not read any more: say why, and what there is to do.
    if (saved && isChanged && saved.status !== 'connected') await this.#verify(saved);
    else this.said = message('said.saved', { name: draft.displayName });
  }

  async #delete({ connectionId, displayName }: PublicAccount): Promise<void> {
    if (!(await this.#store?.delete(connectionId))) return;
    this.#closeDialog();
    this.said = message('said.deleted', { name: displayName });
    // The button that the dialog would give the focus back to is gone with the account's row.
    await this.#focus('#accounts');
  }

  #closeDialog(): void {
    this.dialog = undefined;
  }

  #startWizard(account?: PublicAccount): void {
    const store = this.#store;
    const { gateway, clock } = this;
    if (!store || !gateway) return;
    this.#session?.close();
    this.dialog = undefined;
    this.said = '';
    this.#session = new WizardSession(
      {
        gateway,
        clock,
        changed: () => this.requestUpdate(),
        accountKnown: (known) => store.accountKnown(known),
        brokerKnown: (broker) => void store.brokerKnown(broker),
        reread: (connectionId) => store.reread(connectionId),
      },
      { hasBroker: store.broker !== undefined, ...(account && { account }) },
    );
    this.requestUpdate();
  }

  async #answerWizard({ request }: RequestEvent<WizardRequest>): Promise<void> {
    if (request.type === 'close') await this.#leaveWizard();
    else if (request.type === 'connect-another') this.#startWizard();
    else if (request.type === 'spaces.find') await this.#spaces.find(request.query);
    else if (request.type === 'visit') await this.#open(request.url);
    else await this.#session?.handle(request);
  }

  /** Opens an address outside Confluence, which asks first: who declines has nothing to be told. */
  async #open(url: string): Promise<void> {
    await this.host?.open(url).catch(() => undefined);
  }

  async #leaveWizard(): Promise<void> {
    this.#session?.close();
    this.#session = undefined;
    this.requestUpdate();
    await this.#focus('h1');
  }

  async #focus(heading: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(heading)?.focus();
  }
}
