import type { Header } from '../definition/header';
import { accessesOf, type Access } from '../host-objects/accesses';
import { roots } from '../host-objects/kinds';
import { nodesOf, type Node } from '../host-objects/nodes';
import type { Expression, Reference, Step, Template } from '../velocity/ast';
import type { CallCode, Found } from './finding';
import { canRunPattern, isJavaMethod, takesPattern } from './java-methods';
import { findUserComparisons } from './user-comparisons';
import { namesUser } from './user-names';

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

/** What a template asks of objects that will not be answered here as it is in Data Center. */
export function findCalls(template: Template, { parameters }: Header): readonly Found[] {
  const nodes = [...nodesOf(template)];
  const accesses = accessesOf(template);
  const host: HostSteps = {
    roots: new Set(accesses.map(({ reference }) => reference)),
    steps: new Set(accesses.map(({ step }) => step)),
    broken: new Set(
      accesses.flatMap(({ reference, step, member }) => (step && !member ? [reference] : [])),
    ),
  };
  const known = knownVariables(template, nodes);
  const compared = findUserComparisons(nodes, accesses, parameters);
  const textless = new Set([...withoutText(nodes), ...compared.map(({ reference }) => reference)]);
  return [
    ...compared,
    ...accesses.flatMap((access) => ofHost(access, textless)),
    ...nodes.flatMap(({ node, string }): readonly Found[] => {
      if (node.kind === 'set' && node.target.path.length > 0 && host.roots.has(node.target)) {
        return [toFound('write', node.target, string ?? node.position)];
      }
      if (node.kind !== 'reference' || host.broken.has(node)) return [];
      const found = host.roots.has(node) ? ofValue(node, host) : ofAny(node, known, host);
      return found.map((one) => ({ ...one, position: string ?? one.position }));
    }),
  ];
}

/** What the host answers of all that a template asks. */
interface HostSteps {
  readonly roots: ReadonlySet<Reference>;
  readonly steps: ReadonlySet<Step | undefined>;
  /** References that ask the host for what it does not answer. */
  readonly broken: ReadonlySet<Reference>;
}

function ofHost(access: Access, textless: ReadonlySet<Reference>): readonly Found[] {
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
  const isName = namesUser(kind, step.name) && !textless.has(reference);
  return isName ? [toFound('user-name', reference, position)] : [];
}

function ofAny(
  reference: Reference,
  known: ReadonlySet<string>,
  host: HostSteps,
): readonly Found[] {
  const { name, path, position } = reference;
  if (absent.has(name) && path.length > 0 && !known.has(name)) {
    return [toFound('object-unsupported', reference, position)];
  }
  // Other names have no value in Data Center either: they print themselves, as scripts rely on.
  return known.has(name) ? ofValue(reference, host) : [];
}

/** What is asked of texts, numbers, lists and maps. */
function ofValue(reference: Reference, host: HostSteps): readonly Found[] {
  const steps = reference.path.filter((step) => !host.steps.has(step));
  const reaching = steps.find((step) => isNamed(step, reflection));
  if (reaching) return [toFound('reflection', reference, reaching.position)];
  const calls = steps.filter((step) => step.kind === 'method');
  const changing = calls.find((step) => isNamed(step, writingForSure));
  if (changing) return [toFound('write', reference, changing.position)];
  return calls.flatMap(({ name, arguments: [first], position }): readonly Found[] => {
    if (!isJavaMethod(name)) return [{ code: 'method-unsupported', position, subject: name }];
    const pattern = takesPattern(name) && first?.kind === 'string' && !first.parts && first.text;
    return typeof pattern === 'string' && !canRunPattern(pattern)
      ? [{ code: 'pattern', position, subject: pattern }]
      : [];
  });
}

function isNamed(step: Step, names: RegExp): boolean {
  return step.kind !== 'index' && names.test(step.name);
}

function toFound(code: CallCode, { literal }: Reference, position: Found['position']): Found {
  return { code, position, subject: literal };
}

/** Variables that have a value when the template runs, as far as it shows. */
function knownVariables({ macros }: Template, nodes: readonly Node[]): ReadonlySet<string> {
  const known = new Set([...roots.keys(), 'body', 'velocityCount']);
  for (const { node } of nodes) {
    if (node.kind === 'set') known.add(node.target.name);
    if (node.kind === 'foreach') known.add(node.item);
    if (node.kind === 'define') known.add(node.name);
    if (node.kind === 'reference' && node.name.startsWith('param')) known.add(node.name);
  }
  for (const { parameters } of macros) parameters.forEach((name) => known.add(name));
  return known;
}

/**
 * References whose text does not matter: those that are handed to a method, which takes an account
 * id as well as a name, and those that are only asked whether they have a value.
 */
function withoutText(nodes: readonly Node[]): ReadonlySet<Reference> {
  const found = new Set<Reference>();
  const add = (expressions: readonly Expression[]): void => {
    for (const one of expressions) if (one.kind === 'reference') found.add(one);
  };
  for (const { node } of nodes) {
    if (node.kind === 'reference') {
      for (const step of node.path) if (step.kind === 'method') add(step.arguments);
    } else if (node.kind === 'if') {
      add(node.branches.map(({ condition }) => condition));
    } else if (node.kind === 'not') {
      add([node.operand]);
    } else if (node.kind === 'binary' && (node.operator === '&&' || node.operator === '||')) {
      add([node.left, node.right]);
    }
  }
  return found;
}
