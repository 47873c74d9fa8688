import type { PublicAccount } from '../../../../contract/accounts';

/**
 * The accounts as this page knows them. Forge's queries lag behind its writes: a list read just
 * after a write may lack the new account, hold its old version, or still hold a deleted one. So
 * what a write answered counts for more than what a list says.
 */
export interface AccountList {
  readonly accounts: readonly PublicAccount[];
  readonly written: ReadonlyMap<string, PublicAccount>;
  readonly deleted: ReadonlySet<string>;
}

export const noAccounts: AccountList = { accounts: [], written: new Map(), deleted: new Set() };

/** The list after it was read again. */
export function afterReading(list: AccountList, read: readonly PublicAccount[]): AccountList {
  const ids = new Set(read.map(({ connectionId }) => connectionId));
  const lacking = [...list.written.values()].filter(({ connectionId }) => !ids.has(connectionId));
  const accounts = [...read.map((account) => newer(list.written, account)), ...lacking];
  return {
    ...list,
    accounts: accounts.filter(({ connectionId }) => !list.deleted.has(connectionId)),
  };
}

/** The list after a function answered with an account as it is stored now. */
export function afterWriting(list: AccountList, answered: PublicAccount): AccountList {
  const account = newer(list.written, answered);
  const others = list.accounts.filter(({ connectionId }) => connectionId !== account.connectionId);
  return {
    ...list,
    accounts: [...others, account],
    written: new Map(list.written).set(account.connectionId, account),
  };
}

/** The list after an account was deleted, by this page or, as a refusal told, by somebody else. */
export function afterDeleting(list: AccountList, connectionId: string): AccountList {
  const written = new Map(list.written);
  written.delete(connectionId);
  return {
    accounts: list.accounts.filter((account) => account.connectionId !== connectionId),
    written,
    deleted: new Set(list.deleted).add(connectionId),
  };
}

/** The later of two answers for one account: by its changes, then by its verification. */
function newer(
  written: ReadonlyMap<string, PublicAccount>,
  answered: PublicAccount,
): PublicAccount {
  const own = written.get(answered.connectionId);
  if (!own) return answered;
  const lead =
    own.revision - answered.revision || (own.verifiedAt ?? 0) - (answered.verifiedAt ?? 0);
  return lead > 0 ? own : answered;
}
