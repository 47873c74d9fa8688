import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { Output } from '../wire/value';
import type { User } from '../world/state';
import { assertBoundaryExists, describeBoundary } from './boundaries';
import {
  deleteInlinePolicy,
  encodeDocument,
  findInlinePolicy,
  putInlinePolicy,
} from './entity-policies';
import { deleteConflict, entityAlreadyExists, noSuchEntity } from './errors';
import { applyTags, nameRule, policyNameRule, readDocument, readPath, readTags } from './input';

/** Users and their inline policies (docs.aws.amazon.com/IAM/latest/APIReference). */
export const userOperations: Readonly<Record<string, Operation>> = {
  CreateUser: (call, input) => {
    const name = input.requiredText('UserName', nameRule);
    const path = readPath(input);
    const boundary = input.text('PermissionsBoundary', { min: 20, max: 2048 });
    call.authorize({
      action: 'iam:CreateUser',
      resource: `arn:aws:iam::${call.account.number}:user${path}${name}`,
      keys: { 'iam:PermissionsBoundary': boundary },
    });
    const isTaken = call.account.users.some(
      (user) => user.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) throw entityAlreadyExists('User', name);
    assertBoundaryExists(call, boundary);
    const account = call.account.number;
    const user = call.world.addUser({ account, name, path, policies: [], accessKeys: [] });
    if (boundary !== undefined) user.permissionsBoundary = boundary;
    applyTags(user.tags, readTags(input));
    return { User: describeUser(user) };
  },

  GetUser: (call, input) => ({ User: describeUser(allowedUser(call, 'iam:GetUser', input)) }),

  ListUsers: (call, input) => {
    const prefix = input.text('PathPrefix') ?? '/';
    call.authorize({
      action: 'iam:ListUsers',
      resource: `arn:aws:iam::${call.account.number}:user${prefix}`,
    });
    const users = call.account.users.filter(({ path }) => path.startsWith(prefix));
    return { Users: users.map(describeUser), IsTruncated: false };
  },

  DeleteUser: (call, input) => {
    const user = allowedUser(call, 'iam:DeleteUser', input);
    if (user.accessKeys.length > 0) {
      throw deleteConflict('Cannot delete entity, must delete access keys first.');
    }
    if (user.policies.length > 0) {
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    }
    call.account.users.splice(call.account.users.indexOf(user), 1);
    return undefined;
  },

  PutUserPolicy: (call, input) => {
    const user = allowedUser(call, 'iam:PutUserPolicy', input);
    const name = input.requiredText('PolicyName', policyNameRule);
    putInlinePolicy(user, 'user', { name, document: readDocument(input, 'PolicyDocument') });
    return undefined;
  },

  GetUserPolicy: (call, input) => {
    const user = allowedUser(call, 'iam:GetUserPolicy', input);
    const policy = findInlinePolicy(user, 'user', input.requiredText('PolicyName', policyNameRule));
    return {
      UserName: user.name,
      PolicyName: policy.name,
      PolicyDocument: encodeDocument(policy.document),
    };
  },

  DeleteUserPolicy: (call, input) => {
    const user = allowedUser(call, 'iam:DeleteUserPolicy', input);
    deleteInlinePolicy(user, 'user', input.requiredText('PolicyName', policyNameRule));
    return undefined;
  },

  ListUserPolicies: (call, input) => {
    const { policies } = allowedUser(call, 'iam:ListUserPolicies', input);
    return { PolicyNames: policies.map(({ name }) => name), IsTruncated: false };
  },
};

/**
 * The user that a call names, else the caller itself, when the caller may do the action to it.
 *
 * @throws AwsError `AccessDenied` or `NoSuchEntity`.
 */
export function allowedUser(call: Call, action: string, input: Fields): User {
  const own = call.principal.kind === 'user' ? call.principal.user.name : undefined;
  const name = input.text('UserName', nameRule) ?? own ?? input.requiredText('UserName');
  const user = call.account.users.find((candidate) => candidate.name === name);
  const resource = user?.arn ?? `arn:aws:iam::${call.account.number}:user/${name}`;
  const keys = { 'iam:PermissionsBoundary': user?.permissionsBoundary };
  call.authorize({ action, resource, keys });
  if (user === undefined) throw noSuchEntity('user', name);
  return user;
}

function describeUser(user: User): Output {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: new Date(user.createdAt),
    PermissionsBoundary: describeBoundary(user.permissionsBoundary),
    Tags:
      user.tags.length > 0
        ? user.tags.map(({ key, value }) => ({ Key: key, Value: value }))
        : undefined,
  };
}
