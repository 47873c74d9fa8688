import { accountNameProblem } from '../../rules/account-name';
import { boundaryProblem } from '../../rules/boundary';
import { fieldsOf } from '../../rules/fields';
import { parseOptionalReads } from '../../rules/optional-reads';
import { parsePlacement } from '../../rules/placement';
import { portalUrlProblem } from '../../rules/portal-url';
import { parseRegion } from '../../rules/regions';
import { chosenRoleArn } from '../../rules/role-name';
import { readTarget } from '../../rules/target';
import type { Account, AccountChoices } from './account';

/** The name of an input that does not parse. */
export interface InvalidField {
  readonly invalid: string;
}

/**
 * Reads what `accounts.create` and `accounts.update` are told. A field that is left out keeps what
 * it had, where there is such; of the optional ones the empty string removes it.
 *
 * @param before - The choices of an account that is changed.
 */
export function parseChoices(
  value: unknown,
  connectionId: string,
  before?: AccountChoices,
): AccountChoices | InvalidField {
  const fields = fieldsOf(value);
  const { displayName, region, target, portalUrl, permissionsBoundary } = fields;
  const name = parseDisplayName(displayName ?? before?.displayName);
  if (name === undefined) return { invalid: 'displayName' };
  const known = parseRegion(region ?? before?.region);
  if (known === undefined) return { invalid: 'region' };
  const role = target === undefined && before ? before : parseTarget(target, connectionId);
  if (role === undefined) return { invalid: 'target' };
  const portal = optional(portalUrl ?? before?.portalUrl, parsePortalUrl);
  if (portal === undefined) return { invalid: 'portalUrl' };
  const boundary = optional(permissionsBoundary ?? before?.permissionsBoundary, (text) =>
    parseBoundary(text, role.accountNumber),
  );
  if (boundary === undefined) return { invalid: 'permissionsBoundary' };
  const placement = parsePlacement(fields['placement'] ?? before?.placement);
  if (placement === undefined) return { invalid: 'placement' };
  const optionalReads = parseOptionalReads(fields['optionalReads'] ?? before?.optionalReads ?? []);
  if (optionalReads === undefined) return { invalid: 'optionalReads' };
  return {
    displayName: name,
    region: known,
    accountNumber: role.accountNumber,
    roleArn: role.roleArn,
    placement,
    ...(portal === '' ? {} : { portalUrl: portal }),
    ...(boundary === '' ? {} : { permissionsBoundary: boundary }),
    ...(optionalReads.length === 0 ? {} : { optionalReads }),
  };
}

/** The empty string where there is none, undefined where the value does not parse. */
function optional(
  value: unknown,
  parse: (value: unknown) => string | undefined,
): string | undefined {
  return value === undefined || value === '' ? '' : parse(value);
}

/** The name without the space around it; undefined for what is none. */
function parseDisplayName(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim() : '';
  return accountNameProblem(name) ? undefined : name;
}

/**
 * Twelve digits stand for the role that the setup command makes there, an ARN for a role made in
 * another way.
 */
function parseTarget(
  value: unknown,
  connectionId: string,
): Pick<Account, 'accountNumber' | 'roleArn'> | undefined {
  const target = readTarget(typeof value === 'string' ? value : '');
  if ('problem' in target) return undefined;
  const { kind, text, accountNumber } = target;
  return {
    accountNumber,
    roleArn: kind === 'role' ? text : chosenRoleArn(accountNumber, connectionId),
  };
}

function parseBoundary(value: unknown, accountNumber: string): string | undefined {
  return typeof value === 'string' && !boundaryProblem(value, accountNumber) ? value : undefined;
}

/** The address as a browser writes it. */
function parsePortalUrl(value: unknown): string | undefined {
  return typeof value === 'string' && !portalUrlProblem(value) ? new URL(value).href : undefined;
}
