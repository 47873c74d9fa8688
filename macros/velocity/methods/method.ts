import type { Budget } from '../limits';
import { JavaArray } from '../values/array';
import { JavaCharacter } from '../values/character';
import { JavaCollection } from '../values/collection';
import { JavaException } from '../values/java-exception';
import { JavaMap } from '../values/map';
import { JavaDouble, JavaLong, toDouble, toLong } from '../values/numbers';
import type { Value } from '../values/value';

/** What a method gets for a parameter of each Java type; objects can be null, primitives cannot. */
interface Given {
  int: number;
  long: bigint;
  double: number;
  boolean: boolean;
  char: string;
  String: string | null;
  Object: Value;
  Collection: JavaCollection | null;
  Map: JavaMap | null;
  /** All values from here on. */
  rest: readonly Value[];
  /** All values from here on, which have to be texts. */
  texts: readonly (string | null)[];
  'String[]': JavaArray;
  /** All values from here on, which have to be characters. */
  chars: readonly Value[];
}

/** The Java type of a parameter. */
export type ParameterType = keyof Given;

/** Types that stand for any number of values; the last parameter alone can be of one. */
const repeated: ReadonlySet<ParameterType | undefined> = new Set(['rest', 'texts', 'chars']);

/** Whether a method with such a last parameter takes any number of values there. */
export function isRepeated(type: ParameterType | undefined): boolean {
  return repeated.has(type);
}

/** One of a class's methods of a name. */
export interface Method<Target> {
  readonly parameters: readonly ParameterType[];
  /** Answers undefined for a method that answers nothing. Throws JavaException as Java's would. */
  run(target: Target, given: readonly Value[], budget: Budget): Value | undefined;
}

/** The methods of a class by their names; of several the most specific stands first. */
export type MethodTable<Target> = ReadonlyMap<string, readonly Method<Target>[]>;

/** Makes the methods of one class. */
export function methodsOf<Target>() {
  return <const Parameters extends readonly ParameterType[]>(
    parameters: Parameters,
    run: (
      target: Target,
      given: { readonly [Index in keyof Parameters]: Given[Parameters[Index]] },
      budget: Budget,
    ) => Value | undefined,
  ): Method<Target> => ({
    parameters,
    run: (target, values, budget) => {
      const given = parameters.map((type, index) =>
        isRepeated(type) ? values.slice(index) : converted(type, values[index] ?? null),
      );
      return run(target, given as never, budget);
    },
  });
}

/** A table of methods from an object of them. */
export function tableOf<Target>(
  methods: Readonly<Record<string, Method<Target> | readonly Method<Target>[]>>,
): MethodTable<Target> {
  return new Map(
    Object.entries(methods).map(([name, overloads]) => [
      name,
      'run' in overloads ? [overloads] : overloads,
    ]),
  );
}

/** Whether Java would pass this value for a parameter of this type. */
export function accepts(type: ParameterType, value: Value): boolean {
  switch (type) {
    case 'int':
      return typeof value === 'number';
    case 'long':
      return typeof value === 'number' || value instanceof JavaLong;
    case 'double':
      return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaDouble;
    case 'boolean':
      return typeof value === 'boolean';
    case 'char':
    case 'chars':
      return value instanceof JavaCharacter;
    case 'String':
    case 'texts':
      return value === null || typeof value === 'string';
    case 'String[]':
      return value instanceof JavaArray && value.component === 'String';
    case 'Collection':
      return value === null || (value instanceof JavaCollection && !(value instanceof JavaArray));
    case 'Map':
      return value === null || value instanceof JavaMap;
    case 'Object':
    case 'rest':
      return true;
  }
}

function converted(type: ParameterType, value: Value): unknown {
  if (type === 'long') return toLong(value as number | JavaLong);
  if (type === 'double') return toDouble(value as number | JavaLong | JavaDouble);
  return type === 'char' ? (value as JavaCharacter).sign : value;
}

/** The argument, which must not be null. */
export function required<Argument>(given: Argument | null): Argument {
  if (given === null) throw new JavaException('NullPointerException', 'an argument is null');
  return given;
}
