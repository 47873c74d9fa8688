import { at, list, record } from '../yaml';
import { isOfType } from './attributes';
import type { AttributeType, Entity } from './entity';
import { KvsFailure } from './failure';
import { bad } from './limits';

/** A condition on one value, checked against the type of what it is compared with. */
export interface Condition {
  readonly operator: Operator;
  readonly values: readonly Scalar[];
}

/** Conditions on attributes of one entity; all of them must hold, or one. */
export interface Filter {
  readonly join: 'and' | 'or';
  readonly conditions: readonly (Condition & { readonly property: string })[];
}

export type Scalar = string | number | boolean;

type Test = (actual: Scalar | undefined, values: readonly Scalar[]) => boolean;

/** A comparison that only an existing value of the same type can pass. */
function present(test: (actual: Scalar, first: Scalar, second: Scalar) => boolean): Test {
  return (actual, [first = '', second = '']) =>
    actual !== undefined && typeof actual === typeof first && test(actual, first, second);
}

const equal = present((actual, other) => actual === other);
const contains = present((actual, part) => String(actual).includes(String(part)));

const tests = {
  BEGINS_WITH: present((actual, prefix) => String(actual).startsWith(String(prefix))),
  BETWEEN: present((actual, low, high) => compare(actual, low) >= 0 && compare(actual, high) <= 0),
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => !contains(actual, values),
  EQUAL_TO: equal,
  NOT_EQUAL_TO: (actual, values) => !equal(actual, values),
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
  GREATER_THAN: present((actual, other) => compare(actual, other) > 0),
  GREATER_THAN_EQUAL_TO: present((actual, other) => compare(actual, other) >= 0),
  LESS_THAN: present((actual, other) => compare(actual, other) < 0),
  LESS_THAN_EQUAL_TO: present((actual, other) => compare(actual, other) <= 0),
} satisfies Record<string, Test>;

type Operator = keyof typeof tests;

const textOnly: readonly Operator[] = ['BEGINS_WITH', 'CONTAINS', 'NOT_CONTAINS'];
const ordered: readonly Operator[] = [
  'BETWEEN',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
];
const rangeOperators: readonly Operator[] = ['BEGINS_WITH', 'EQUAL_TO', ...ordered];
const existence: readonly Operator[] = ['EXISTS', 'NOT_EXISTS'];

/** A range condition (`where`) on an attribute or key of that type. */
export function parseRange(input: unknown, type: AttributeType): Condition {
  return parseCondition(input, type, rangeOperators);
}

/** `{and: […]}` or `{or: […]}` over attributes of the entity. */
export function parseFilter(input: unknown, entity: Entity): Filter {
  const joins = (['and', 'or'] as const).filter((join) => at(input, join) !== undefined);
  if (joins.length > 1) {
    throw bad('INVALID_FILTER_OPERATORS_COMBINATION', '"and" and "or" cannot stand side by side');
  }
  const join = joins[0] ?? 'and';
  const items = list(at(input, join));
  if (items.length === 0) throw bad('EMPTY_FILTER_OPERATOR', 'a filter needs a condition');
  const conditions = items.map((item) => {
    const property = String(at(item, 'property'));
    const type = entity.attributes.get(property);
    if (!type) {
      throw bad('INVALID_ENTITY_ATTRIBUTE', `${entity.name} has no attribute ${property}`);
    }
    return { property, ...parseCondition(item, type, Object.keys(tests) as Operator[]) };
  });
  return { join, conditions };
}

/** Whether a value satisfies a condition; a missing value satisfies only the negative ones. */
export function satisfies(value: unknown, { operator, values }: Condition): boolean {
  return tests[operator](value as Scalar | undefined, values);
}

/** Whether an entity's value satisfies a filter; a missing row counts as one without attributes. */
export function matches(value: unknown, { join, conditions }: Filter): boolean {
  const test = (condition: Filter['conditions'][number]): boolean =>
    satisfies(record(value)?.[condition.property], condition);
  return join === 'and' ? conditions.every(test) : conditions.some(test);
}

/** Order of an index: numbers by size, text by its UTF-8 bytes, false before true. */
export function compare(one: Scalar, other: Scalar): number {
  return typeof one === 'string' && typeof other === 'string'
    ? Buffer.compare(Buffer.from(one), Buffer.from(other))
    : Number(one) - Number(other);
}

function parseCondition(
  input: unknown,
  type: AttributeType,
  allowed: readonly Operator[],
): Condition {
  const operator = String(at(input, 'condition')) as Operator;
  const values = list(at(input, 'values'));
  if (type === 'any') {
    throw new KvsFailure(422, 'UNSUPPORTED_ATTRIBUTE', 'attributes of type any cannot be compared');
  }
  const isUnfit =
    !allowed.includes(operator) ||
    (textOnly.includes(operator) && type !== 'string') ||
    (ordered.includes(operator) && type === 'boolean');
  if (isUnfit) {
    throw bad('INVALID_FILTER_CONDITION', `${operator} is not supported for the type ${type}`);
  }
  const count = operator === 'BETWEEN' ? 2 : 1;
  if (values.length < count) {
    throw bad('INSUFFICIENT_FILTER_VALUES', `${operator} needs ${count} values`);
  }
  const areOfType = values.every((value) => existence.includes(operator) || isOfType(value, type));
  if (values.length > count || !areOfType) {
    throw bad('INVALID_FILTER_VALUES', `${operator} needs ${count} values of type ${type}`);
  }
  return { operator, values: values as Scalar[] };
}
