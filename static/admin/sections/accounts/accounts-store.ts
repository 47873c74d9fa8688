import { changeOf, type AccountDraft } from '../../../../components/account-form/account-draft';
import type { Diagnosis, PublicAccount } from '../../../../contract/accounts';
import type { BrokerKit, PublicBroker } from '../../../../contract/broker';
import type { Refusal, Result } from '../../../../contract/result';
import type { Clock } from '../../../shared/clock';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';
import {
  afterDeleting,
  afterReading,
  afterWriting,
  noAccounts,
  type AccountList,
} from './account-list';

interface AccountsState {
  readonly list: AccountList;
  /** Without one, the wizard asks for it. */
  readonly broker: PublicBroker | undefined;
  /** What is printed to make one. */
  readonly brokerKit: BrokerKit | undefined;
  /** The last account that nobody could verify, and why not. */
  readonly unverified: { readonly name: string; readonly code: Refusal['code'] } | undefined;
  /** Of how many deleted accounts something was left, which is removed now. */
  readonly swept: number;
  /** How far the verification of all accounts has come, while one is under way. */
  readonly verifyingAll: { readonly done: number; readonly count: number } | undefined;
}

interface AccountsPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
}

interface ReadAccounts {
  readonly accounts: readonly PublicAccount[];
  readonly broker?: PublicBroker;
  readonly kit: BrokerKit;
  readonly swept?: number;
}

type AccountsAction =
  | 'load'
  | 'reread'
  | 'reprint'
  | `${'update' | 'delete' | 'verify'} ${PublicAccount['connectionId']}`;

export const unknownAccounts: AccountsState = {
  list: noAccounts,
  broker: undefined,
  brokerKit: undefined,
  unverified: undefined,
  swept: 0,
  verifyingAll: undefined,
};

/** How many accounts were to be verified, and of them are connected, or could not be verified. */
export interface VerifiedAccounts {
  readonly count: number;
  readonly good: number;
  readonly unclear: number;
}

/** How old a verification may be before it is repeated unasked, in milliseconds: a week. */
const trusted = 7 * 24 * 60 * 60_000;

/** So many accounts at a time are verified unasked. */
const sideBySide = 4;

/** The connected accounts, as an administrator sees and changes them. */
export class AccountsStore extends Store<AccountsState, AccountsPorts, AccountsAction> {
  protected override start(): void {
    void this.load();
  }

  /** The account with that id; undefined where it is gone. */
  account(connectionId: string): PublicAccount | undefined {
    return this.state.list.accounts.find((account) => account.connectionId === connectionId);
  }

  /** Ids of the accounts that are being verified. */
  get verifying(): readonly string[] {
    return this.state.list.accounts
      .map(({ connectionId }) => connectionId)
      .filter((connectionId) => this.status(`verify ${connectionId}`) === 'pending');
  }

  /** Reads everything, and verifies what was not verified for a week. */
  async load(): Promise<void> {
    const answer = await this.send('load', readAll, (read, { list }) =>
      read.ok
        ? {
            list: afterReading(list, read.accounts),
            broker: read.broker,
            brokerKit: read.kit,
            swept: read.swept ?? 0,
          }
        : {},
    );
    if (answer?.ok) await this.#verifyOld();
  }

  /**
   * Verifies an account: what keeps it from being connected, or undefined where nobody knows.
   *
   * @param isOneOfMany - Whether somebody else counts those of which nobody knows.
   */
  async verify(
    connectionId: string,
    isOneOfMany = false,
  ): Promise<Diagnosis | 'connected' | undefined> {
    const name = this.account(connectionId)?.displayName ?? '';
    const answer = await this.send(
      `verify ${connectionId}`,
      ({ gateway }) => gateway('accounts.verify', { connectionId }),
      (verified, { list }) => {
        if (verified.ok) return { list: afterWriting(list, verified.account) };
        if (verified.code === 'not-found') return { list: afterDeleting(list, connectionId) };
        return isOneOfMany ? {} : { unverified: { name, code: verified.code } };
      },
    );
    if (!answer?.ok) return undefined;
    return answer.diagnosis ?? (answer.account.status === 'connected' ? 'connected' : undefined);
  }

