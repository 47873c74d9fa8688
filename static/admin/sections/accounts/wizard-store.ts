import {
  changeOf,
  newAccountOf,
  type AccountDraft,
} from '../../../../components/account-form/account-draft';
import type { WizardRequest } from '../../../../components/role-wizard/wizard-request';
import {
  nextCheck,
  openWizard,
  reduce,
  type WizardAction,
  type WizardState,
} from '../../../../components/role-wizard/wizard-state';
import type { PublicAccount, SetupLinkLifetime } from '../../../../contract/accounts';
import type { BrokerKeys } from '../../../../contract/broker';
import type { Result } from '../../../../contract/result';
import type { Clock } from '../../../shared/clock';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';
import type { AccountsStore } from './accounts-store';

/** Where a run of the wizard begins: with a new account, or with one whose set-up goes on. */
export interface WizardStart {
  readonly account?: PublicAccount;
}

interface WizardPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** Is told what the wizard stored. */
  readonly accounts: Pick<AccountsStore, 'state' | 'accountKnown' | 'brokerKnown' | 'reread'>;
  readonly begin: WizardStart;
}

interface WizardSession {
  /** Undefined before the wizard has been opened. */
  readonly wizard: WizardState | undefined;
  /** Whether a setup link of this account can only be this wizard's, and none on its way to a colleague. */
  readonly ownsLink: boolean;
}

type WizardRun =
  'accounts.create' | 'accounts.update' | 'accounts.setup' | 'accounts.verify' | 'broker.save';

export const noSession: WizardSession = { wizard: undefined, ownsLink: false };

/** One run of the wizard: carries out what it asks for, and looks for the role while it waits. */
export class WizardStore extends Store<WizardSession, WizardPorts, WizardRun> {
  #isConnected = false;
  #cancelCheck: (() => void) | undefined;

  hostConnected(): void {
    this.#isConnected = true;
    this.#wait();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stopWaiting();
  }

  override hostUpdated(): void {
    super.hostUpdated();
    this.#wait();
  }

  /** Carries out what the wizard asks for; answers false for what only its page can do. */
  async handle(request: WizardRequest): Promise<boolean> {
    switch (request.type) {
      case 'accounts.create':
      case 'accounts.update':
        await this.#storeAccount(request.draft);
        return true;
      case 'broker.save':
        await this.#storeBroker(request.keys);
        return true;
      case 'choose-lifetime':
        await this.#chooseLifetime(request.lifetime);
        return true;
      case 'accounts.setup':
        await this.#openLink();
        return true;
      case 'command-run':
        this.#stopWaiting();
        this.#apply({ type: 'command-run', at: this.#now() });
        return true;
      case 'step-back':
        this.#apply({ type: 'stepped-back' });
        return true;
      default:
        return false;
    }
  }

