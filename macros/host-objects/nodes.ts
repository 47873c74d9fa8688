import type { Expression, Position, Reference, Statement, Template } from '../velocity/ast';

/** A statement or an expression of a template, and its place there. */
export interface Node {
  readonly node: Statement | Expression;
  /**
   * The place of the outermost string that the node stands in: positions inside a string count from
   * its beginning. Undefined for a node in no string.
   */
  readonly string: Position | undefined;
}

/**
 * Every statement and expression of a template, each before what is inside it, in the template's
 * order. The stack is one of ours: a template may nest deeper than calls may.
 */
export function* nodesOf(template: Template): Iterable<Node> {
  const waiting = template.body.map((node): Node => ({ node, string: undefined })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { node } = next;
    const string = next.string ?? (node.kind === 'string' ? node.position : undefined);
    for (const inner of insideOf(node).reverse()) waiting.push({ node: inner, string });
  }
}

function insideOf(node: Node['node']): Node['node'][] {
  switch (node.kind) {
    case 'reference':
      return insidePath(node);
    case 'if':
      return [
        ...node.branches.flatMap(({ condition, body }) => [condition, ...body]),
        ...(node.otherwise ?? []),
      ];
    case 'set':
      return [...insidePath(node.target), node.value];
    case 'foreach':
      return [node.source, ...node.body];
    case 'macro':
    case 'define':
      return [...node.body];
    case 'call':
      return [...node.arguments, ...(node.body ?? [])];
    case 'evaluate':
      return [node.argument];
    case 'parse':
    case 'include':
      return [...node.arguments];
    case 'string':
      return [...(node.parts ?? [])];
    case 'list':
      return [...node.items];
    case 'range':
      return [node.from, node.to];
    case 'map':
      return node.entries.flat();
    case 'group':
      return [node.inner];
    case 'not':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'break':
      return node.scope ? [node.scope] : [];
    case 'text':
    case 'comment':
    case 'stop':
    case 'unsound':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'word':
      return [];
  }
}

function insidePath({ path }: Reference): Node['node'][] {
  return path.flatMap((step) => {
    if (step.kind === 'property') return [];
    return step.kind === 'method' ? [...step.arguments] : [step.index];
  });
}
