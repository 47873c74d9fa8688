import { randomUUID } from 'node:crypto';
import { AwsError, validationError } from '../errors';
import { readTags } from '../iam/input';
import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import { describeEvent, describeResource, describeStack, summarise } from './describe';
import { createResources, deleteResources } from './engine';
import type { Stack } from './stack';
import { capabilityOf, parseTemplate, type Template } from './template';

const nameRule = { min: 1, max: 128, pattern: /^[A-Za-z][A-Za-z0-9-]*$/ };
const templateRule = { min: 1, max: 51_200 };
const capabilities = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** Stacks (docs.aws.amazon.com/AWSCloudFormation/latest/APIReference). */
export const operations: Readonly<Record<string, Operation>> = {
  CreateStack: (call, input) => {
    const name = input.requiredText('StackName', nameRule);
    const isKept = input.boolean('DisableRollback') === true;
    const onFailure = input.choice('OnFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
    call.authorize({ action: 'cloudformation:CreateStack', resource: stackArn(call, name, '*') });
    const body = input.requiredText('TemplateBody', templateRule);
    const template = parseTemplate(body);
    const parameters = readParameters(input, template);
    const acknowledged = input.texts('Capabilities', {}, { oneOf: capabilities }) ?? [];
    assertCapability(template, acknowledged);
    if (living(call).some((stack) => stack.name === name)) {
      throw new AwsError('AlreadyExistsException', `Stack [${name}] already exists`);
    }
    const stack: Stack = {
      id: stackArn(call, name, randomUUID()),
      name,
      template: body,
      ...(template.description !== undefined && { description: template.description }),
      parameters: template.parameters.map(({ key, isSecret }) => ({
        key,
        value: isSecret ? '****' : (parameters.get(key) ?? ''),
      })),
      capabilities: acknowledged,
      tags: readTags(input),
      createdAt: call.now.toISOString(),
      status: 'CREATE_IN_PROGRESS',
      resources: [],
      outputs: [],
      events: [],
    };
    stacksIn(call).push(stack);
    createResources(
      call,
      stack,
      template,
      parameters,
      onFailure ?? (isKept ? 'DO_NOTHING' : 'ROLLBACK'),
    );
    return { StackId: stack.id };
  },

  DeleteStack: (call, input) => {
    const name = input.requiredText('StackName');
    call.authorize({ action: 'cloudformation:DeleteStack', resource: arnOf(call, name) });
    const stack = living(call).find((candidate) => isCalled(candidate, name));
    if (stack !== undefined) deleteResources(call, stack);
    return undefined;
  },

  DescribeStacks: (call, input) => {
    const name = input.text('StackName');
    const resource = name === undefined ? stackArn(call, '*', '*') : arnOf(call, name);
    call.authorize({ action: 'cloudformation:DescribeStacks', resource });
    const stacks = name === undefined ? living(call) : [find(call, name)];
    return { Stacks: stacks.map(describeStack) };
  },

  DescribeStackEvents: (call, input) => {
    const stack = allowedStack(call, 'cloudformation:DescribeStackEvents', input);
    const events = stack.events.toReversed();
    return { StackEvents: events.map((event) => describeEvent(stack, event)) };
  },

  DescribeStackResources: (call, input) => {
    const stack = allowedStack(call, 'cloudformation:DescribeStackResources', input);
    return { StackResources: stack.resources.map((resource) => describeResource(stack, resource)) };
  },

  GetTemplate: (call, input) => {
    const stack = allowedStack(call, 'cloudformation:GetTemplate', input);
    return { TemplateBody: stack.template, StagesAvailable: ['Original', 'Processed'] };
  },

  ListStacks: (call, input) => {
    call.authorize({ action: 'cloudformation:ListStacks', resource: '*' });
    const wanted = input.texts('StackStatusFilter');
    const stacks = stacksIn(call).filter(({ status }) => wanted?.includes(status) !== false);
    return { StackSummaries: stacks.map(summarise) };
  },

  ValidateTemplate: (call, input) => {
    call.authorize({ action: 'cloudformation:ValidateTemplate', resource: '*' });
    const template = parseTemplate(input.requiredText('TemplateBody', templateRule));
    return {
      Description: template.description,
      Parameters: template.parameters.map(({ key, defaultValue, isSecret, description }) => ({
        ParameterKey: key,
        DefaultValue: defaultValue,
        NoEcho: isSecret,
        Description: description,
      })),
      Capabilities: [capabilityOf(template)],
      CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
    };
  },
};

function readParameters(input: Fields, { parameters }: Template): ReadonlyMap<string, string> {
  const given = new Map(
    (input.structures('Parameters') ?? []).map((parameter) => [
      parameter.requiredText('ParameterKey'),
      parameter.text('ParameterValue') ?? '',
    ]),
  );
  const unknown = [...given.keys()].filter((key) => !parameters.some((known) => known.key === key));
  if (unknown.length > 0) {
    throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  }
  const missing = parameters.filter(
    ({ key, defaultValue }) => !given.has(key) && defaultValue === undefined,
  );
  if (missing.length > 0) {
    const keys = missing.map(({ key }) => key).join(', ');
    throw validationError(`Parameters: [${keys}] must have values`);
  }
  return new Map(
    parameters.map(({ key, defaultValue = '' }) => [key, given.get(key) ?? defaultValue]),
  );
}

/** Whoever may name a role could take over another's, so a template must not do it unseen. */
function assertCapability(template: Template, acknowledged: readonly string[]): void {
  const needed = capabilityOf(template);
  if (acknowledged.includes(needed) || acknowledged.includes('CAPABILITY_NAMED_IAM')) return;
  throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`);
}

function allowedStack(call: Call, action: string, input: Fields): Stack {
  const name = input.requiredText('StackName');
  call.authorize({ action, resource: arnOf(call, name) });
  return find(call, name);
}

function stacksIn({ world, account, region }: Call): Stack[] {
  return world.region(account.number, region).stacks;
}

function living(call: Call): readonly Stack[] {
  return stacksIn(call).filter(({ status }) => status !== 'DELETE_COMPLETE');
}

/** A stack that is deleted can be found by its id only. */
function find(call: Call, name: string): Stack {
  const stack =
    living(call).find((candidate) => isCalled(candidate, name)) ??
    stacksIn(call).find(({ id }) => id === name);
  if (stack === undefined) throw validationError(`Stack with id ${name} does not exist`);
  return stack;
}

function isCalled(stack: Stack, nameOrId: string): boolean {
  return stack.name === nameOrId || stack.id === nameOrId;
}

function arnOf(call: Call, nameOrId: string): string {
  return nameOrId.startsWith('arn:') ? nameOrId : stackArn(call, nameOrId, '*');
}

function stackArn({ account, region }: Call, name: string, id: string): string {
  return `arn:aws:cloudformation:${region}:${account.number}:stack/${name}/${id}`;
}
