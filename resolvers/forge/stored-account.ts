import { diagnosisCodes, type AccountStatus } from '../../contract/accounts';
import { fieldsOf, textOf } from '../../rules/fields';
import { parseOptionalReads } from '../../rules/optional-reads';
import { nowhere, parsePlacement } from '../../rules/placement';
import { parseRegion, parseStsRegion } from '../../rules/regions';
import { chosenRoleArn } from '../../rules/role-name';
import type { Account, AccountRole } from '../accounts/account';

const statuses: readonly AccountStatus[] = ['waiting', 'connected', 'attention'];
/** The status of a row whose account is being deleted. */
export const deletion = 'deleting';

/** Whether a row is one of an account that nobody is deleting. */
export function isLiving(row: unknown): boolean {
  return row !== undefined && fieldsOf(row)['status'] !== deletion;
}

/** Whether a row says that the account's role is read, and in a region that there is. */
export function isConnected(row: unknown): boolean {
  const { status, region } = fieldsOf(row);
  return status === 'connected' && parseRegion(region) !== undefined;
}

/**
 * An account as it is stored: its row and, apart from it, its role with the revision that it is of.
 * They are written together and read one after the other.
 */
export function toStored({ roleArn, ...row }: Account) {
  return { row, role: { roleArn, revision: row.revision } };
}

/** Whether a row and a role that were read were written together; a role that is gone fits any. */
export function isOfOneMoment(row: unknown, role: unknown): boolean {
  const { revision } = parseRole(role);
  return revision === undefined || revision === fieldsOf(row)['revision'];
}

/** What reading a connected account takes; undefined where something of it is missing. */
export function toRole(row: unknown, role: unknown, externalId?: string): AccountRole | undefined {
  const { accountNumber, portalUrl, placement, displayName, optionalReads } = fieldsOf(row);
  const region = parseRegion(fieldsOf(row)['region']);
  const { roleArn } = parseRole(role);
  if (region === undefined || roleArn === undefined || externalId === undefined) {
    return undefined;
  }
  const seen = parseAccount(row, role);
  const reads = parseOptionalReads(optionalReads) ?? [];
  const hasPortal = typeof portalUrl === 'string' && typeof accountNumber === 'string';
  return {
    roleArn,
    externalId,
    region,
    placement: parsePlacement(placement) ?? nowhere,
    displayName: textOf(displayName) ?? '',
    ...(hasPortal ? { portal: { url: portalUrl, accountNumber } } : {}),
    ...(reads.length === 0 ? {} : { optionalReads: reads }),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** Lenient, so that a row that a crash or an older version left can be listed and deleted. */
export function parseAccount(row: unknown, role: unknown): Account | undefined {
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
  const optionalReads = parseOptionalReads(fields['optionalReads']) ?? [];
  return {
    connectionId,
    displayName: textOf(fields['displayName']) ?? '',
    accountNumber,
    region: textOf(fields['region']) ?? '',
    roleArn: parseRole(role).roleArn ?? chosenRoleArn(accountNumber, connectionId),
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
    ...(optionalReads.length === 0 ? {} : { optionalReads }),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A role that an older version stored is its ARN alone. */
function parseRole(value: unknown): { readonly roleArn?: string; readonly revision?: number } {
  if (typeof value === 'string') return { roleArn: value };
  const roleArn = textOf(fieldsOf(value)['roleArn']);
  const revision = numberOf(fieldsOf(value)['revision']);
  return {
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(revision === undefined ? {} : { revision }),
  };
}
