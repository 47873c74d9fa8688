import { LoopScope } from '../../../macros/velocity/evaluate/loop-scope';
import type { ParameterType } from '../../../macros/velocity/methods/method';
import { JavaArray } from '../../../macros/velocity/values/array';
import { JavaCharacter } from '../../../macros/velocity/values/character';
import { JavaDate } from '../../../macros/velocity/values/date';
import { JavaIterator } from '../../../macros/velocity/values/iterator';
import { JavaList } from '../../../macros/velocity/values/list';
import { JavaMap } from '../../../macros/velocity/values/map';
import { viewOf } from '../../../macros/velocity/values/map-views';
import { JavaDecimal, JavaDouble, JavaLong } from '../../../macros/velocity/values/numbers';
import { SubList } from '../../../macros/velocity/values/sub-list';
import type { Value } from '../../../macros/velocity/values/value';

const signs = 131_072;
const items = 3000;

/** A text that shares no memory with another one of the same signs. */
function text(end = '', length = signs): string {
  return `${'a'.repeat(length - end.length)}${end}`;
}

/** Texts that begin alike, of a length from which on V8 hashes them alike. */
const alike = (): Value[] =>
  Array.from({ length: 60 }, (_, index) => text(String(1000 + index), 16_500));
const numbers = (): JavaList => new JavaList(Array.from({ length: items }, (_, index) => index));

function mapOf(values: readonly Value[]): JavaMap {
  const map = new JavaMap();
  for (const value of values) map.put(value, value);
  return map;
}

function loop(): LoopScope {
  const scope = new LoopScope(numbers().cursor(), null);
  scope.kept.put('all', numbers());
  return scope;
}

const huge = 3n ** 40_000n;
const wide = (): JavaList => new JavaList(alike());
const deep = (): JavaList => new JavaList(Array.from({ length: 6 }, () => wide()));

/** Makers of large values by the class that their methods are found by. */
export const receivers: Readonly<Record<string, readonly (() => Value)[]>> = {
  String: [
    () => text(),
    () => text('b'),
    () => '\u20ac'.repeat(signs),
    () => ' '.repeat(signs),
    () => 'a,'.repeat(signs / 2),
  ],
  Integer: [() => 2_147_483_647],
  Boolean: [() => true],
  List: [
    numbers,
    wide,
    () => new SubList(numbers(), 0, items),
    () => new JavaArray(alike(), 'String'),
  ],
  Map: [() => mapOf(numbers().values()), () => mapOf(alike()), () => mapOf([wide()])],
  Entry: [() => mapOf([text()]).entries()[0]!, () => mapOf([numbers()]).entries()[0]!],
  View: [
    () => viewOf(mapOf(alike()), 'KeySet'),
    () => viewOf(mapOf(numbers().values()), 'Values'),
    () => viewOf(mapOf(alike()), 'EntrySet'),
  ],
  Date: [() => new JavaDate(0)],
  Long: [() => new JavaLong(2n ** 62n)],
  Double: [() => new JavaDouble(1.2345e-300)],
  Character: [() => new JavaCharacter('a')],
  Iterator: [() => new JavaIterator(numbers().cursor())],
  BigInteger: [() => huge, () => new JavaDecimal(huge, 9000)],
  Object: [loop, deep],
};

const anything: readonly (() => Value)[] = [
  () => text(),
  () => text('b'),
  numbers,
  wide,
  () => mapOf(alike()),
  () => huge,
  deep,
  () => 'a',
  () => 7,
  loop,
];

/** Makers of large arguments for a parameter of each type. */
export const givenFor: Readonly<Record<ParameterType, readonly (() => Value)[]>> = {
  int: [0, 1, items / 2, items - 1, signs - 1].map((value) => () => value),
  long: [() => new JavaLong(2n ** 62n)],
  double: [() => new JavaDouble(1e300)],
  boolean: [() => false],
  char: [() => new JavaCharacter('a'), () => new JavaCharacter('b')],
  String: [
    ...['a', '', '(a?){300}b', '[ab]+', '%s %h %.0s %S', '$0$0', ','].map((value) => () => value),
    () => text(),
    () => text('b'),
    () => text('b', 1000),
  ],
  Object: anything,
  Collection: [
    numbers,
    wide,
    () => viewOf(mapOf(alike()), 'KeySet'),
    () => new SubList(numbers(), 0, items),
  ],
  Map: [() => mapOf(numbers().values()), () => mapOf(alike())],
  rest: anything,
  texts: [() => text(), () => text('b')],
  'String[]': [() => new JavaArray(alike(), 'String')],
  chars: [() => new JavaCharacter('a')],
};
