import { randomUUID } from 'node:crypto';
import { AwsError } from '../errors';
import type { Call } from '../service';
import type { Role } from '../world/state';
import { resolve, type Scope } from './intrinsics';
import { isJsonObject } from './json';
import { createRoleResource, deleteRoleResource, generatedRoleName } from './role-resource';
import type { Stack, StackResource, StackStatus } from './stack';
import type { Template, TemplateResource } from './template';

/** What becomes of a stack of which a resource cannot be created. */
export type OnFailure = 'DO_NOTHING' | 'ROLLBACK' | 'DELETE';

const stackType = 'AWS::CloudFormation::Stack';

/**
 * Creates a stack's resources, as the caller, and leaves it in the state that CloudFormation's
 * would end in. All happens at once: a client that waits finds it done when it first asks.
 */
export function createResources(
  call: Call,
  stack: Stack,
  template: Template,
  parameters: ReadonlyMap<string, string>,
  onFailure: OnFailure,
): void {
  const roles = new Map<string, Role>();
  const scope = scopeOf(call, stack, parameters, roles);
  enter(call, stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  for (const resource of template.resources) {
    const failure = createResource(call, stack, resource, scope, roles);
    if (failure !== undefined) {
      recover(call, stack, resource.logicalId, onFailure);
      return;
    }
  }
  stack.outputs = template.outputs.map(({ key, value, description }) => ({
    key,
    value: String(resolve(value, scope)),
    ...(description !== undefined && { description }),
  }));
  enter(call, stack, 'CREATE_COMPLETE');
}

/** Deletes a stack's resources, as the caller, the last one first. */
export function deleteResources(call: Call, stack: Stack): void {
  enter(call, stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  const failed = removeAll(call, stack);
  if (failed.length > 0) {
    const reason = `The following resource(s) failed to delete: [${failed.join(', ')}]. `;
    enter(call, stack, 'DELETE_FAILED', reason);
    return;
  }
  stack.deletedAt = call.now.toISOString();
  enter(call, stack, 'DELETE_COMPLETE');
}

function createResource(
  call: Call,
  stack: Stack,
  { logicalId, type, properties }: TemplateResource,
  scope: Scope,
  roles: Map<string, Role>,
): AwsError | undefined {
  const resource: StackResource = {
    logicalId,
    type,
    physicalId: '',
    status: 'CREATE_IN_PROGRESS',
    updatedAt: call.now.toISOString(),
  };
  stack.resources.push(resource);
  change(call, stack, resource, 'CREATE_IN_PROGRESS');
  try {
    const resolved = resolve(properties, scope);
    const role = createRoleResource(
      call,
      generatedRoleName(stack.name, logicalId),
      isJsonObject(resolved) ? resolved : {},
    );
    roles.set(logicalId, role);
    resource.physicalId = role.name;
    change(call, stack, resource, 'CREATE_COMPLETE');
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    change(call, stack, resource, 'CREATE_FAILED', handlerMessage(error));
    return error;
  }
}

function recover(call: Call, stack: Stack, logicalId: string, onFailure: OnFailure): void {
  const failed = `The following resource(s) failed to create: [${logicalId}]. `;
  if (onFailure === 'DO_NOTHING') {
    enter(call, stack, 'CREATE_FAILED', failed);
    return;
  }
  if (onFailure === 'DELETE') {
    deleteResources(call, stack);
    return;
  }
  enter(call, stack, 'ROLLBACK_IN_PROGRESS', `${failed}Rollback requested by user.`);
  const left = removeAll(call, stack);
  enter(call, stack, left.length > 0 ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE');
}

/** @returns The logical ids of what could not be deleted. */
function removeAll(call: Call, stack: Stack): readonly string[] {
  const failed: string[] = [];
  for (const resource of stack.resources.toReversed()) {
    if (resource.status === 'DELETE_COMPLETE') continue;
    try {
      if (resource.physicalId !== '') deleteRoleResource(call, resource.physicalId);
      change(call, stack, resource, 'DELETE_COMPLETE');
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      change(call, stack, resource, 'DELETE_FAILED', handlerMessage(error));
      failed.push(resource.logicalId);
    }
  }
  return failed;
}

function scopeOf(
  { account, region }: Call,
  stack: Stack,
  parameters: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, Role>,
): Scope {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': account.number,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackId': stack.id,
    'AWS::StackName': stack.name,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  return {
    ref: (name) => pseudo[name] ?? parameters.get(name) ?? roles.get(name)?.name,
    attribute: (logicalId, attribute) => {
      const role = roles.get(logicalId);
      if (attribute === 'Arn') return role?.arn;
      return attribute === 'RoleId' ? role?.id : undefined;
    },
  };
}

function enter(call: Call, stack: Stack, status: StackStatus, reason?: string): void {
  stack.status = status;
  if (reason === undefined) delete stack.statusReason;
  else stack.statusReason = reason;
  record(call, stack, stack.name, stack.id, stackType, status, reason);
}

function change(
  call: Call,
  stack: Stack,
  resource: StackResource,
  status: StackStatus,
  reason?: string,
): void {
  resource.status = status;
  resource.updatedAt = call.now.toISOString();
  if (reason === undefined) delete resource.statusReason;
  else resource.statusReason = reason;
  const { logicalId, physicalId, type } = resource;
  record(call, stack, logicalId, physicalId, type, status, reason);
}

function record(
  { now }: Call,
  stack: Stack,
  logicalId: string,
  physicalId: string,
  type: string,
  status: StackStatus,
  reason: string | undefined,
): void {
  stack.events.push({
    id: randomUUID(),
    logicalId,
    physicalId,
    type,
    status,
    at: now.toISOString(),
    ...(reason !== undefined && { reason }),
  });
}

/** How CloudFormation passes on what IAM said. */
function handlerMessage(error: AwsError): string {
  const codes: Readonly<Record<string, string>> = {
    AccessDenied: 'AccessDenied',
    EntityAlreadyExists: 'AlreadyExists',
    NoSuchEntity: 'NotFound',
  };
  const detail = `Service: Iam, Status Code: ${error.status}, Request ID: ${randomUUID()}`;
  return `Resource handler returned message: "${error.message} (${detail})" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${codes[error.code] ?? 'InvalidRequest'})`;
}
