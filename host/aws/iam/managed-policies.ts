import { parsePolicy } from '../policy/document';
import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { Output } from '../wire/value';
import type { ManagedPolicy } from '../world/state';
import { deleteConflict, entityAlreadyExists, noSuchEntity } from './errors';
import { policyNameRule, readDocument, readPath } from './input';

/** Policies of their own. Here they serve as permissions boundaries; nothing attaches them. */
export const managedPolicyOperations: Readonly<Record<string, Operation>> = {
  CreatePolicy: (call, input) => {
    const name = input.requiredText('PolicyName', policyNameRule);
    const path = readPath(input);
    const document = readDocument(input, 'PolicyDocument');
    const resource = `arn:aws:iam::${call.account.number}:policy${path}${name}`;
    call.authorize({ action: 'iam:CreatePolicy', resource });
    const isTaken = call.account.managedPolicies.some(
      (policy) => policy.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) throw entityAlreadyExists('A policy', name);
    parsePolicy(document, 'identity');
    const policy = call.world.addManagedPolicy(call.account.number, { name, document }, path);
    return { Policy: describePolicy(policy, call) };
  },

  GetPolicy: (call, input) => ({
    Policy: describePolicy(allowedPolicy(call, 'iam:GetPolicy', input), call),
  }),

  DeletePolicy: (call, input) => {
    const policy = allowedPolicy(call, 'iam:DeletePolicy', input);
    if (boundBy(policy, call) > 0) {
      throw deleteConflict('Cannot delete a policy that is used as a permissions boundary.');
    }
    const { managedPolicies } = call.account;
    managedPolicies.splice(managedPolicies.indexOf(policy), 1);
    return undefined;
  },
};

function allowedPolicy(call: Call, action: string, input: Fields): ManagedPolicy {
  const arn = input.requiredText('PolicyArn', { min: 20, max: 2048 });
  call.authorize({ action, resource: arn });
  const policy = call.account.managedPolicies.find((candidate) => candidate.arn === arn);
  if (policy === undefined) throw noSuchEntity('policy', arn);
  return policy;
}

/** How many users and roles the policy bounds. */
function boundBy({ arn }: ManagedPolicy, { account }: Call): number {
  return [...account.users, ...account.roles].filter(
    ({ permissionsBoundary }) => permissionsBoundary === arn,
  ).length;
}

function describePolicy(policy: ManagedPolicy, call: Call): Output {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: 'v1',
    AttachmentCount: 0,
    PermissionsBoundaryUsageCount: boundBy(policy, call),
    IsAttachable: true,
    CreateDate: new Date(policy.createdAt),
    UpdateDate: new Date(policy.createdAt),
  };
}
