import { changeOf, type AccountDraft } from '../../components/account-form/account-draft';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import type { BrokerKeys, BrokerKit, PublicBroker } from '../../contract/broker';
import type { PublicGrantKey } from '../../contract/grant-keys';
import type { Refusal } from '../../contract/result';
import { type Settings } from '../../contract/settings';
import { defaultSettings } from '../../rules/settings';
import {
  afterDeleting,
  afterReading,
  afterWriting,
  noAccounts,
  type AccountList,
} from './account-list';
import type { AdminGateway } from '../shared/gateway';
import { ask } from '../shared/ask';

/** The parts of the page that send something of their own and are refused on their own. */
export type Part = 'accounts' | 'edit' | 'delete' | 'broker' | 'grant-keys' | 'settings';

/** How old a verification may be before the page repeats it unasked: a week. */
const trusted = 7 * 24 * 60 * 60_000;

/** So many accounts at a time are verified unasked. */
const sideBySide = 4;

/** All that the page knows, and all that it asks for. The elements show it; nothing here draws. */
export class AdminStore {
  isLoading = true;
  list: AccountList = noAccounts;
  broker: PublicBroker | undefined;
  brokerKit: BrokerKit | undefined;
  grantKeys: readonly PublicGrantKey[] = [];
  settings: Settings = defaultSettings;
  settingsSaved = false;
  readonly verifying = new Set<string>();
  readonly busy = new Set<Part>();
  readonly refusals = new Map<Part, Refusal>();
  #settingsVersion = 0;

  readonly #gateway: AdminGateway;
  readonly #changed: () => void;

  /** @param changed - Is called after each change of what the page knows. */
  constructor(gateway: AdminGateway, changed: () => void) {
    this.#gateway = gateway;
    this.#changed = changed;
  }

  account(connectionId: string): PublicAccount | undefined {
    return this.list.accounts.find((account) => account.connectionId === connectionId);
  }

