import type { Role, User } from '../world/state';

interface Caller {
  /** Account that the caller belongs to. */
  readonly account: string;
  /** The caller as GetCallerIdentity and error messages name it. */
  readonly arn: string;
  /** The unique id, with the session's name where there is one. */
  readonly userId: string;
}

interface RootPrincipal extends Caller {
  readonly kind: 'root';
}

export interface UserPrincipal extends Caller {
  readonly kind: 'user';
  readonly user: User;
}

interface RolePrincipal extends Caller {
  readonly kind: 'role';
  readonly role: Role;
  /** JSON text that narrows what the role allows. */
  readonly sessionPolicy?: string;
}

/** Somebody whom a user of the account let in by GetFederationToken. */
interface FederatedPrincipal extends Caller {
  readonly kind: 'federated';
  readonly user: User;
  /** JSON text; without one the session may do nothing. */
  readonly sessionPolicy?: string;
}

/** Whoever signs requests. */
export type Principal = RootPrincipal | UserPrincipal | RolePrincipal | FederatedPrincipal;

export function rootPrincipal(account: string): RootPrincipal {
  return { kind: 'root', account, arn: `arn:aws:iam::${account}:root`, userId: account };
}

export function userPrincipal(account: string, user: User): UserPrincipal {
  return { kind: 'user', account, arn: user.arn, userId: user.id, user };
}

/** A session of a role, named by whoever assumed it. */
export function rolePrincipal(
  account: string,
  role: Role,
  sessionName: string,
  sessionPolicy?: string,
): RolePrincipal {
  return {
    kind: 'role',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${sessionName}`,
    userId: `${role.id}:${sessionName}`,
    role,
    ...(sessionPolicy !== undefined && { sessionPolicy }),
  };
}

/** Somebody under a name that the user chose, with at most the user's rights. */
export function federatedPrincipal(
  account: string,
  user: User,
  name: string,
  sessionPolicy?: string,
): FederatedPrincipal {
  return {
    kind: 'federated',
    account,
    arn: `arn:aws:sts::${account}:federated-user/${name}`,
    userId: `${account}:${name}`,
    user,
    ...(sessionPolicy !== undefined && { sessionPolicy }),
  };
}

/** What the condition key `aws:PrincipalArn` holds: for a session, the role's ARN. */
export function principalArn(principal: Principal): string {
  return principal.kind === 'role' ? principal.role.arn : principal.arn;
}

/** The unique id of the user or role that a caller is or acts for; none for the root user. */
export function entityId(principal: Principal): string | undefined {
  if (principal.kind === 'root') return undefined;
  return principal.kind === 'role' ? principal.role.id : principal.user.id;
}
