import type { RequestContext } from './context';
import type { Condition } from './document';

/** Whether all conditions of a statement hold for a request. */
export function conditionsHold(conditions: readonly Condition[], context: RequestContext): boolean {
  return conditions.every((condition) => conditionHolds(condition, context));
}

function conditionHolds({ operator, key, values }: Condition, context: RequestContext): boolean {
  const actual = context.get(key);
  if (operator.kind === 'null') return nullHolds(values, actual);

  const { compare, isNegated, set, ifExists } = operator;
  const wanted = values
    .map((value) => context.expand(value))
    .filter((value) => value !== undefined);
  const holdsFor = (value: string): boolean =>
    isNegated !== wanted.some((candidate) => compare(candidate, value));
  if (actual === undefined) return ifExists || set === 'ForAllValues' || isNegated;
  if (set === 'ForAllValues') return actual.every(holdsFor);
  if (set === 'ForAnyValue') return actual.some(holdsFor);
  // Without a set operator, a key with several values must not pass by the luck of one of them.
  const [value] = actual;
  return actual.length === 1 && value !== undefined && holdsFor(value);
}

/** `Null: true` means that the request must not have the key. */
function nullHolds(values: readonly string[], actual: readonly string[] | undefined): boolean {
  const isAbsent = actual === undefined || actual.length === 0;
  return values.some((value) => value.toLowerCase() === String(isAbsent));
}