  /** Everything at once; whatever part is refused is refused as the part `accounts`. */
  async load(): Promise<void> {
    this.isLoading = true;
    this.refusals.clear();
    this.#changed();
    const [accounts, broker, grantKeys, settings] = await Promise.all([
      ask(this.#gateway('accounts.list')),
      ask(this.#gateway('broker.show')),
      ask(this.#gateway('grant-keys.show')),
      ask(this.#gateway('settings.show')),
    ]);
    this.isLoading = false;
    if (accounts.ok && broker.ok && grantKeys.ok && settings.ok) {
      this.list = afterReading(this.list, accounts.accounts);
      this.broker = broker.broker;
      this.brokerKit = broker.kit;
      this.grantKeys = grantKeys.keys;
      this.settings = settings.settings;
      this.#settingsVersion = settings.version;
    } else {
      const refusal = [accounts, broker, grantKeys, settings].find(isRefusal);
      if (refusal) this.refusals.set('accounts', refusal);
    }
    this.#changed();
  }

  /** Verifies what was not verified for a week, a few accounts at a time. */
  async verifyOld(now: number): Promise<void> {
    const old = this.list.accounts.filter(
      ({ status, verifiedAt = 0 }) => status !== 'waiting' && now - verifiedAt >= trusted,
    );
    const next = async (): Promise<void> => {
      for (let account = old.shift(); account; account = old.shift()) {
        await this.verify(account.connectionId);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, next));
  }

  /** Verifies an account: what keeps it from being connected, or undefined where nobody knows. */
  async verify(connectionId: string): Promise<Diagnosis | 'connected' | undefined> {
    this.verifying.add(connectionId);
    this.refusals.delete('accounts');
    this.#changed();
    const answer = await ask(this.#gateway('accounts.verify', { connectionId }));
    this.verifying.delete(connectionId);
    if (answer.ok) this.accountKnown(answer.account);
    else if (answer.code === 'not-found') this.#forget(connectionId);
    else this.refusals.set('accounts', answer);
    this.#changed();
    if (!answer.ok) return undefined;
    return answer.diagnosis ?? (answer.account.status === 'connected' ? 'connected' : undefined);
  }

  /** Saves a changed draft; answers whether there is nothing left to save. */
  async update(account: PublicAccount, draft: AccountDraft): Promise<boolean> {
    const change = changeOf(account, draft);
    if (!change) return true;
    const answer = await this.#send('edit', this.#gateway('accounts.update', change));
    if (answer.ok) {
      this.accountKnown(answer.account);
    } else if (answer.code === 'conflict') {
      await this.reread(account.connectionId);
    }
    return answer.ok;
  }

  /** Deletes an account; answers whether it is gone. */
  async delete(connectionId: string): Promise<boolean> {
    const answer = await this.#send('delete', this.#gateway('accounts.delete', { connectionId }));
    const isGone = answer.ok || answer.code === 'not-found';
    if (isGone) this.#forget(connectionId);
    return isGone;
  }

  async saveBroker(keys: BrokerKeys): Promise<void> {
    const answer = await this.#send('broker', this.#gateway('broker.save', keys));
    if (answer.ok) await this.brokerKnown(answer.broker);
  }

  async removeBroker(key: 'current' | 'next'): Promise<void> {
    const answer = await this.#send('broker', this.#gateway('broker.remove', { key }));
    if (answer.ok) await this.brokerKnown(answer.broker);
  }

  async rotateGrantKeys(): Promise<void> {
    const answer = await this.#send('grant-keys', this.#gateway('grant-keys.rotate'));
    if (answer.ok) this.#grantKeysKnown(answer.keys);
  }

  async retireGrantKey(id: string): Promise<void> {
    const answer = await this.#send('grant-keys', this.#gateway('grant-keys.retire', { id }));
    // Whoever is refused for what somebody else did meanwhile sees what that was.
    const isOutdated = !answer.ok && (answer.code === 'conflict' || answer.code === 'not-found');
    const current = isOutdated ? await ask(this.#gateway('grant-keys.show')) : answer;
    if (current.ok) this.#grantKeysKnown(current.keys);
  }

  async saveSettings(settings: Settings): Promise<void> {
    this.settingsSaved = false;
    const version = this.#settingsVersion;
    const answer = await this.#send(
      'settings',
      this.#gateway('settings.save', { settings, version }),
    );
    const current =
      !answer.ok && answer.code === 'conflict' ? await ask(this.#gateway('settings.show')) : answer;
    if (current.ok) {
      this.settings = current.settings;
      this.#settingsVersion = current.version;
    }
    this.settingsSaved = answer.ok;
    this.#changed();
  }

  accountKnown(account: PublicAccount): void {
    this.list = afterWriting(this.list, account);
    this.#changed();
  }

  /** Takes the broker over; what is printed to make one depends on whether there is one. */
  async brokerKnown(broker: PublicBroker | undefined): Promise<void> {
    this.broker = broker;
    this.#changed();
    const answer = await ask(this.#gateway('broker.show'));
    if (answer.ok) this.brokerKit = answer.kit;
    this.#changed();
  }

  /** The account as it is stored by now; undefined where it is gone or cannot be read. */
  async reread(connectionId: string): Promise<PublicAccount | undefined> {
    const answer = await ask(this.#gateway('accounts.list'));
    if (answer.ok) this.list = afterReading(this.list, answer.accounts);
    this.#changed();
    return this.account(connectionId);
  }

  /** Forgets why a part was refused, when it is left or opened anew. */
  settle(part: Part): void {
    this.refusals.delete(part);
    this.#changed();
  }

  async #send<Answer extends { readonly ok: boolean }>(
    part: Part,
    sent: Promise<Answer>,
  ): Promise<Answer | Refusal> {
    this.refusals.delete(part);
    this.busy.add(part);
    this.#changed();
    const answer = await ask(sent);
    this.busy.delete(part);
    if (isRefusal(answer)) this.refusals.set(part, answer);
    this.#changed();
    return answer;
  }

  #grantKeysKnown(keys: readonly PublicGrantKey[]): void {
    this.grantKeys = keys;
    this.#changed();
  }

  #forget(connectionId: string): void {
    this.list = afterDeleting(this.list, connectionId);
    this.#changed();
  }
}

function isRefusal(answer: { readonly ok: boolean }): answer is Refusal {
  return !answer.ok;
}
