import { diagnosisCodes, type AccountStatus } from '../../contract/accounts';
import { fieldsOf } from '../../rules/fields';
import { parseRegion, parseStsRegion } from '../../rules/regions';
import { chosenRoleArn } from '../../rules/role-name';
import type { Account, AccountRole } from '../accounts/account';
import { nowhere, parsePlacement } from '../../rules/placement';
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

const entity = 'account';
const rolePrefix = 'role:';
const roleKey = (connectionId: string): string => `${rolePrefix}${connectionId}`;
const externalIdKey = (connectionId: string): string => `external-id:${connectionId}`;
const setupPrefix = 'setup:';
const setupKey = (connectionId: string): string => `${setupPrefix}${connectionId}`;
/** The status of a row whose account is being deleted. */
const deleting = 'deleting';

/**
 * Stores a new account. The row comes first: what a crash leaves is listed, waits, and can be set up
 * or deleted. Secrets cannot take part in transactions.
 */
export async function createAccount(account: Account, externalId: string): Promise<void> {
  const { roleArn, ...row } = account;
  const role = { key: roleKey(account.connectionId), value: roleArn };
  await writeRowAnd(entity, account.connectionId, row, role);
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
  const { roleArn, ...row } = account;
  const role = { key: roleKey(account.connectionId), value: roleArn };
  // A read that heals an account takes its reason away, and changes neither of the others.
  const { revision, verifiedAt, statusReason } = seen;
  const is = { revision, verifiedAt, statusReason };
  return replaceRow(entity, account.connectionId, row, { is }, role);
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
  const mark = { connectionId, displayName: textOf(displayName) ?? '', status: deleting };
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
  const [row, roleArn] = await Promise.all([
    readRow(entity, connectionId),
    readValue(roleKey(connectionId)),
  ]);
  return isLiving(row) ? parseAccount(row, roleArn) : undefined;
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
  const row = await readRow(entity, connectionId);
  const { status, accountNumber, portalUrl, placement } = fieldsOf(row);
  const region = parseRegion(fieldsOf(row)['region']);
  if (status !== 'connected' || region === undefined) return undefined;
  const [roleArn, externalId] = await Promise.all([
    readValue(roleKey(connectionId)),
    readExternalId(connectionId),
  ]);
  if (typeof roleArn !== 'string' || externalId === undefined) return undefined;
  const seen = parseAccount(row, roleArn);
  const hasPortal = typeof portalUrl === 'string' && typeof accountNumber === 'string';
  return {
    roleArn,
    externalId,
    region,
    placement: parsePlacement(placement) ?? nowhere,
    ...(hasPortal ? { portal: { url: portalUrl, accountNumber } } : {}),
    ...(seen === undefined ? {} : { seen }),
  };
}

const statuses: readonly AccountStatus[] = ['waiting', 'connected', 'attention'];

function isLiving(row: unknown): boolean {
  return row !== undefined && fieldsOf(row)['status'] !== deleting;
}

/** Lenient, so that a row that a crash or an older version left can be listed and deleted. */
function parseAccount(row: unknown, role: unknown): Account | undefined {
  const fields = fieldsOf(row);
  const connectionId = textOf(fields['connectionId']);
  if (connectionId === undefined) return undefined;
  const accountNumber = textOf(fields['accountNumber']) ?? '';
  const reason = diagnosisCodes.find((code) => code === fields['statusReason']);
  const action = textOf(fields['statusAction']);
  const stsRegion = parseStsRegion(fields['statusRegion']);
  const verifiedAt = numberOf(fields['verifiedAt']);
  const portalUrl = textOf(fields['portalUrl']);
  const permissionsBoundary = textOf(fields['permissionsBoundary']);
  return {
    connectionId,
    displayName: textOf(fields['displayName']) ?? '',
    accountNumber,
    region: textOf(fields['region']) ?? '',
    roleArn: textOf(role) ?? chosenRoleArn(accountNumber, connectionId),
    status: statuses.find((status) => status === fields['status']) ?? 'attention',
    externalIdSetAt: numberOf(fields['externalIdSetAt']) ?? 0,
    revision: numberOf(fields['revision']) ?? 0,
    placement: parsePlacement(fields['placement']) ?? nowhere,
    ...(reason === undefined ? {} : { statusReason: reason }),
    ...(action === undefined ? {} : { statusAction: action }),
    ...(stsRegion === undefined ? {} : { statusRegion: stsRegion }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    ...(portalUrl === undefined ? {} : { portalUrl }),
    ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
