import { shownTrustPolicy } from '../access/trusted-ids';
import { validationError } from '../errors';
import type { Operation } from '../service';
import type { Output } from '../wire/value';
import type { Role } from '../world/state';
import type { World } from '../world/world';
import { assertBoundaryExists, describeBoundary } from './boundaries';
import { deleteInlinePolicy, encodeDocument, findInlinePolicy } from './entity-policies';
import { applyTags, nameRule, policyNameRule, readDocument, readPath, readTags } from './input';
import { allowedRole, createRole, deleteRole, putRolePolicy, updateTrustPolicy } from './roles';

const descriptionRule = { max: 1000, pattern: /^[\t\n\r -~\u00a1-\u00ff]*$/ };
const durationRule = { min: 3600, max: 43_200 };

/** Roles and their inline policies (docs.aws.amazon.com/IAM/latest/APIReference). */
export const roleOperations: Readonly<Record<string, Operation>> = {
  CreateRole: (call, input) => {
    const role = createRole(call, {
      name: input.requiredText('RoleName', nameRule),
      path: readPath(input),
      trustPolicy: readDocument(input, 'AssumeRolePolicyDocument'),
      description: input.text('Description', descriptionRule),
      maxSessionDuration: input.integer('MaxSessionDuration', durationRule),
      permissionsBoundary: input.text('PermissionsBoundary', { min: 20, max: 2048 }),
      tags: readTags(input),
    });
    return { Role: describeRole(role, call.world) };
  },

  GetRole: (call, input) => {
    const role = allowedRole(call, 'iam:GetRole', input.requiredText('RoleName', nameRule));
    return { Role: describeRole(role, call.world) };
  },

  ListRoles: (call, input) => {
    const prefix = input.text('PathPrefix') ?? '/';
    call.authorize({
      action: 'iam:ListRoles',
      resource: `arn:aws:iam::${call.account.number}:role${prefix}`,
    });
    const roles = call.account.roles.filter(({ path }) => path.startsWith(prefix));
    return { Roles: roles.map((role) => describeRole(role, call.world)), IsTruncated: false };
  },

  UpdateRole: (call, input) => {
    const role = allowedRole(call, 'iam:UpdateRole', input.requiredText('RoleName', nameRule));
    const description = input.text('Description', descriptionRule);
    role.maxSessionDuration = input.integer('MaxSessionDuration', durationRule) ?? 3600;
    if (description === undefined) delete role.description;
    else role.description = description;
    return {};
  },

  DeleteRole: (call, input) => {
    deleteRole(call, input.requiredText('RoleName', nameRule));
    return undefined;
  },

  UpdateAssumeRolePolicy: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    updateTrustPolicy(call, name, readDocument(input, 'PolicyDocument'));
    return undefined;
  },

  PutRolePermissionsBoundary: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    const arn = input.requiredText('PermissionsBoundary', { min: 20, max: 2048 });
    const role = allowedRole(call, 'iam:PutRolePermissionsBoundary', name);
    assertBoundaryExists(call, arn);
    role.permissionsBoundary = arn;
    return undefined;
  },

  PutRolePolicy: (call, input) => {
    putRolePolicy(
      call,
      input.requiredText('RoleName', nameRule),
      input.requiredText('PolicyName', policyNameRule),
      readDocument(input, 'PolicyDocument'),
    );
    return undefined;
  },

  GetRolePolicy: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    const role = allowedRole(call, 'iam:GetRolePolicy', name);
    const policy = findInlinePolicy(role, 'role', input.requiredText('PolicyName', policyNameRule));
    return {
      RoleName: role.name,
      PolicyName: policy.name,
      PolicyDocument: encodeDocument(policy.document),
    };
  },

  DeleteRolePolicy: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    const role = allowedRole(call, 'iam:DeleteRolePolicy', name);
    deleteInlinePolicy(role, 'role', input.requiredText('PolicyName', policyNameRule));
    return undefined;
  },

  ListRolePolicies: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    const { policies } = allowedRole(call, 'iam:ListRolePolicies', name);
    return { PolicyNames: policies.map((policy) => policy.name), IsTruncated: false };
  },

  ListAttachedRolePolicies: (call, input) => {
    allowedRole(call, 'iam:ListAttachedRolePolicies', input.requiredText('RoleName', nameRule));
    return { AttachedPolicies: [], IsTruncated: false };
  },

  TagRole: (call, input) => {
    const role = allowedRole(call, 'iam:TagRole', input.requiredText('RoleName', nameRule));
    const tags = readTags(input);
    if (tags.length === 0) throw validationError('Tags must not be empty');
    applyTags(role.tags, tags);
    return undefined;
  },

  UntagRole: (call, input) => {
    const role = allowedRole(call, 'iam:UntagRole', input.requiredText('RoleName', nameRule));
    const keys = input.texts('TagKeys') ?? [];
    const kept = role.tags.filter(({ key }) => !keys.includes(key));
    role.tags.splice(0, role.tags.length, ...kept);
    return undefined;
  },

  ListRoleTags: (call, input) => {
    const name = input.requiredText('RoleName', nameRule);
    return { Tags: describeTags(allowedRole(call, 'iam:ListRoleTags', name)), IsTruncated: false };
  },
};

function describeRole(role: Role, world: World): Output {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: new Date(role.createdAt),
    AssumeRolePolicyDocument: encodeDocument(shownTrustPolicy(role, world)),
    Description: role.description,
    MaxSessionDuration: role.maxSessionDuration,
    PermissionsBoundary: describeBoundary(role.permissionsBoundary),
    Tags: role.tags.length > 0 ? describeTags(role) : undefined,
  };
}

function describeTags({ tags }: Role): Output {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
