import type { Account } from './account';
import { withoutReason } from './cut-off';
import { newExternalId } from './external-id';
import { laterThan } from './keep-finding';

/** What giving an account a new External ID takes of the outside world. */
export interface RenewalAdapters {
  findAccount(connectionId: string): Promise<Account | undefined>;
  /** Resolves with false, and stores nothing, when the account is not as it was seen any more. */
  replaceAccount(account: Account, seen: Account): Promise<boolean>;
  /** Puts the External ID in the place of the former one. */
  replaceExternalId(connectionId: string, externalId: string): Promise<void>;
  deleteExternalId(connectionId: string): Promise<void>;
  /** Ends the account's setup link; no other can be opened before the External ID is a new one. */
  deleteSetupLink(connectionId: string): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Gives an account of which a role was verified a new External ID, and has it wait for a role that
 * knows it: the former one may still open that role. Undefined where the account was changed, verified
 * or deleted since it was read.
 *
 * The date comes before the External ID, so that what a verification finds that began earlier is
 * dropped, and again after it, so that what it finds of the former one meanwhile does not count. What a
 * crash leaves counts as verified, and gets another one. A link that was opened for the former External
 * ID ends before the account waits, so that it never tells the new one.
 */
export async function renewExternalId(
  adapters: RenewalAdapters,
  seen: Account,
): Promise<Account | undefined> {
  const { connectionId } = seen;
  const verifiedAt = laterThan(seen, adapters.now());
  const dated = { ...redated(seen, adapters.now()), verifiedAt };
  if (!(await adapters.replaceAccount(dated, seen))) return undefined;
  await adapters.replaceExternalId(connectionId, newExternalId());
  await adapters.deleteSetupLink(connectionId);
  let current: Account | undefined = dated;
  while (current !== undefined) {
    const waiting = unverified(redated(current, adapters.now()));
    if (await adapters.replaceAccount(waiting, current)) return waiting;
    current = await adapters.findAccount(connectionId);
  }
  // It was deleted meanwhile, and keeps none.
  await adapters.deleteExternalId(connectionId);
  return undefined;
}

function unverified(account: Account): Account {
  const { verifiedAt, ...rest } = withoutReason(account);
  return verifiedAt === undefined && account.status === 'waiting'
    ? account
    : { ...rest, status: 'waiting' };
}

/** Two External IDs of one millisecond are two all the same. */
function redated(account: Account, now: number): Account {
  return { ...account, externalIdSetAt: Math.max(now, account.externalIdSetAt + 1) };
}
