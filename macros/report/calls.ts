import { accessesOf, type Access } from '../host-objects/accesses';
import type { KindName } from '../host-objects/kind';
import { roots } from '../host-objects/kinds';
import { nodesOf, type Node } from '../host-objects/nodes';
import type { Reference, Step, Template } from '../velocity/ast';
import type { CallCode, Found } from './finding';

/** Variables of Data Center that Cloud has nothing for. */
const absent = new Set([
  'application',
  'attachmentManager',
  'bandanaManager',
  'commentManager',
  'containerManager',
  'contentPropertyManager',
  'ctx',
  'darkFeatures',
  'docBean',
  'htmlUtil',
  'i18n',
  'jsonator',
  'labelManager',
  'localeManager',
  'ognl',
  'permissionManager',
  'pluginAccessor',
  'res',
  'response',
  'searchManager',
  'seraph',
  'session',
  'soyTemplateRenderer',
  'spacePermissionManager',
  'stack',
  'userManager',
  'velocityEngine',
  'webInterfaceManager',
  'webResourceManager',
  'xhtmlUtil',
]);

const reflection =
  /^(?:class|(?:get)?ClassLoader|classLoader|getClass|forName|loadClass|newInstance|getRuntime|getMethods|get(?:Declared)?Constructors?|getDeclared\w+)$/;
const writing =
  /^(?:add|assign|clone|copy|create|deactivate|delete|grant|move|publish|purge|reactivate|remove|rename|restore|revert|revoke|save|set|store|trash|update)(?:[A-Z]\w*)?$/;
/** Of an object whose kind is not known: what lists and maps have too is left out. */
const writingForSure =
  /^(?:add|create|delete|move|remove|rename|save|trash|update)(?:New)?(?:Attachment|BlogPost|Comment|Content|Group|Label|Membership|Page|Property|Space|User)\w*$/;

/** Members that answer names of users, which Cloud does not have. */
const userNames: Partial<Record<KindName, RegExp>> = {
  content: /^(?:get)?(?:creatorName|lastModifierName)$/i,
  attachment: /^(?:get)?creatorName$/i,
  comment: /^(?:get)?creatorName$/i,
  space: /^(?:get)?creatorName$/i,
  user: /^(?:get)?(?:name|lowerName)$/i,
  request: /^(?:get)?remoteUser$/i,
};

/** What a template asks of objects that will not be answered here as it is in Data Center. */
export function findCalls(template: Template): readonly Found[] {
  const nodes = [...nodesOf(template)];
  const accesses = accessesOf(template);
  const looked = new Set(accesses.map(({ reference }) => reference));
  const known = knownVariables(template, nodes);
  const handedOver = argumentsOf(nodes);
  return [
    ...accesses.flatMap((access) => ofHost(access, handedOver)),
    ...nodes.flatMap(({ node, string }): readonly Found[] => {
      if (node.kind === 'set' && node.target.path.length > 0 && looked.has(node.target)) {
        return [toFound('write', node.target, string ?? node.position)];
      }
      if (node.kind !== 'reference' || looked.has(node)) return [];
      return ofAny(node, known).map((found) => ({ ...found, position: string ?? found.position }));
    }),
  ];
}

function ofHost(access: Access, handedOver: ReadonlySet<Reference>): readonly Found[] {
  const { reference, step, position, kind, member } = access;
  if (!step) return [];
  if (!member) {
    const code: CallCode = reflection.test(step.name)
      ? 'reflection'
      : writing.test(step.name) && step.kind === 'method'
        ? 'write'
        : 'call-unsupported';
    return [toFound(code, reference, position)];
  }
  if (kind === 'request' && /^(?:getParameter|(?:getQ|q)ueryString)$/.test(step.name)) {
    return [toFound('call-empty', reference, position)];
  }
  const isName = userNames[kind]?.test(step.name) === true && !handedOver.has(reference);
  return isName ? [toFound('user-name', reference, position)] : [];
}

function ofAny(reference: Reference, known: ReadonlySet<string>): readonly Found[] {
  const { name, path, position } = reference;
  if (absent.has(name) && path.length > 0 && !known.has(name)) {
    return [toFound('object-unsupported', reference, position)];
  }
  // Other names have no value in Data Center either: they print themselves, as scripts rely on.
  if (!known.has(name) && !absent.has(name)) return [];
  const reaching = path.find((step) => isNamed(step, reflection));
  if (reaching) return [toFound('reflection', reference, reaching.position)];
  const changing = path.find((step) => step.kind === 'method' && isNamed(step, writingForSure));
  return changing ? [toFound('write', reference, changing.position)] : [];
}

function isNamed(step: Step, names: RegExp): boolean {
  return step.kind !== 'index' && names.test(step.name);
}

function toFound(code: CallCode, { literal }: Reference, position: Found['position']): Found {
  return { code, position, subject: literal };
}

/** Variables that have a value when the template runs, as far as it shows. */
function knownVariables({ macros }: Template, nodes: readonly Node[]): ReadonlySet<string> {
  const known = new Set([...roots.keys(), 'body', 'foreach', 'velocityCount']);
  for (const { node } of nodes) {
    if (node.kind === 'set') known.add(node.target.name);
    if (node.kind === 'foreach') known.add(node.item);
    if (node.kind === 'define') known.add(node.name);
    if (node.kind === 'reference' && node.name.startsWith('param')) known.add(node.name);
  }
  for (const { parameters } of macros) parameters.forEach((name) => known.add(name));
  return known;
}

/** References that are handed to a method, which takes an account id as well as a name. */
function argumentsOf(nodes: readonly Node[]): ReadonlySet<Reference> {
  const handedOver = new Set<Reference>();
  for (const { node } of nodes) {
    if (node.kind !== 'reference') continue;
    for (const step of node.path) {
      if (step.kind !== 'method') continue;
      for (const given of step.arguments) if (given.kind === 'reference') handedOver.add(given);
    }
  }
  return handedOver;
}
