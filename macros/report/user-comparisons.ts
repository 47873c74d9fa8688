import type { Parameter } from '../definition/parameter';
import type { Access } from '../host-objects/accesses';
import type { Node } from '../host-objects/nodes';
import type { Expression, MethodStep, Reference } from '../velocity/ast';
import type { Found } from './finding';
import { namesUser } from './user-names';

/** Methods of texts and lists that compare what they are given. */
const comparing =
  /^(?:equals(?:IgnoreCase)?|contains|startsWith|endsWith|matches|(?:lastI|i)ndexOf|compareTo(?:IgnoreCase)?)$/;

/** Which argument of a method of `$userAccessor` names a user. */
const userArguments: Readonly<Partial<Record<string, number>>> = {
  getUserByName: 0,
  getUser: 0,
  getUserByKey: 0,
  getGroupNames: 0,
  getGroupNamesForUserName: 0,
  getGroups: 0,
  getUserProfilePicture: 0,
  hasMembership: 1,
};

/** A user, or the name of one, that the template holds against a text. */
export interface UserComparison extends Found {
  readonly reference: Reference;
}

/**
 * Where a template compares a user with a text, or looks a user up by one. In Data Center that text is
 * a user name; the value beside it is an account id here, so that the two are never equal.
 */
export function findUserComparisons(
  nodes: readonly Node[],
  accesses: readonly Access[],
  parameters: readonly Parameter[],
): readonly UserComparison[] {
  const known = new Values(nodes, accesses, parameters);
  return nodes.flatMap(({ node, string }) => {
    const found = comparedIn(node, known);
    return found.map((reference) => ({
      code: 'user-comparison' as const,
      position: string ?? reference.position,
      subject: reference.literal,
      reference,
    }));
  });
}

function comparedIn(node: Node['node'], known: Values): readonly Reference[] {
  if (node.kind === 'binary' && (node.operator === '==' || node.operator === '!=')) {
    const sides = [node.left, node.right].map(inner);
    const [left, right] = sides;
    if (!left || !right) return [];
    return [userBeside(left, right, known) ?? userBeside(right, left, known)].filter(isFound);
  }
  if (node.kind !== 'reference') return [];
  return node.path.flatMap((step, index) => {
    if (step.kind !== 'method') return [];
    const asked = known.looksUpUserByText(node, step) ? [node] : [];
    return [...asked, ...comparedBy(node, step, index, known)];
  });
}

/** `$user.equals("jonas")` and `$names.contains($user)`. */
function comparedBy(
  node: Reference,
  step: MethodStep,
  index: number,
  known: Values,
): readonly Reference[] {
  const [first] = step.arguments.map(inner);
  if (!first || !comparing.test(step.name)) return [];
  const receiver = { ...node, path: node.path.slice(0, index) };
  if (known.isUser(node, receiver) && known.isText(first)) return [node];
  return first.kind === 'reference' && known.isUser(first) && known.isText(receiver) ? [first] : [];
}

function userBeside(user: Expression, text: Expression, known: Values): Reference | undefined {
  return user.kind === 'reference' && known.isUser(user) && known.isText(text) ? user : undefined;
}

function inner(expression: Expression): Expression {
  return expression.kind === 'group' ? inner(expression.inner) : expression;
}

function isFound<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** What the values of a template are, as far as it shows. */
class Values {
  readonly #ofReference = new Map<Reference, Access[]>();
  /** Variables that hold a user or the name of one. */
  readonly #users = new Set<string>();
  /** Variables that hold a text or a list of texts. */
  readonly #texts = new Set<string>();

  constructor(
    nodes: readonly Node[],
    accesses: readonly Access[],
    parameters: readonly Parameter[],
  ) {
    for (const access of accesses) {
      const others = this.#ofReference.get(access.reference) ?? [];
      this.#ofReference.set(access.reference, [...others, access]);
    }
    for (const { name, type } of parameters) {
      (type === 'username' ? this.#users : this.#texts).add(`param${name}`);
    }
    // Twice, so that one variable may be set from another that is set below it.
    for (let pass = 0; pass < 2; pass++) for (const { node } of nodes) this.#learn(node);
  }

  /** @param part - The beginning of the reference that is meant, where it is not the whole. */
  isUser(reference: Reference, part: Reference = reference): boolean {
    if (this.#users.has(part.name)) return true;
    const steps = part.path;
    const accesses = this.#ofReference.get(reference) ?? [];
    return accesses.some(({ kind, step, member }) => {
      if (!step) return kind === 'user' && steps.length === 0;
      if (!steps.includes(step)) return false;
      return namesUser(kind, step.name) || (member?.gives === 'user' && steps.at(-1) === step);
    });
  }

  isText(expression: Expression): boolean {
    if (expression.kind === 'list') return expression.items.every((item) => this.isText(item));
    if (expression.kind === 'reference') {
      return this.#texts.has(expression.name) && !this.#users.has(expression.name);
    }
    return expression.kind === 'string' && expression.text.trim() !== '' && !expression.parts;
  }

  /** `$userAccessor.getUserByName("jonas")` */
  looksUpUserByText(reference: Reference, step: MethodStep): boolean {
    const accesses = this.#ofReference.get(reference) ?? [];
    const isOfAccessor = accesses.some(
      (access) => access.step === step && access.kind === 'userAccessor',
    );
    const user = step.arguments[userArguments[step.name] ?? -1];
    return isOfAccessor && user !== undefined && this.isText(inner(user));
  }

  #learn(node: Node['node']): void {
    const [name, value] =
      node.kind === 'set' && node.target.path.length === 0
        ? [node.target.name, inner(node.value)]
        : node.kind === 'foreach'
          ? [node.item, inner(node.source)]
          : [];
    if (!name || !value) return;
    if (value.kind === 'reference' && this.isUser(value)) this.#users.add(name);
    else if (this.isText(value)) this.#texts.add(name);
  }
}
