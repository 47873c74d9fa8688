import type { AccountStatus, DiagnosisCode } from '../../contract/accounts';
import { fieldsOf, parseRegion } from '../lib/parse';
import {
  deleteRow,
  deleteSecret,
  deleteValue,
  readRow,
  readSecret,
  readValue,
  writeRow,
  writeSecret,
  writeValue,
} from './store';

/** An account's row in the entity `account` of the manifest. Holds no secret and no role. */
export interface AccountRow {
  readonly connectionId: string;
  readonly displayName: string;
  /** Twelve digits. */
  readonly accountNumber: string;
  readonly region: string;
  readonly status: AccountStatus;
  readonly statusReason?: DiagnosisCode;
  /** Milliseconds since the epoch; an integer of the entity store has 32 bits, so a float. */
  readonly verifiedAt?: number;
  readonly portalUrl?: string;
  readonly revision: number;
}

/** What reading an account's alarms takes. Never hand it to a result. */
export interface AccountRole {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
}

const entity = 'account';
const roleKey = (connectionId: string): string => `role:${connectionId}`;
const externalIdKey = (connectionId: string): string => `external-id:${connectionId}`;

/**
 * Stores a new account. The row comes last: until it is there, no account is, and what a crash
 * leaves behind is not reachable. Secrets cannot take part in transactions.
 */
export async function createAccount(
  row: AccountRow,
  { roleArn, externalId }: Pick<AccountRole, 'roleArn' | 'externalId'>,
): Promise<void> {
  await writeSecret(externalIdKey(row.connectionId), externalId);
  await writeValue(roleKey(row.connectionId), roleArn);
  await writeRow(entity, row.connectionId, row);
}

/**
 * Removes everything of an account. The row goes last: what a crash leaves is still listed, and can
 * be deleted again.
 */
export async function deleteAccount(connectionId: string): Promise<void> {
  await deleteSecret(externalIdKey(connectionId));
  await deleteValue(roleKey(connectionId));
  await deleteRow(entity, connectionId);
}

/**
 * The role of a connected account; undefined when there is no such account, when it is not
 * connected, or when it is half deleted. Of an account that is not connected no secret is read.
 */
export async function readConnectedRole(connectionId: string): Promise<AccountRole | undefined> {
  const { status, region: stored } = fieldsOf(await readRow(entity, connectionId));
  const region = parseRegion(stored);
  if (status !== 'connected' || region === undefined) return undefined;
  const [roleArn, externalId] = await Promise.all([
    readValue(roleKey(connectionId)),
    readSecret(externalIdKey(connectionId)),
  ]);
  if (typeof roleArn !== 'string' || typeof externalId !== 'string') return undefined;
  return { roleArn, externalId, region };
}
