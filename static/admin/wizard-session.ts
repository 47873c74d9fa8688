import {
  changeOf,
  newAccountOf,
  type AccountDraft,
} from '../../components/account-form/account-draft';
import type { WizardRequest } from '../../components/role-wizard/wizard-request';
import {
  nextCheck,
  openWizard,
  reduce,
  type WizardAction,
  type WizardState,
} from '../../components/role-wizard/wizard-state';
import type { PublicAccount, SetupLinkLifetime } from '../../contract/accounts';
import type { BrokerKeys, PublicBroker } from '../../contract/broker';
import type { Clock } from '../shared/clock';
import type { AdminGateway } from '../shared/gateway';
import { ask } from '../shared/ask';

/** What a session needs of its page. */
export interface SessionPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** The wizard changed: show it. */
  readonly changed: () => void;
  /** An account was stored, or verified. */
  readonly accountKnown: (account: PublicAccount) => void;
  readonly brokerKnown: (broker: PublicBroker) => void;
  /** The account as it is stored by now, where somebody else changed it. */
  readonly reread: (connectionId: string) => Promise<PublicAccount | undefined>;
}

/** One run of the wizard: carries out what it asks for, and looks for the role while it waits. */
export class WizardSession {
  readonly #ports: SessionPorts;
  #state: WizardState;
  #isClosed = false;
  #isChecking = false;
  #cancelCheck: (() => void) | undefined;
  /** Whether no setup link can be on its way to a colleague that a new one would end. */
  #ownsLink: boolean;

  constructor(ports: SessionPorts, given: { hasBroker: boolean; account?: PublicAccount }) {
    this.#ports = ports;
    this.#state = openWizard(ports.clock.now().getTime(), given);
    this.#ownsLink = given.account === undefined;
    this.#wait();
  }

  get state(): WizardState {
    return this.#state;
  }

  /** Ends the session: what is still under way changes nothing that is seen. */
  close(): void {
    this.#isClosed = true;
    this.#stopWaiting();
  }

  async storeAccount(draft: AccountDraft): Promise<void> {
    const { account } = this.#state;
    this.#apply({ type: 'sent' });
    const change = account && changeOf(account, draft);
    if (account && !change) {
      this.#apply({ type: 'account-stored', account });
      return;
    }
    const { gateway, reread, accountKnown } = this.#ports;
    const answer = await ask(
      change ? gateway('accounts.update', change) : gateway('accounts.create', newAccountOf(draft)),
    );
    if (!answer.ok) {
      const current =
        account && answer.code === 'conflict' ? await reread(account.connectionId) : undefined;
      this.#apply({ type: 'refused', refusal: answer, ...(current && { account: current }) });
      return;
    }
    accountKnown(answer.account);
    this.#ownsLink = true;
    this.#apply({ type: 'account-stored', account: answer.account });
    await this.#openFirstLink();
  }

  async storeBroker(keys: BrokerKeys): Promise<void> {
    this.#apply({ type: 'sent' });
    const answer = await ask(this.#ports.gateway('broker.save', keys));
    if (!answer.ok) {
      this.#apply({ type: 'refused', refusal: answer });
      return;
    }
    this.#ports.brokerKnown(answer.broker);
    this.#apply({ type: 'broker-stored' });
    await this.#openFirstLink();
  }

  /** Changes how long the link works: one that is shown already has to be opened anew for that. */
  async chooseLifetime(lifetime: SetupLinkLifetime): Promise<void> {
    this.#apply({ type: 'lifetime-chosen', lifetime });
    if (this.#state.kit) await this.openLink();
  }

  async openLink(): Promise<void> {
    const { account, lifetime } = this.#state;
    if (!account) return;
    this.#apply({ type: 'sent' });
    const { connectionId } = account;
    const answer = await ask(this.#ports.gateway('accounts.setup', { connectionId, lifetime }));
    if (answer.ok) this.#apply({ type: 'link-opened', kit: answer.setup });
    else this.#apply({ type: 'refused', refusal: answer });
    // The role was accepted meanwhile, so there is nothing left to set up.
    if (!answer.ok && answer.code === 'conflict') await this.#check();
  }

  /** Carries out what the wizard asks for, except what only its page can do. */
  async handle(request: WizardRequest): Promise<void> {
    switch (request.type) {
      case 'accounts.create':
      case 'accounts.update':
        return this.storeAccount(request.draft);
      case 'broker.save':
        return this.storeBroker(request.keys);
      case 'choose-lifetime':
        return this.chooseLifetime(request.lifetime);
      case 'accounts.setup':
        return this.openLink();
      case 'command-run':
        this.#stopWaiting();
        this.#apply({ type: 'command-run', at: this.#ports.clock.now().getTime() });
        return;
      case 'step-back':
        this.#apply({ type: 'stepped-back' });
        return;
      default:
    }
  }

  async #openFirstLink(): Promise<void> {
    const { step, kit } = this.#state;
    if (step === 'setup' && !kit && this.#ownsLink) await this.openLink();
  }

  #apply(action: WizardAction): void {
    if (this.#isClosed) return;
    this.#state = reduce(this.#state, action);
    this.#ports.changed();
    this.#wait();
  }

  /** One check at a time: the next is due so long after the answer to the one before. */
  #wait(): void {
    const delay = nextCheck(this.#state);
    if (delay === undefined) this.#stopWaiting();
    else if (!this.#isChecking) {
      this.#cancelCheck ??= this.#ports.clock.after(delay, () => void this.#check());
    }
  }

  #stopWaiting(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = undefined;
  }

  async #check(): Promise<void> {
    const { account } = this.#state;
    if (!account || this.#isChecking) return;
    const { connectionId } = account;
    this.#stopWaiting();
    this.#isChecking = true;
    const answer = await ask(this.#ports.gateway('accounts.verify', { connectionId }));
    this.#isChecking = false;
    if (this.#isClosed) return;
    const at = this.#ports.clock.now().getTime();
    if (answer.ok) {
      const { account: verified, diagnosis } = answer;
      this.#ports.accountKnown(verified);
      this.#apply({ type: 'checked', account: verified, at, ...(diagnosis && { diagnosis }) });
    } else if (answer.code === 'upstream') {
      this.#apply({ type: 'unchecked', at });
    } else {
      // The account is gone, or this administrator's rights are: no further check mends that.
      this.#apply({ type: 'refused', refusal: answer });
    }
  }
}
