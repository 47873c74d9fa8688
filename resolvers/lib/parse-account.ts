import { fieldsOf } from '../../rules/fields';
import { parseRegion } from '../../rules/regions';
import { chosenRoleArn, type Account, type AccountChoices } from './account';
import { parseIamArn } from './arn';
import { parsePlacement } from '../../rules/placement';

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
  return {
    displayName: name,
    region: known,
    accountNumber: role.accountNumber,
    roleArn: role.roleArn,
    placement,
    ...(portal === '' ? {} : { portalUrl: portal }),
    ...(boundary === '' ? {} : { permissionsBoundary: boundary }),
  };
}

/** The empty string where there is none, undefined where the value does not parse. */
function optional(
  value: unknown,
  parse: (value: unknown) => string | undefined,
): string | undefined {
  return value === undefined || value === '' ? '' : parse(value);
}

/** 1 to 100 characters of any script, without the space around them; undefined for anything else. */
function parseDisplayName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim();
  const length = Array.from(name).length;
  return length >= 1 && length <= 100 && !/[\p{Cc}\p{Surrogate}]/u.test(name) ? name : undefined;
}

/**
 * Twelve digits stand for the role that the setup command makes there, an ARN for a role made in
 * another way.
 */
function parseTarget(
  value: unknown,
  connectionId: string,
): Pick<Account, 'accountNumber' | 'roleArn'> | undefined {
  if (typeof value === 'string' && /^\d{12}$/.test(value)) {
    return { accountNumber: value, roleArn: chosenRoleArn(value, connectionId) };
  }
  const role = parseIamArn(value, 'role');
  if (role === undefined || role.path.startsWith('/aws-service-role/')) return undefined;
  return { accountNumber: role.accountNumber, roleArn: role.arn };
}

/** ARN of a policy in the role's own account, or of one that AWS manages. */
function parseBoundary(value: unknown, accountNumber: string): string | undefined {
  const policy = parseIamArn(value, 'policy');
  return policy && ['aws', accountNumber].includes(policy.accountNumber) ? policy.arn : undefined;
}

/** An https address without credentials, as the browser writes it. */
function parsePortalUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_048 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
}
