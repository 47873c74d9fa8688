import { accessDenied } from '../errors';
import { parsePolicy, type Policy } from '../policy/document';
import { verdictOf, type PolicyRequest, type Verdict } from '../policy/evaluate';
import type { InlinePolicy } from '../world/state';
import type { World } from '../world/world';
import type { Principal } from './principal';

/** The kinds of policies that a caller must pass, in the order in which AWS names them. */
const boundaries = [
  'service control policy',
  'identity-based policy',
  'permissions boundary',
  'session policy',
] as const;
export type Boundary = (typeof boundaries)[number];

/** A caller's policies by kind; a kind that is absent does not bound the caller. */
export type PolicySets = Readonly<Partial<Record<Boundary, readonly Policy[]>>>;

const everything: Policy = parsePolicy(
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  }),
  'identity',
);

/** The policies that bound a caller now: what was taken away since the key was made counts. */
export function policySetsOf(principal: Principal, world: World): PolicySets {
  const account = world.findAccount(principal.account);
  const control = account?.serviceControlPolicies ?? [];
  const sessionPolicy = 'sessionPolicy' in principal ? principal.sessionPolicy : undefined;
  const entity = entityOf(principal, world);
  return {
    ...(control.length > 0 && { 'service control policy': control.map(parse) }),
    'identity-based policy':
      principal.kind === 'root' ? [everything] : (entity?.policies ?? []).map(parseInline),
    ...(entity?.permissionsBoundary !== undefined && {
      'permissions boundary': boundaryOf(entity.permissionsBoundary, world),
    }),
    ...((sessionPolicy !== undefined || principal.kind === 'federated') && {
      'session policy': sessionPolicy === undefined ? [] : [parse(sessionPolicy)],
    }),
  };
}

/** What each kind of policy that bounds the caller says to a request, in AWS's order. */
export function verdictsOf(
  sets: PolicySets,
  request: PolicyRequest,
): readonly { readonly kind: Boundary; readonly verdict: Verdict }[] {
  return boundaries.map((kind) => {
    const policies = sets[kind];
    return { kind, verdict: policies === undefined ? 'allow' : verdictOf(policies, request) };
  });
}

/** Why a request is refused, in the words that AWS adds to its message; nothing where it is not. */
export function refusalOf(sets: PolicySets, request: PolicyRequest): string | undefined {
  const verdicts = verdictsOf(sets, request);
  const denying = verdicts.find(({ verdict }) => verdict === 'deny');
  if (denying) {
    return `with an explicit deny in ${articleOf(denying.kind)} ${denying.kind}`;
  }
  const silent = verdicts.find(({ verdict }) => verdict === 'silent');
  return silent && `because no ${silent.kind} allows the ${request.action} action`;
}

/**
 * Demands that the caller may do what it asks.
 *
 * @param shownResource Named in the message where AWS names one for the action.
 * @throws AwsError `AccessDenied`, worded as AWS words it.
 */
export function assertAllowed(
  principal: Principal,
  sets: PolicySets,
  request: PolicyRequest,
  shownResource?: string,
): void {
  const refusal = refusalOf(sets, request);
  if (refusal !== undefined) {
    throw accessDenied(`${deniedText(principal, request.action, shownResource)} ${refusal}`);
  }
}

/** The beginning of every refusal; all of it where AWS gives no reason. */
export function deniedText(principal: Principal, action: string, resource?: string): string {
  const where = resource === undefined ? '' : ` on resource: ${resource}`;
  return `User: ${principal.arn} is not authorized to perform: ${action}${where}`;
}

function entityOf(principal: Principal, world: World) {
  if (principal.kind === 'root') return undefined;
  const account = world.findAccount(principal.account);
  return principal.kind === 'role'
    ? account?.roles.find(({ id }) => id === principal.role.id)
    : account?.users.find(({ id }) => id === principal.user.id);
}

function parse(text: string): Policy {
  return parsePolicy(text, 'identity');
}

function parseInline({ document }: InlinePolicy): Policy {
  return parse(document);
}

/** A boundary that is gone lets nothing through. */
function boundaryOf(arn: string, world: World): readonly Policy[] {
  const policy = world.findManagedPolicy(arn);
  return policy === undefined ? [] : [parseInline(policy)];
}

function articleOf(kind: Boundary): string {
  return kind === 'identity-based policy' ? 'an' : 'a';
}
