import { policySetsOf, verdictsOf, type Boundary } from '../access/authorize';
import { entityId, principalArn, type Principal } from '../access/principal';
import type { RequestContext } from '../policy/context';
import { parsePolicy } from '../policy/document';
import { verdictOf, type PolicyRequest } from '../policy/evaluate';
import type { Role } from '../world/state';
import type { World } from '../world/world';

/** Kinds of policy that need not allow what a trust policy allows. */
type Spared = readonly Boundary[];

/**
 * What the trust policy of a role spares a caller of the same account whom it names. Naming a user
 * spares it its own policies and its boundary; naming a role spares the role's policies, while its
 * boundary and the session's policy still bound the session; naming the session itself, or
 * everybody, spares these too
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html,
 * "Resource-based policies").
 */
const spared = {
  user: ['identity-based policy', 'permissions boundary'],
  role: ['identity-based policy'],
  session: ['identity-based policy', 'permissions boundary', 'session policy'],
} satisfies Record<string, Spared>;

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
  const isTrusted = (isNamed: (name: string) => boolean): boolean =>
    verdictOf(trust, request, ({ aws }) => aws.some(isNamed)) === 'allow';
  if (!isTrusted((name) => sparedBy(name) !== undefined || isAccount(name))) return false;

  const isSameAccount = role.arn.split(':')[4] === principal.account;
  return verdictsOf(policySetsOf(principal, world), request).every(({ kind, verdict }) => {
    if (verdict !== 'silent') return verdict === 'allow';
    return isSameAccount && isTrusted((name) => sparedBy(name)?.includes(kind) === true);
  });

  /** What the caller is spared by being called so; nothing where it is not called so. */
  function sparedBy(name: string): Spared | undefined {
    if (name === '*') return spared.session;
    if (name === principal.arn) {
      if (principal.kind !== 'user') return spared.session;
      return isWhoWasMeant(name) ? spared.user : undefined;
    }
    return name === principalArn(principal) && isWhoWasMeant(name) ? spared.role : undefined;
  }

  /** A user or role that was deleted and made anew is another one, whatever its name. */
  function isWhoWasMeant(name: string): boolean {
    return !Object.hasOwn(role.trustedIds, name) || role.trustedIds[name] === entityId(principal);
  }

  function isAccount(name: string): boolean {
    return name === principal.account || name === `arn:aws:iam::${principal.account}:root`;
  }
}
