import type { Output } from '../wire/value';
import type { Stack, StackEvent, StackResource } from './stack';

/** A stack as DescribeStacks tells it. */
export function describeStack(stack: Stack): Output {
  return {
    StackId: stack.id,
    StackName: stack.name,
    Description: stack.description,
    Parameters: stack.parameters.map(({ key, value }) => ({
      ParameterKey: key,
      ParameterValue: value,
    })),
    CreationTime: new Date(stack.createdAt),
    DeletionTime: stack.deletedAt === undefined ? undefined : new Date(stack.deletedAt),
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    NotificationARNs: [],
    Capabilities: stack.capabilities,
    Outputs: stack.outputs.map(({ key, value, description }) => ({
      OutputKey: key,
      OutputValue: value,
      Description: description,
    })),
    Tags: stack.tags.map(({ key, value }) => ({ Key: key, Value: value })),
    EnableTerminationProtection: false,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

/** A stack as ListStacks tells it. */
export function summarise(stack: Stack): Output {
  return {
    StackId: stack.id,
    StackName: stack.name,
    TemplateDescription: stack.description,
    CreationTime: new Date(stack.createdAt),
    DeletionTime: stack.deletedAt === undefined ? undefined : new Date(stack.deletedAt),
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

/** One line of a stack's history. */
export function describeEvent(stack: Stack, event: StackEvent): Output {
  return {
    StackId: stack.id,
    EventId: event.id,
    StackName: stack.name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: new Date(event.at),
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
  };
}

/** A resource as DescribeStackResources tells it. */
export function describeResource(stack: Stack, resource: StackResource): Output {
  return {
    StackName: stack.name,
    StackId: stack.id,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    Timestamp: new Date(resource.updatedAt),
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.statusReason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}
