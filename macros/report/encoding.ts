import { isHtmlName } from '../encoding/names';
import { nodesOf, type Node } from '../host-objects/nodes';
import type { Block, Expression, Position, Reference, Step, Template } from '../velocity/ast';
import type { Found } from './finding';

/** A value that goes through more variables, against the order of the template, is not followed. */
const passes = 8;

/** Names of variables that hold tags at some time. */
type Holders = ReadonlySet<string>;

/** Directives of Data Center that load something, and those that once changed how references print. */
const directives: ReadonlyMap<string, 'resource-required' | 'directive-silent'> = new Map([
  ['requireResource', 'resource-required'],
  ['requireResourcesForContext', 'resource-required'],
  ['htmlSafe', 'directive-silent'],
  ['disableAntiXss', 'directive-silent'],
]);

/** Directives of Data Center that print nothing. */
export function findSilentDirectives(template: Template): readonly Found[] {
  return [...nodesOf(template)].flatMap(({ node, string }): readonly Found[] => {
    const code = node.kind === 'call' ? directives.get(node.name) : undefined;
    if (code === undefined || node.kind !== 'call') return [];
    return [{ code, position: string ?? node.position, subject: `#${node.name}` }];
  });
}

/** The first print of each variable whose tags would be encoded. */
export function findEncodedMarkup(template: Template): readonly Found[] {
  const nodes = [...nodesOf(template)];
  const holders = holdersOf(template, nodes);
  const found = new Map<string, Found>();
  for (const { reference, position } of printedIn(template, nodes)) {
    const one = toFound(reference, holders, position);
    if (one && !found.has(one.subject)) found.set(one.subject, one);
  }
  return [...found.values()];
}

function toFound(reference: Reference, holders: Holders, position: Position): Found | undefined {
  const { name, path, literal } = reference;
  if (path.length > 0) {
    const isHeld = isHtmlName(name) ? path.every(keepsTags) : holds(reference, holders);
    return isHeld ? { code: 'markup-encoded-part', position, subject: literal } : undefined;
  }
  if (name === 'bodyContent')
    return { code: 'markup-encoded-body', position, subject: '$bodyContent' };
  if (isHtmlName(name) || !holders.has(name)) return undefined;
  return { code: 'markup-encoded', position, subject: `$${name}` };
}

/** The references that are printed, also within strings, in the template's order. */
function printedIn(
  { body }: Template,
  nodes: readonly Node[],
): readonly { readonly reference: Reference; readonly position: Position }[] {
  const places = nodes.flatMap(({ node, string }) => {
    const around = string ?? (node.kind === 'string' ? node.position : undefined);
    return blocksOf(node).map((block) => ({ block, around }));
  });
  return [{ block: body, around: undefined }, ...places].flatMap(({ block, around }) =>
    block.flatMap((statement) => {
      if (statement.kind !== 'reference' || statement.escaped) return [];
      return [{ reference: statement, position: around ?? statement.position }];
    }),
  );
}

function blocksOf(node: Node['node']): readonly Block[] {
  switch (node.kind) {
    case 'if':
      return [...node.branches.map(({ body }) => body), node.otherwise ?? []];
    case 'foreach':
    case 'macro':
    case 'define':
      return [node.body];
    case 'call':
      return [node.body ?? []];
    case 'string':
      return [node.parts ?? []];
    default:
      return [];
  }
}

/** A variable gets a value, or something that is made of it. */
interface Assignment {
  readonly name: string;
  readonly isHolder: (holders: Holders) => boolean;
}

function holdersOf(template: Template, nodes: readonly Node[]): Holders {
  const assignments = assignmentsOf(template, nodes);
  const holders = new Set<string>();
  for (let pass = 0, hasLearned = true; hasLearned && pass < passes; pass++) {
    hasLearned = false;
    for (const { name, isHolder } of assignments) {
      if (holders.has(name) || !isHolder(holders)) continue;
      holders.add(name);
      hasLearned = true;
    }
  }
  return holders;
}

function assignmentsOf({ macros }: Template, nodes: readonly Node[]): readonly Assignment[] {
  const parameters = new Map(macros.map((macro) => [macro.name, macro.parameters]));
  return nodes.flatMap(({ node }): readonly Assignment[] => {
    switch (node.kind) {
      case 'set':
        return [assigned(node.target.name, node.value)];
      case 'foreach':
        return [assigned(node.item, node.source)];
      case 'define':
        return [{ name: node.name, isHolder: (holders) => hasTags(node.body, holders) }];
      case 'call':
        return (parameters.get(node.name) ?? []).flatMap((name, index) => {
          const value = node.arguments[index];
          return value ? [assigned(name, value)] : [];
        });
      case 'reference':
        return node.path.flatMap((step) =>
          step.kind === 'method' && growing.has(step.name)
            ? step.arguments.map((value) => assigned(node.name, value))
            : [],
        );
      default:
        return [];
    }
  });
}

function assigned(name: string, value: Expression): Assignment {
  return { name, isHolder: (holders) => holds(value, holders) };
}

/** Methods that put their arguments into a list or map. */
const growing: ReadonlySet<string> = new Set(['add', 'addAll', 'put', 'putAll', 'set']);

/** Methods that answer a text, or a part of a list, with the tags that were in it. */
const keeping: ReadonlySet<string> = new Set([
  ...['concat', 'get', 'replace', 'replaceAll', 'replaceFirst', 'substring', 'subList', 'toString'],
  ...['toLowerCase', 'toUpperCase', 'trim', 'values', 'iterator', 'next', 'getValue'],
]);

function keepsTags(step: Step): boolean {
  return step.kind !== 'method' || keeping.has(step.name);
}

const tag = /<[/!]?[a-z]/i;

function holds(expression: Expression, holders: Holders): boolean {
  const within = (inner: Expression) => holds(inner, holders);
  switch (expression.kind) {
    case 'string':
      return expression.parts ? hasTags(expression.parts, holders) : tag.test(expression.text);
    case 'reference': {
      const { name, path } = expression;
      const isGiven = path.some(
        (step) => step.kind === 'method' && step.name === 'concat' && step.arguments.some(within),
      );
      return isGiven || ((holders.has(name) || isHtmlName(name)) && path.every(keepsTags));
    }
    case 'list':
      return expression.items.some(within);
    case 'map':
      return expression.entries.some(([, value]) => within(value));
    case 'group':
      return within(expression.inner);
    case 'binary':
      return expression.operator === '+' && (within(expression.left) || within(expression.right));
    default:
      return false;
  }
}

function hasTags(block: Block, holders: Holders): boolean {
  return block.some((statement) => {
    if (statement.kind === 'text') return tag.test(statement.text);
    if (statement.kind === 'reference') return holds(statement, holders);
    return blocksOf(statement).some((inner) => hasTags(inner, holders));
  });
}