  protected override start(): void {
    const { accounts, begin } = this.ports;
    this.change({
      wizard: openWizard(this.#now(), {
        hasBroker: accounts.state.broker !== undefined,
        ...begin,
      }),
      ownsLink: begin.account === undefined,
    });
    void this.#openFirstLink();
  }

  async #storeAccount(draft: AccountDraft): Promise<void> {
    const { account } = this.state.wizard ?? {};
    const change = account && changeOf(account, draft);
    if (account && !change) {
      this.#apply({ type: 'account-stored', account });
      await this.#openFirstLink();
      return;
    }
    this.#abandonCheck();
    const answer = await this.#ask(
      change ? 'accounts.update' : 'accounts.create',
      ({ gateway }) =>
        change
          ? gateway('accounts.update', change)
          : gateway('accounts.create', newAccountOf(draft)),
      (stored) => ({ type: 'account-stored', account: stored.account }),
    );
    if (answer?.ok) {
      this.change({ ownsLink: true });
      this.ports.accounts.accountKnown(answer.account);
      await this.#openFirstLink();
    } else if (answer?.code === 'conflict' && account) {
      const current = await this.ports.accounts.reread(account.connectionId);
      if (current) this.#apply({ type: 'refused', refusal: answer, account: current });
    }
  }

  async #storeBroker(keys: BrokerKeys): Promise<void> {
    this.#abandonCheck();
    const answer = await this.#ask(
      'broker.save',
      ({ gateway }) => gateway('broker.save', keys),
      () => ({ type: 'broker-stored' }),
    );
    if (!answer?.ok) return;
    void this.ports.accounts.brokerKnown(answer.broker);
    await this.#openFirstLink();
  }

  /** Changes how long the link works: one that is shown already has to be opened anew for that. */
  async #chooseLifetime(lifetime: SetupLinkLifetime): Promise<void> {
    this.#apply({ type: 'lifetime-chosen', lifetime });
    if (this.state.wizard?.kit) await this.#openLink();
  }

  /**
   * A step shows its command unasked, unless that takes something away: a link from a colleague, or
   * the External ID from a role that is made anew. A wizard that was left opens no link: nobody would
   * see it.
   */
  async #openFirstLink(): Promise<void> {
    const { wizard, ownsLink } = this.state;
    if (!this.#isConnected || wizard?.step !== 'setup' || wizard.kit) return;
    if (ownsLink) await this.#openLink();
    else if (wizard.account?.status === 'waiting') await this.#openLink({ keepsColleagues: true });
  }

  /**
   * Opens a link. Each one ends the one before, so that of two that are opened side by side nobody
   * could tell which works: what is chosen meanwhile is opened next.
   */
  async #openLink(unless: { readonly keepsColleagues?: true } = {}): Promise<void> {
    const { account, lifetime } = this.state.wizard ?? {};
    if (!account || !lifetime || this.status('accounts.setup') === 'pending') return;
    const { connectionId } = account;
    const isWanted = (): boolean => this.state.wizard?.lifetime === lifetime;
    const answer = await this.#ask(
      'accounts.setup',
      ({ gateway }) => gateway('accounts.setup', { connectionId, lifetime, ...unless }),
      ({ setup }) => (isWanted() ? { type: 'link-opened', kit: setup } : { type: 'sent' }),
    );
    if (answer?.ok && !isWanted()) await this.#openLink();
    // The role was accepted meanwhile, so there is nothing left to set up.
    if (answer?.ok === false && answer.code === 'conflict') await this.#check();
  }

  /** One request of the wizard itself, which shows that it is under way and why it was refused. */
  async #ask<Value extends object>(
    action: WizardRun,
    request: (ports: WizardPorts) => Promise<Result<Value>>,
    done: (answer: Value) => WizardAction,
  ): Promise<Result<Value> | undefined> {
    this.#apply({ type: 'sent' });
    return this.send(action, request, (answer, { wizard }) => {
      const outcome: WizardAction = answer.ok ? done(answer) : { type: 'refused', refusal: answer };
      return { wizard: wizard && reduce(wizard, outcome) };
    });
  }

  #now(): number {
    return this.ports.clock.now().getTime();
  }

  #apply(action: WizardAction): void {
    const { wizard } = this.state;
    if (wizard) this.change({ wizard: reduce(wizard, action) });
  }

  /** One check at a time: the next is due so long after the answer to the one before. */
  #wait(): void {
    const { wizard } = this.state;
    const delay = wizard && this.#isConnected ? nextCheck(wizard) : undefined;
    if (delay === undefined) this.#stopWaiting();
    else if (this.status('accounts.verify') !== 'pending') {
      this.#cancelCheck ??= this.ports.clock.after(delay, () => void this.#check());
    }
  }

  /** A check that is under way is about a role, or a key, that is being exchanged. */
  #abandonCheck(): void {
    if (this.status('accounts.verify') === 'pending') this.abandon('accounts.verify');
  }

  #stopWaiting(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = undefined;
  }

  async #check(): Promise<void> {
    const { account } = this.state.wizard ?? {};
    if (!account || this.status('accounts.verify') === 'pending') return;
    const { connectionId } = account;
    this.#stopWaiting();
    const answer = await this.send('accounts.verify', ({ gateway }) =>
      gateway('accounts.verify', { connectionId }),
    );
    if (!answer) return;
    const at = this.#now();
    if (answer.ok) {
      const { account: verified, diagnosis } = answer;
      this.ports.accounts.accountKnown(verified);
      this.#apply({ type: 'checked', account: verified, at, ...(diagnosis && { diagnosis }) });
    } else if (answer.code === 'upstream') {
      this.#apply({ type: 'unchecked', at });
    } else {
      // The account is gone, or this administrator's rights are: no further check mends that.
      this.#apply({ type: 'refused', refusal: answer });
    }
  }
}
