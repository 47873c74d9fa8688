import { policySetsOf, refusalOf } from '../access/authorize';
import { entityId, principalArn, type Principal } from '../access/principal';
import type { RequestContext } from '../policy/context';
import { parsePolicy, type Principals } from '../policy/document';
import { verdictOf, type PolicyRequest } from '../policy/evaluate';
import type { Role } from '../world/state';
import type { World } from '../world/world';

/**
 * Whether a caller may assume a role: its trust policy must let the caller in, and the caller's own
 * policies must allow it too, unless both belong to one account and the trust policy names the
 * caller itself and not just its account
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html).
 */
export function mayAssume(
  principal: Principal,
  role: Role,
  world: World,
  context: RequestContext,
): boolean {
  const request: PolicyRequest = { action: 'sts:AssumeRole', resource: role.arn, context };
  const trust = [parsePolicy(role.trustPolicy, 'trust')];
  const isTrusted = (names: (names: readonly string[]) => boolean): boolean =>
    verdictOf(trust, request, (principals) => isNamed(principals, names)) === 'allow';

  const namesCaller = (names: readonly string[]): boolean => names.some(isCaller);
  const namesAccount = (names: readonly string[]): boolean => names.some(isAccount);
  if (!isTrusted((names) => namesCaller(names) || namesAccount(names))) return false;

  const refusal = refusalOf(policySetsOf(principal, world), request);
  if (refusal === undefined) return true;
  const isSameAccount = role.arn.split(':')[4] === principal.account;
  const isOnlySilent = refusal.startsWith('because no identity-based policy');
  return isSameAccount && isOnlySilent && isTrusted(namesCaller);

  function isCaller(name: string): boolean {
    // A user or role that was deleted and made anew is another one, whatever its name.
    if (Object.hasOwn(role.trustedIds, name)) return role.trustedIds[name] === entityId(principal);
    return name === '*' || name === principal.arn || name === principalArn(principal);
  }

  function isAccount(name: string): boolean {
    return name === principal.account || name === `arn:aws:iam::${principal.account}:root`;
  }
}

function isNamed(
  { isNegated, aws }: Principals,
  names: (names: readonly string[]) => boolean,
): boolean {
  return isNegated !== names(aws);
}
