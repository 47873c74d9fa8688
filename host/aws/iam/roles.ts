import { strangerIn, trustedIdsOf } from '../access/trusted-ids';
import { malformed, parsePolicy } from '../policy/document';
import type { Call } from '../service';
import type { Role, Tag } from '../world/state';
import { assertBoundaryExists } from './boundaries';
import { putInlinePolicy } from './entity-policies';
import { deleteConflict, entityAlreadyExists, limitExceeded, noSuchEntity } from './errors';
import { applyTags } from './input';

/** Characters without white space that a trust policy may have. */
const trustPolicyQuota = 2_048;

/** A role to be created. */
export interface NewRole {
  readonly name: string;
  readonly path: string;
  /** JSON text. */
  readonly trustPolicy: string;
  readonly description?: string | undefined;
  /** Seconds, 3600 to 43200. */
  readonly maxSessionDuration?: number | undefined;
  /** ARN of a managed policy. */
  readonly permissionsBoundary?: string | undefined;
  readonly tags: readonly Tag[];
}

/**
 * Creates a role as the caller.
 *
 * @throws AwsError `AccessDenied`, `EntityAlreadyExists`, `MalformedPolicyDocument`, `NoSuchEntity`.
 */
export function createRole(call: Call, role: NewRole): Role {
  const resource = `arn:aws:iam::${call.account.number}:role${role.path}${role.name}`;
  const keys = { 'iam:PermissionsBoundary': role.permissionsBoundary };
  call.authorize({ action: 'iam:CreateRole', resource, keys });
  if (role.tags.length > 0) call.authorize({ action: 'iam:TagRole', resource, keys });
  const isTaken = call.account.roles.some(
    ({ name }) => name.toLowerCase() === role.name.toLowerCase(),
  );
  if (isTaken) throw entityAlreadyExists('Role', role.name);
  assertTrustPolicy(call, role.trustPolicy);
  assertBoundaryExists(call, role.permissionsBoundary);
  const created = call.world.addRole({
    account: call.account.number,
    name: role.name,
    path: role.path,
    trustPolicy: role.trustPolicy,
    policies: [],
    ...(role.maxSessionDuration !== undefined && { maxSessionDuration: role.maxSessionDuration }),
    ...(role.permissionsBoundary !== undefined && {
      permissionsBoundary: role.permissionsBoundary,
    }),
  });
  if (role.description !== undefined) created.description = role.description;
  applyTags(created.tags, role.tags);
  return created;
}

/**
 * Deletes a role as the caller.
 *
 * @throws AwsError `AccessDenied`, `NoSuchEntity`, or `DeleteConflict` while it has policies.
 */
export function deleteRole(call: Call, name: string): void {
  const role = allowedRole(call, 'iam:DeleteRole', name);
  if (role.policies.length > 0) {
    throw deleteConflict('Cannot delete entity, must delete policies first.');
  }
  call.account.roles.splice(call.account.roles.indexOf(role), 1);
}

/** Puts an inline policy on a role as the caller. */
export function putRolePolicy(call: Call, roleName: string, name: string, document: string): void {
  const role = allowedRole(call, 'iam:PutRolePolicy', roleName);
  putInlinePolicy(role, 'role', { name, document });
}

/** Replaces whom a role lets in, as the caller. */
export function updateTrustPolicy(call: Call, name: string, document: string): void {
  const role = allowedRole(call, 'iam:UpdateAssumeRolePolicy', name);
  assertTrustPolicy(call, document);
  role.trustPolicy = document;
  role.trustedIds = trustedIdsOf(parsePolicy(document, 'trust'), call.world);
}

/**
 * The role of that name, when the caller may do the action to it.
 *
 * @throws AwsError `AccessDenied` or `NoSuchEntity`.
 */
export function allowedRole(call: Call, action: string, name: string): Role {
  const role = call.account.roles.find((candidate) => candidate.name === name);
  const resource = role?.arn ?? `arn:aws:iam::${call.account.number}:role/${name}`;
  const keys = { 'iam:PermissionsBoundary': role?.permissionsBoundary };
  call.authorize({ action, resource, keys });
  if (role === undefined) throw noSuchEntity('role', name);
  return role;
}

function assertTrustPolicy(call: Call, document: string): void {
  const policy = parsePolicy(document, 'trust');
  if (document.replace(/\s/g, '').length > trustPolicyQuota) {
    throw limitExceeded('ACLSizePerRole', trustPolicyQuota);
  }
  const stranger = strangerIn(policy, call.world);
  if (stranger !== undefined) throw malformed(`Invalid principal in policy: "AWS":"${stranger}"`);
}
