import { NotEmulatedError, validationError } from '../errors';
import { isJsonObject, type JsonObject } from './json';
import { referencesIn } from './intrinsics';

interface TemplateParameter {
  readonly key: string;
  readonly defaultValue?: string;
  /** Whether its value is never told. */
  readonly isSecret: boolean;
  readonly description?: string;
}

export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
}

interface TemplateOutput {
  readonly key: string;
  readonly value: unknown;
  readonly description?: string;
}

/** A template, as far as it is understood here: parameters, IAM roles and outputs. */
export interface Template {
  readonly description?: string;
  readonly parameters: readonly TemplateParameter[];
  /** In an order in which each comes after those that it refers to. */
  readonly resources: readonly TemplateResource[];
  readonly outputs: readonly TemplateOutput[];
}

const known = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Resources',
  'Outputs',
];
const notSupported = ['Conditions', 'Mappings', 'Rules', 'Transform', 'Hooks'];
const roleType = 'AWS::IAM::Role';

/** Levels of nesting; far more than a role needs, and far fewer than would exhaust the stack. */
const maximumDepth = 64;

/**
 * Reads a template in JSON.
 *
 * @throws AwsError `ValidationError` where it is none, `NotImplemented` where it is one that asks
 * for more than roles.
 */
export function parseTemplate(body: string): Template {
  const template = parseJson(body);
  for (const key of Object.keys(template)) {
    if (notSupported.includes(key)) throw new NotEmulatedError(`templates with ${key}`);
    if (!known.includes(key)) {
      throw validationError(`Invalid template property or properties [${key}]`);
    }
  }
  const version = template['AWSTemplateFormatVersion'];
  if (version !== undefined && version !== '2010-09-09') {
    throw validationError('Template format error: unsupported value for AWSTemplateFormatVersion.');
  }
  const parameters = entriesOf(template, 'Parameters').map(readParameter);
  const resources = entriesOf(template, 'Resources').map(readResource);
  if (resources.length === 0) {
    throw validationError('Template format error: At least one Resources member must be defined.');
  }
  const outputs = entriesOf(template, 'Outputs').map(readOutput);
  assertResolvable(parameters, resources, outputs);
  return { ...descriptionOf(template), parameters, resources: inOrder(resources), outputs };
}

/** The capability that the caller must acknowledge, and why; none where no role has a name. */
export function capabilityOf({ resources }: Template): string {
  const isNamed = resources.some(({ properties }) => properties['RoleName'] !== undefined);
  return isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
}

function parseJson(body: string): JsonObject {
  if (!body.trimStart().startsWith('{')) throw new NotEmulatedError('templates in YAML');
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw validationError('Template format error: JSON not well-formed.');
  }
  if (!isJsonObject(parsed) || depthOf(parsed) > maximumDepth) {
    throw validationError('Template format error: unsupported structure.');
  }
  return parsed;
}

function entriesOf(template: JsonObject, section: string): readonly [string, JsonObject][] {
  const content = template[section] ?? {};
  if (!isJsonObject(content)) {
    throw validationError(`Template format error: ${section} must be an object.`);
  }
  return Object.entries(content).map(([key, value]) => {
    if (!/^[A-Za-z0-9]{1,255}$/.test(key)) {
      throw validationError(`Template format error: ${section} name ${key} is non alphanumeric.`);
    }
    if (!isJsonObject(value)) {
      throw validationError(`Template format error: Every ${section} member must be an object.`);
    }
    return [key, value];
  });
}

function readParameter([key, content]: [string, JsonObject]): TemplateParameter {
  if (content['Type'] !== 'String') throw new NotEmulatedError(`the type of the parameter ${key}`);
  const defaultValue = content['Default'];
  return {
    key,
    isSecret: String(content['NoEcho']) === 'true',
    ...descriptionOf(content),
    ...(typeof defaultValue === 'string' && { defaultValue }),
  };
}

function readResource([logicalId, content]: [string, JsonObject]): TemplateResource {
  const { Type: type, Properties: properties = {} } = content;
  if (typeof type !== 'string') {
    throw validationError(
      `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
    );
  }
  if (!/^AWS::\w+::\w+$/.test(type)) {
    throw validationError(`Template format error: Unrecognized resource types: [${type}]`);
  }
  if (type !== roleType) throw new NotEmulatedError(`resources of the type ${type}`);
  const extra = Object.keys(content).find(
    (key) => !['Type', 'Properties', 'Metadata'].includes(key),
  );
  if (extra !== undefined) throw new NotEmulatedError(`the resource attribute ${extra}`);
  if (!isJsonObject(properties)) {
    throw validationError(`Template format error: Properties of ${logicalId} must be an object.`);
  }
  return { logicalId, type, properties };
}

function readOutput([key, content]: [string, JsonObject]): TemplateOutput {
  if (content['Value'] === undefined) {
    throw validationError(
      `Template format error: Every Outputs member must contain a Value object`,
    );
  }
  return { key, value: content['Value'], ...descriptionOf(content) };
}

function descriptionOf(content: JsonObject): { description?: string } {
  const description = content['Description'];
  return typeof description === 'string' ? { description } : {};
}

function assertResolvable(
  parameters: readonly TemplateParameter[],
  resources: readonly TemplateResource[],
  outputs: readonly TemplateOutput[],
): void {
  const names = new Set([
    ...parameters.map(({ key }) => key),
    ...resources.map(({ logicalId }) => logicalId),
  ]);
  const unresolved = (values: readonly unknown[]): readonly string[] =>
    values.flatMap(referencesIn).filter((name) => !names.has(name));
  for (const [block, values] of [
    ['Resources', resources.map(({ properties }) => properties)],
    ['Outputs', outputs.map(({ value }) => value)],
  ] as const) {
    const missing = unresolved(values);
    if (missing.length > 0) {
      throw validationError(
        `Template format error: Unresolved resource dependencies [${missing.join(', ')}] in the ${block} block of the template`,
      );
    }
  }
}

function inOrder(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const ordered: TemplateResource[] = [];
  const visit = (resource: TemplateResource, path: readonly string[]): void => {
    if (ordered.includes(resource)) return;
    if (path.includes(resource.logicalId)) {
      throw validationError(`Circular dependency between resources: [${path.join(', ')}]`);
    }
    const names = referencesIn(resource.properties);
    for (const needed of resources.filter(({ logicalId }) => names.includes(logicalId))) {
      visit(needed, [...path, resource.logicalId]);
    }
    ordered.push(resource);
  };
  for (const resource of resources) visit(resource, []);
  return ordered;
}

/** Level by level and not by recursion, which is what a deep template would break. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let level: unknown[] = [value]; level.length > 0; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
  }
  return depth;
}
