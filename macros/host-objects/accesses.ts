import type {
  Expression,
  Position,
  MethodStep,
  PropertyStep,
  Reference,
  Step,
  Template,
} from '../velocity/ast';
import { findMember, isList, type Gives, type KindName, type Member } from './kind';
import { kinds, roots } from './kinds';
import { nodesOf, type Node } from './nodes';

/** What is known of a value before the template runs. */
interface Kindred {
  readonly kind: KindName;
  readonly isList: boolean;
  /** The content or space that the macro stands on, or one of the services. */
  readonly isCurrent: boolean;
}

/** One place at which a template asks something of a host object. */
export interface Access {
  readonly reference: Reference;
  /** Undefined where the object itself is used. */
  readonly step: PropertyStep | MethodStep | undefined;
  /** Of the step, or of the reference; of the string around it where there is one. */
  readonly position: Position;
  readonly kind: KindName;
  /** Whether that object is the content or space that the macro stands on, or a service. */
  readonly isCurrent: boolean;
  /** What answers; undefined where there is no such member. */
  readonly member: Member | undefined;
}

/** A value that goes through more variables, against the order of the template, is not followed. */
const passes = 8;

/** Variables by what they may hold at any time. */
type Variables = Map<string, readonly Kindred[]>;

/**
 * Every access to a host object that the template shows: through the variables of the host, through
 * variables that are set to what these answer, through loops over them and arguments of macros.
 * Where a template does more, rendering finds out.
 */
export function accessesOf(template: Template): readonly Access[] {
  const nodes = [...nodesOf(template)];
  const variables = variablesOf(assignmentsOf(template, nodes));
  const found: Access[] = [];
  for (const { node, string } of nodes) {
    const reference = node.kind === 'set' ? node.target : node;
    if (reference.kind !== 'reference') continue;
    follow(reference, variables, (access) =>
      found.push({ ...access, position: string ?? access.position }),
    );
  }
  return found;
}

/** A variable gets a value, or the items of a list one after another. */
interface Assignment {
  readonly name: string;
  readonly value: Expression;
  readonly isItem: boolean;
}

function assignmentsOf({ macros }: Template, nodes: readonly Node[]): readonly Assignment[] {
  const parameters = new Map(macros.map((macro) => [macro.name, macro.parameters]));
  return nodes.flatMap(({ node }): readonly Assignment[] => {
    if (node.kind === 'set' && node.target.path.length === 0) {
      return [{ name: node.target.name, value: node.value, isItem: false }];
    }
    if (node.kind === 'foreach') return [{ name: node.item, value: node.source, isItem: true }];
    if (node.kind !== 'call') return [];
    return (parameters.get(node.name) ?? []).flatMap((name, index) => {
      const value = node.arguments[index];
      return value ? [{ name, value, isItem: false }] : [];
    });
  });
}

function variablesOf(assignments: readonly Assignment[]): Variables {
  const variables: Variables = new Map(
    [...roots].map(([name, kind]) => [name, [{ kind, isList: false, isCurrent: true }]]),
  );
  for (let pass = 0, hasLearned = true; hasLearned && pass < passes; pass++) {
    hasLearned = false;
    for (const { name, value, isItem } of assignments) {
      const values = kindredOf(value, variables);
      const known = variables.get(name) ?? [];
      const fresh = (isItem ? values.filter(({ isList }) => isList).map(item) : values).filter(
        (one) => !known.some((other) => isSame(one, other)),
      );
      if (fresh.length > 0) variables.set(name, [...known, ...fresh]);
      hasLearned ||= fresh.length > 0;
    }
  }
  return variables;
}

function isSame(one: Kindred, other: Kindred): boolean {
  return (
    one.kind === other.kind && one.isList === other.isList && one.isCurrent === other.isCurrent
  );
}

function item(list: Kindred): Kindred {
  return { ...list, isList: false };
}

function kindredOf(expression: Expression, variables: Variables): readonly Kindred[] {
  if (expression.kind === 'reference') return follow(expression, variables);
  if (expression.kind !== 'list') return [];
  const items = expression.items.flatMap((inner) => kindredOf(inner, variables));
  return items.map((inner) => ({ ...inner, isList: true }));
}

/** What a reference may answer; tells of each access on the way. */
function follow(
  reference: Reference,
  variables: Variables,
  tell?: (access: Access) => void,
): readonly Kindred[] {
  let reached = variables.get(reference.name) ?? [];
  for (const { kind, isCurrent } of reached) {
    const { position } = reference;
    tell?.({ reference, step: undefined, position, kind, isCurrent, member: undefined });
  }
  for (const step of reference.path) {
    reached = reached.flatMap((object) => {
      if (object.isList) return ofList(object, step);
      if (step.kind === 'index') return [];
      const { kind, isCurrent } = object;
      const member = findMember(kinds[kind], step);
      tell?.({ reference, step, position: step.position, kind, isCurrent, member });
      return member ? toKindred(member, isCurrent) : [];
    });
  }
  return reached;
}

function ofList(list: Kindred, step: Step): readonly Kindred[] {
  const isItem = step.kind === 'index' || (step.kind === 'method' && step.name === 'get');
  return isItem ? [item(list)] : [];
}

function toKindred({ gives, part }: Member, isCurrent: boolean): readonly Kindred[] {
  if (gives === 'value') return [];
  const stays = isCurrent && (part === undefined || part === 'content' || part === 'space');
  return [{ kind: kindOf(gives), isList: isList(gives), isCurrent: stays }];
}

function kindOf(gives: Exclude<Gives, 'value'>): KindName {
  return gives.replace('[]', '') as KindName;
}
