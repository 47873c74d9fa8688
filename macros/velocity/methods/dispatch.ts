import { sizes, type Budget } from '../limits';
import { JavaArray } from '../values/array';
import { JavaCharacter } from '../values/character';
import { JavaCollection } from '../values/collection';
import { JavaDate } from '../values/date';
import { HostObject } from '../values/host-object';
import { JavaException } from '../values/java-exception';
import { JavaIterator } from '../values/iterator';
import { JavaList } from '../values/list';
import { JavaEntry, JavaMap } from '../values/map';
import { isNumber, JavaDouble, JavaLong, numberCost } from '../values/numbers';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import { viewMethods } from './collection-methods';
import { listMethods } from './list-methods';
import { entryMethods, mapMethods } from './map-methods';
import { accepts, isRepeated, methodsOf, tableOf, type Method, type MethodTable } from './method';
import { bigMethods, doubleMethods, integerMethods, longMethods } from './number-methods';
import { booleanMethods, characterMethods, dateMethods, iteratorMethods } from './other-methods';
import { stringChanges } from './string-changes';
import { stringPatterns } from './string-patterns';
import { stringQueries } from './string-queries';

const stringMethods = tableOf<string>({ ...stringQueries, ...stringChanges, ...stringPatterns });

/** What every object can do. */
const ofObject = methodsOf<Value>();
const objectMethods = tableOf<Value>({
  toString: ofObject([], (value, _given, { charge }) => textOf(value, charge)),
  equals: ofObject(['Object'], (value, [other]) => value === other),
});

/** All methods that can be reached, by the class of what they are called on. */
export const methodTables = {
  String: stringMethods,
  Integer: integerMethods,
  Boolean: booleanMethods,
  List: listMethods,
  Map: mapMethods,
  Entry: entryMethods,
  View: viewMethods,
  Date: dateMethods,
  Long: longMethods,
  Double: doubleMethods,
  Character: characterMethods,
  Iterator: iteratorMethods,
  BigInteger: bigMethods,
  Object: objectMethods,
} as const satisfies Readonly<Record<string, MethodTable<never>>>;

/**
 * What `target.name(given)` is; undefined where there is no such method for these arguments. Only
 * methods of the tables can be reached. Throws JavaException where Java's method would throw.
 *
 * @param isLiteral - Whether the template itself says what all arguments are.
 */
export function callMethod(
  target: Value,
  name: string,
  given: readonly Value[],
  budget: Budget,
  isLiteral = false,
): Value | undefined {
  budget.step(given.reduce<number>((sum, value) => sum + weightOf(value), weightOf(target)));
  if (target instanceof HostObject) {
    for (const value of given) if (typeof value === 'string') budget.step(value.length >> 2);
    return fromHost(target, target.call(name, given, budget.charge, budget, isLiteral), budget);
  }
  const overloads = tableFor(target).get(name) ?? objectMethods.get(name);
  if (overloads === undefined) return undefined;
  const method = overloads.find(({ parameters }) => fits(parameters, given));
  if (method !== undefined) return answerOf(method, target, given, budget);
  // Velocity calls a method without parameters whatever the arguments, and that fails.
  if (given.length === 0 || overloads.every(({ parameters }) => parameters.length > 0)) {
    return undefined;
  }
  throw new JavaException('IllegalArgumentException', 'wrong number of arguments');
}

/** What `target.name` is, by a key, a `getName()` or an `isName()`; undefined where there is none. */
export function readProperty(target: Value, name: string, budget: Budget): Value | undefined {
  if (target instanceof HostObject) {
    return fromHost(target, target.get(name, budget.charge, budget), budget);
  }
  if (target instanceof JavaMap) return target.get(name);
  // To Velocity an array is no object with methods, until one is called.
  if (target instanceof JavaArray) return undefined;
  const table = tableFor(target);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  for (const getter of [`get${capital}`, `is${capital}`]) {
    const method = table.get(getter)?.find(({ parameters }) => parameters.length === 0);
    if (method !== undefined) return answerOf(method, target, [], budget);
  }
  return undefined;
}

/** How many steps it takes to look at a value: a long string or number takes its time. */
function weightOf(value: Value): number {
  return typeof value === 'string' ? value.length >> 8 : numberCost(value);
}

/** A list of the host may be made anew for each call. */
function fromHost(host: HostObject, answer: Value | undefined, budget: Budget): Value | undefined {
  if (host.paysForAnswers) return answer;
  if (answer instanceof JavaCollection) {
    budget.step(answer.size);
    budget.list(answer.size);
  }
  return counted(answer, budget);
}

function counted<Answer extends Value | undefined>(answer: Answer, budget: Budget): Answer {
  if (typeof answer === 'string') budget.text(answer);
  else if (typeof answer === 'object' && answer !== null) budget.keep(sizes.object);
  return answer;
}

function answerOf(
  method: Method<never>,
  target: Value,
  given: readonly Value[],
  budget: Budget,
): Value {
  const answer = method.run(target as never, given, budget);
  // What a method without an answer prints.
  return answer === undefined ? '' : counted(answer, budget);
}

function fits(parameters: Method<never>['parameters'], given: readonly Value[]): boolean {
  const last = parameters.at(-1);
  if (last !== undefined && isRepeated(last)) {
    const single = parameters.length - 1;
    return (
      given.length >= single &&
      parameters.slice(0, -1).every((type, index) => accepts(type, given[index] ?? null)) &&
      given.slice(single).every((value) => accepts(last, value))
    );
  }
  return (
    parameters.length === given.length &&
    parameters.every((type, index) => accepts(type, given[index] ?? null))
  );
}

function tableFor(target: Value): MethodTable<never> {
  return methodTables[classOf(target)];
}

function classOf(target: Value): keyof typeof methodTables {
  if (typeof target === 'string') return 'String';
  if (typeof target === 'number') return 'Integer';
  if (typeof target === 'boolean') return 'Boolean';
  if (target instanceof JavaList) return 'List';
  if (target instanceof JavaMap) return 'Map';
  if (target instanceof JavaEntry) return 'Entry';
  if (target instanceof JavaCollection) return 'View';
  if (target instanceof JavaDate) return 'Date';
  if (target instanceof JavaLong) return 'Long';
  if (target instanceof JavaDouble) return 'Double';
  if (target instanceof JavaCharacter) return 'Character';
  if (target instanceof JavaIterator) return 'Iterator';
  return isNumber(target) ? 'BigInteger' : 'Object';
}
