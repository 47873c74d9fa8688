import { randomBytes } from 'node:crypto';
import { AwsError, validationError } from '../errors';
import { deleteInlinePolicy } from '../iam/entity-policies';
import { allowedRole, createRole, deleteRole, putRolePolicy } from '../iam/roles';
import type { Call } from '../service';
import type { Role, Tag } from '../world/state';
import { isJsonObject, type JsonObject } from './json';

const properties = [
  'AssumeRolePolicyDocument',
  'Description',
  'MaxSessionDuration',
  'Path',
  'PermissionsBoundary',
  'Policies',
  'RoleName',
  'Tags',
];

/**
 * Makes the role of an `AWS::IAM::Role`, as the caller and by the calls that CloudFormation makes.
 * A role that was begun and cannot be finished is taken away again.
 *
 * @param resolved Its properties, without any function left in them.
 * @throws AwsError whatever IAM answers, or `ValidationError` for a property that is none.
 */
export function createRoleResource(call: Call, defaultName: string, resolved: JsonObject): Role {
  const extra = Object.keys(resolved).find((name) => !properties.includes(name));
  if (extra !== undefined) {
    throw validationError(
      `Properties validation failed with message: #: extraneous key [${extra}] is not permitted`,
    );
  }
  const role = createRole(call, {
    name: textOf(resolved, 'RoleName') ?? defaultName,
    path: textOf(resolved, 'Path') ?? '/',
    trustPolicy: documentOf(resolved, 'AssumeRolePolicyDocument'),
    description: textOf(resolved, 'Description'),
    maxSessionDuration: durationOf(resolved['MaxSessionDuration']),
    permissionsBoundary: textOf(resolved, 'PermissionsBoundary'),
    tags: listOf(resolved, 'Tags').map(tagOf),
  });
  try {
    for (const policy of listOf(resolved, 'Policies')) {
      const name = textOf(policy, 'PolicyName') ?? missing('PolicyName');
      putRolePolicy(call, role.name, name, documentOf(policy, 'PolicyDocument'));
    }
  } catch (error) {
    call.world.removeRole(role.arn);
    throw error;
  }
  return role;
}

/** Takes a role and its policies away, as the caller; one that is gone already is well gone. */
export function deleteRoleResource(call: Call, name: string): void {
  try {
    const role = allowedRole(call, 'iam:DeleteRolePolicy', name);
    for (const policy of [...role.policies]) deleteInlinePolicy(role, 'role', policy.name);
    deleteRole(call, name);
  } catch (error) {
    if (!(error instanceof AwsError && error.code === 'NoSuchEntity')) throw error;
  }
}

/** `<stack>-<resource>-<12 letters>`, cut to the 64 characters that a role's name may have. */
export function generatedRoleName(stackName: string, logicalId: string): string {
  const suffix = randomBytes(9).toString('base64url').replaceAll(/[-_]/g, 'X');
  return `${`${stackName}-${logicalId}`.slice(0, 51)}-${suffix}`;
}

function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw wrongType(name, 'String');
  return value;
}

function documentOf(object: JsonObject, name: string): string {
  const value = object[name] ?? missing(name);
  if (!isJsonObject(value)) throw wrongType(name, 'JSONObject');
  return JSON.stringify(value);
}

function listOf(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name] ?? [];
  if (!Array.isArray(value) || !value.every(isJsonObject)) throw wrongType(name, 'JSONArray');
  return value;
}

function tagOf(tag: JsonObject): Tag {
  return {
    key: textOf(tag, 'Key') ?? missing('Key'),
    value: textOf(tag, 'Value') ?? missing('Value'),
  };
}

/** Templates may write numbers as texts. */
function durationOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (!Number.isInteger(seconds) || seconds < 3600 || seconds > 43_200) {
    throw validationError(
      "1 validation error detected: Value at 'maxSessionDuration' failed to satisfy constraint: Member must have value between 3600 and 43200",
    );
  }
  return seconds;
}

function wrongType(name: string, expected: string): AwsError {
  return validationError(
    `Properties validation failed with message: #/${name}: expected type: ${expected}`,
  );
}

function missing(name: string): never {
  throw validationError(
    `Properties validation failed with message: #: required key [${name}] not found`,
  );
}
