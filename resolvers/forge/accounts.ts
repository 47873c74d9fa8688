import { fieldsOf } from '../../rules/fields';
import type { Account, AccountRole } from '../accounts/account';
import { deleteHealth } from './account-health';
import {
  deleteRow,
  deleteSecret,
  deleteValue,
  listRows,
  listValues,
  readRow,
  readSecret,
  readValue,
  replaceRow,
  swapSecret,
  writeNewSecret,
  writeRowAnd,
} from './store';
import {
  deletion,
  isConnected,
  isLiving,
  isOfOneMoment,
  parseAccount,
  toRole,
  toStored,
} from './stored-account';

const entity = 'account';
const rolePrefix = 'role:';
const roleKey = (connectionId: string): string => `${rolePrefix}${connectionId}`;
const externalIdKey = (connectionId: string): string => `external-id:${connectionId}`;
const setupPrefix = 'setup:';
const setupKey = (connectionId: string): string => `${setupPrefix}${connectionId}`;

/**
 * Stores a new account. The row comes first: what a crash leaves is listed, waits, and can be set up
 * or deleted. Secrets cannot take part in transactions.
 */
export async function createAccount(account: Account, externalId: string): Promise<void> {
  const { row, role } = toStored(account);
  await writeRowAnd(entity, account.connectionId, row, {
    key: roleKey(account.connectionId),
    value: role,
  });
  await ensureExternalId(account.connectionId, externalId);
}

/**
 * Gives the account an External ID where it has none. One that is deleted meanwhile keeps none: the
 * row went before this looks for it, or the deletion finds what is written here.
 */
export async function ensureExternalId(connectionId: string, externalId: string): Promise<void> {
  const key = externalIdKey(connectionId);
  if (!(await writeNewSecret(key, externalId))) return;
  if (!isLiving(await readRow(entity, connectionId))) await deleteSecret(key);
}

/**
 * Stores a changed account that is still as it was seen; resolves with false, and stores nothing,
 * when somebody changed, verified or deleted it since.
 */
export async function replaceAccount(account: Account, seen: Account): Promise<boolean> {
  const { connectionId } = account;
  const { row, role } = toStored(account);
  // A read that heals an account takes its reason away, and changes neither of the others.
  const { revision, verifiedAt, statusReason } = seen;
  const is = { revision, verifiedAt, statusReason };
  return replaceRow(entity, connectionId, row, { is }, { key: roleKey(connectionId), value: role });
}

/** Puts an External ID in the place of the account's former one. */
export async function replaceExternalId(connectionId: string, externalId: string): Promise<void> {
  await swapSecret(externalIdKey(connectionId), externalId);
}

/** Resolves once the account has no External ID. */
export async function deleteExternalId(connectionId: string): Promise<void> {
  await deleteSecret(externalIdKey(connectionId));
}

/**
 * Removes everything of an account. The row is marked first, so that nothing is written any more
 * that depends on it, and goes last: what a crash leaves is still listed, and can be deleted again.
 */
export async function deleteAccount(connectionId: string): Promise<void> {
  const { displayName } = fieldsOf(await readRow(entity, connectionId));
  // Without a revision: it is none that anybody saw.
  const mark = {
    connectionId,
    displayName: typeof displayName === 'string' ? displayName : '',
    status: deletion,
  };
  await replaceRow(entity, connectionId, mark, { is: { connectionId } });
  await deleteSecret(externalIdKey(connectionId));
  await deleteValue(setupKey(connectionId));
  await deleteHealth(connectionId);
  await deleteValue(roleKey(connectionId));
  await deleteRow(entity, connectionId);
}

/**
 * Finishes deletions that a crash cut short, and removes what belongs to no account any more.
 *
 * @returns All accounts, as they were listed for it, and of how many others something was left.
 */
export async function sweepAccounts(): Promise<{
  readonly accounts: readonly Account[];
  readonly swept: number;
}> {
  const [{ rows, roles }, links] = await Promise.all([listStored(), listValues(setupPrefix)]);
  const known = new Map(rows.map((row) => [String(fieldsOf(row)['connectionId']), row]));
  const suspects = [...new Set([...known.keys(), ...roles.keys(), ...links.keys()])].filter(
    (id) => !isLiving(known.get(id)),
  );
  let swept = 0;
  for (const id of suspects) {
    // A list may miss the newest rows.
    if (isLiving(await readRow(entity, id))) continue;
    await deleteAccount(id);
    swept += 1;
  }
  return { accounts: livingOf(rows, roles), swept };
}

/** The account as it is now; undefined when there is none, or none any more. */
export async function readAccount(connectionId: string): Promise<Account | undefined> {
  return atOneMoment(async () => {
    const [row, role] = await Promise.all([
      readRow(entity, connectionId),
      readValue(roleKey(connectionId)),
    ]);
    if (isLiving(row) && !isOfOneMoment(row, role)) return undefined;
    return { found: isLiving(row) ? parseAccount(row, role) : undefined };
  });
}

/** All accounts but those that are being deleted. May miss the writes of the last moments. */
export async function listAccounts(): Promise<readonly Account[]> {
  const { rows, roles } = await listStored();
  return livingOf(rows, roles);
}

interface StoredAccounts {
  readonly rows: readonly unknown[];
  /** By the account's id. */
  readonly roles: ReadonlyMap<string, unknown>;
}

async function listStored(): Promise<StoredAccounts> {
  const [rows, roles] = await Promise.all([
    listRows(entity, 'connectionId'),
    listValues(rolePrefix),
  ]);
  return { rows, roles };
}

function livingOf(
  rows: StoredAccounts['rows'],
  roles: StoredAccounts['roles'],
): readonly Account[] {
  return rows
    .filter(isLiving)
    .map((row) => parseAccount(row, roles.get(String(fieldsOf(row)['connectionId']))))
    .filter((account) => account !== undefined);
}

/** An account's External ID, for AssumeRole and for the setup link, and for nothing else. */
export async function readExternalId(connectionId: string): Promise<string | undefined> {
  const value = await readSecret(externalIdKey(connectionId));
  return typeof value === 'string' ? value : undefined;
}

/**
 * The role of a connected account; undefined when there is no such account, when it is not
 * connected, or when it is half deleted. Of an account that is not connected no secret is read.
 */
export async function readConnectedRole(connectionId: string): Promise<AccountRole | undefined> {
  return atOneMoment(async () => {
    const row = await readRow(entity, connectionId);
    if (!isConnected(row)) return { found: undefined };
    const [role, externalId] = await Promise.all([
      readValue(roleKey(connectionId)),
      readExternalId(connectionId),
    ]);
    // Another role than the one that the row says passed has perhaps passed nothing.
    if (!isOfOneMoment(row, role)) return undefined;
    return { found: toRole(row, role, externalId) };
  });
}

/** Reads until what was read is of one moment; gives up where somebody writes all the time. */
async function atOneMoment<Value>(
  read: () => Promise<{ readonly found: Value } | undefined>,
): Promise<Value> {
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await read();
    if (answer !== undefined) return answer.found;
  }
  throw new Error('An account was changed as often as it was read.');
}
