import type { RequestContext } from './context';
import type { Condition } from './document';
import { operatorOf, type Operator } from './operators';

/** `unknown` where an operator is not understood: the caller must then decide against the request. */
export type Holds = boolean | 'unknown';

/** Whether all conditions of a statement hold for a request. */
export function conditionsHold(conditions: readonly Condition[], context: RequestContext): Holds {
  const results = conditions.map((condition) => conditionHolds(condition, context));
  if (results.includes('unknown')) return 'unknown';
  return results.every((result) => result === true);
}

function conditionHolds({ operator, key, values }: Condition, context: RequestContext): Holds {
  const actual = context.get(key);
  if (operator === 'Null') return nullHolds(values, actual);

  const { set, name, ifExists } = partsOf(operator);
  const known = operatorOf(name);
  if (known === undefined) return 'unknown';
  const wanted = values
    .map((value) => context.expand(value))
    .filter((value) => value !== undefined);
  if (actual === undefined) return ifExists || set === 'ForAllValues' || known.isNegated;
  if (set === 'ForAllValues') return actual.every((value) => valueHolds(known, wanted, value));
  if (set === 'ForAnyValue') return actual.some((value) => valueHolds(known, wanted, value));
  // Without a set operator, a key with several values must not pass by the luck of one of them.
  const [value] = actual;
  return actual.length === 1 && value !== undefined && valueHolds(known, wanted, value);
}

function valueHolds(operator: Operator, wanted: readonly string[], value: string): boolean {
  return operator.isNegated !== wanted.some((candidate) => operator.compare(candidate, value));
}

/** `Null: true` means that the request must not have the key. */
function nullHolds(values: readonly string[], actual: readonly string[] | undefined): boolean {
  const isAbsent = actual === undefined || actual.length === 0;
  return values.some((value) => value.toLowerCase() === String(isAbsent));
}

function partsOf(operator: string): { set: string; name: string; ifExists: boolean } {
  const [, set = '', rest = ''] = /^(?:(ForAllValues|ForAnyValue):)?(.*)$/.exec(operator) ?? [];
  const ifExists = rest.endsWith('IfExists');
  return { set, name: ifExists ? rest.slice(0, -'IfExists'.length) : rest, ifExists };
}