  /** Verifies every account but those whose role was never made; answers what came of it. */
  async verifyAll(): Promise<VerifiedAccounts | undefined> {
    if (this.state.verifyingAll) return undefined;
    const ids = this.state.list.accounts
      .filter(({ status }) => status !== 'waiting')
      .map(({ connectionId }) => connectionId);
    const count = ids.length;
    let done = 0;
    let good = 0;
    let unclear = 0;
    this.change({ verifyingAll: { done, count } });
    await this.#verifyEach(ids, (found, id) => {
      done += 1;
      if (found === 'connected') good += 1;
      if (found === undefined && this.account(id)) unclear += 1;
      this.change({ verifyingAll: { done, count } });
    });
    this.change({ verifyingAll: undefined });
    return done === 0 ? undefined : { count: done, good, unclear };
  }

  /** Saves a changed draft; answers the account, as long as there is nothing left to save. */
  async update(account: PublicAccount, draft: AccountDraft): Promise<PublicAccount | undefined> {
    const { connectionId } = account;
    const change = changeOf(account, draft);
    if (!change) return account;
    const answer = await this.send(
      `update ${connectionId}`,
      ({ gateway }) => gateway('accounts.update', change),
      (updated, { list }) => (updated.ok ? { list: afterWriting(list, updated.account) } : {}),
    );
    if (answer?.ok) return this.account(connectionId);
    if (answer?.code === 'conflict') await this.reread(connectionId);
    return undefined;
  }

  /** Deletes an account; answers whether it is gone, by whomever. */
  async delete(connectionId: string): Promise<boolean> {
    const answer = await this.send(
      `delete ${connectionId}`,
      ({ gateway }) => gateway('accounts.delete', { connectionId }),
      (deleted, { list }) => (isGone(deleted) ? { list: afterDeleting(list, connectionId) } : {}),
    );
    return answer !== undefined && isGone(answer);
  }

  /** Takes over an account as a function just answered with it. */
  accountKnown(account: PublicAccount): void {
    this.change({ list: afterWriting(this.state.list, account) });
  }

  /** Takes over a broker; what is printed to make one depends on whether there is one. */
  async brokerKnown(broker: PublicBroker): Promise<void> {
    this.change({ broker });
    await this.send(
      'reprint',
      ({ gateway }) => gateway('broker.show'),
      (read) => (read.ok ? { brokerKit: read.kit } : {}),
    );
  }

  /** The account as it is stored by now; undefined where it is gone. */
  async reread(connectionId: string): Promise<PublicAccount | undefined> {
    await this.send(
      'reread',
      ({ gateway }) => gateway('accounts.list'),
      (read, { list }) => (read.ok ? { list: afterReading(list, read.accounts) } : {}),
    );
    return this.account(connectionId);
  }

  async #verifyOld(): Promise<void> {
    const now = this.ports.clock.now().getTime();
    const old = this.state.list.accounts.filter(
      ({ status, verifiedAt = 0 }) => status !== 'waiting' && now - verifiedAt >= trusted,
    );
    await this.#verifyEach(old.map(({ connectionId }) => connectionId));
  }

  async #verifyEach(
    connectionIds: string[],
    verified?: (found: Diagnosis | 'connected' | undefined, connectionId: string) => void,
  ): Promise<void> {
    const next = async (): Promise<void> => {
      for (let id = connectionIds.shift(); id !== undefined; id = connectionIds.shift()) {
        // Somebody who asked for it meanwhile waits for that answer, and is told it.
        if (this.status(`verify ${id}`) === 'pending') continue;
        const found = await this.verify(id, verified !== undefined);
        verified?.(found, id);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, next));
  }
}

async function readAll({ gateway }: AccountsPorts): Promise<Result<ReadAccounts>> {
  const [accounts, broker] = await Promise.all([gateway('accounts.list'), gateway('broker.show')]);
  if (!accounts.ok) return accounts;
  return broker.ok ? { ...broker, ...accounts } : broker;
}

function isGone(answer: { readonly ok: true } | Refusal): boolean {
  return answer.ok || answer.code === 'not-found';
}
