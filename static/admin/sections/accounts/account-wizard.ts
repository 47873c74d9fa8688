import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RequestEvent } from '../../../../components/internal/request';
import type { WizardRequest } from '../../../../components/role-wizard/wizard-request';
import { noSpaces, type KnownSpaces } from '../../../../components/space-picker/known-spaces';
import type { BrokerKit } from '../../../../contract/broker';
import type { Clock } from '../../../shared/clock';
import type { AdminGateway } from '../../../shared/gateway';
import { sectionStyles } from '../../section.styles';
import type { AccountsStore } from './accounts-store';
import { message } from './messages';
import { WizardStore, noSession, type WizardStart } from './wizard-store';

/**
 * The wizard in place of the list, as long as it is in the document: it looks for the role while it
 * waits.
 *
 * @element ops-account-wizard
 * @event {RequestEvent<WizardRequest>} ops-request - The administrator asks for what only the
 *   section can do.
 */
export class AccountWizard extends LitElement {
  static override styles = sectionStyles;

  /** Calls the page's resolver. */
  @property({ attribute: false }) gateway: AdminGateway | undefined;

  /** The time, and the wait between two looks for a role. */
  @property({ attribute: false }) clock: Clock | undefined;

  /** Where the accounts are that the wizard adds to. */
  @property({ attribute: false }) accounts: AccountsStore | undefined;

  /** Where the wizard begins; another one begins anew. */
  @property({ attribute: false }) begin: WizardStart | undefined;

  /** What is printed to make the broker, where there is none. */
  @property({ attribute: false }) brokerKit: BrokerKit | undefined;

  /** What the page knows of the spaces to choose from. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  readonly #store = new WizardStore(
    this,
    () => ({
      gateway: this.gateway,
      clock: this.clock,
      accounts: this.accounts,
      begin: this.begin,
    }),
    noSession,
  );

  protected override render(): TemplateResult {
    return html`<h1>${message('wizard')}</h1>
      <ops-role-wizard
        .wizard=${this.#store.state.wizard}
        .accounts=${this.accounts?.state.list.accounts ?? []}
        .brokerKit=${this.brokerKit}
        .spaces=${this.spaces}
        @ops-request=${this.#answer}
      ></ops-role-wizard>`;
  }

  async #answer({ request }: RequestEvent<WizardRequest>): Promise<void> {
    if (await this.#store.handle(request)) return;
    this.dispatchEvent(new RequestEvent(request));
  }
}
