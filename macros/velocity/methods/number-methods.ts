import { equal, hashOf } from '../values/identity';
import { JavaException } from '../values/java-exception';
import {
  isInteger,
  isLong,
  JavaDouble,
  JavaLong,
  toBigInteger,
  toDouble,
  toInteger,
  toLong,
  type JavaNumber,
} from '../values/numbers';
import { methodsOf, required, tableOf, type Method } from './method';

const method = methodsOf<JavaNumber>();

/** What every number can do. */
const common: Readonly<Record<string, Method<JavaNumber>>> = {
  intValue: method([], toInteger),
  longValue: method([], (number) => new JavaLong(toLong(number))),
  doubleValue: method([], (number) => new JavaDouble(toDouble(number))),
  equals: method(['Object'], (number, [other], { charge }) => equal(number, other, charge)),
};

/** Compares numbers of one class; Java's cast fails for all others. */
function compareTo(classOf: (value: unknown) => boolean): Method<JavaNumber> {
  return method(['Object'], (number, [other]) => {
    const given = required(other);
    if (!classOf(given)) {
      throw new JavaException('ClassCastException', 'numbers of different classes do not compare');
    }
    return order(number, given as JavaNumber);
  });
}

/** Java's `Double.compare`: NaN is above all others, and zero above minus zero. */
function orderOfDoubles(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  const rank = (value: number) => (Number.isNaN(value) ? 2 : Object.is(value, -0) ? 0 : 1);
  return Math.sign(rank(left) - rank(right));
}

function order(left: JavaNumber, right: JavaNumber): number {
  if (left instanceof JavaDouble || right instanceof JavaDouble) {
    return orderOfDoubles(toDouble(left), toDouble(right));
  }
  const difference = toBigInteger(left) - toBigInteger(right);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** The whole number that this text is, in Java's eyes. */
function parseWhole(text: string | null, radix: number): bigint {
  const failure = () => {
    const message = text === null ? 'Cannot parse null string' : `For input string: "${text}"`;
    return new JavaException('NumberFormatException', message);
  };
  const digits = text?.replace(/^[+-]/, '').toLowerCase() ?? '';
  if (text === null || digits === '' || radix < 2 || radix > 36 || digits.length > 70)
    throw failure();
  let value = 0n;
  for (const digit of digits) {
    const weight = /^[\da-z]$/.test(digit) ? parseInt(digit, 36) : 36;
    if (weight >= radix) throw failure();
    value = value * BigInt(radix) + BigInt(weight);
  }
  return text.startsWith('-') ? -value : value;
}

function parseInt32(text: string | null, radix = 10): number {
  const value = Number(parseWhole(text, radix));
  if (isInteger(value)) return value;
  throw new JavaException('NumberFormatException', `For input string: "${String(text)}"`);
}

function parseInt64(text: string | null, radix = 10): JavaLong {
  const value = parseWhole(text, radix);
  if (isLong(value)) return new JavaLong(value);
  throw new JavaException('NumberFormatException', `For input string: "${String(text)}"`);
}

function parseDouble(text: string | null): JavaDouble {
  const digits = required(text).trim();
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?[fd]?$/i.test(digits);
  if (isNumber) return new JavaDouble(Number(digits.replace(/[fd]$/i, '')));
  const special = new Map([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
  ]).get(digits);
  if (special !== undefined) return new JavaDouble(special);
  throw new JavaException('NumberFormatException', `For input string: "${digits}"`);
}

const integerHash = [
  method([], (number) => hashOf(number)),
  method(['int'], (_number, [value]) => value),
];
const longHash = [
  method([], (number) => hashOf(number)),
  method(['long'], (_number, [value]) => hashOf(new JavaLong(value))),
];
const doubleHash = [
  method([], (number) => hashOf(number)),
  method(['double'], (_number, [value]) => hashOf(new JavaDouble(value))),
];

/** An Integer's methods, those of its class too. */
export const integerMethods = tableOf<JavaNumber>({
  ...common,
  hashCode: integerHash,
  compareTo: compareTo((value) => typeof value === 'number'),
  toString: [
    method([], (number) => String(toInteger(number))),
    method(['int'], (_number, [value]) => String(value)),
    method(['int', 'int'], (_number, [value, radix]) =>
      value.toString(radix >= 2 && radix <= 36 ? radix : 10),
    ),
  ],
  parseInt: [
    method(['String'], (_number, [text]) => parseInt32(text)),
    method(['String', 'int'], (_number, [text, radix]) => parseInt32(text, radix)),
  ],
  valueOf: [
    method(['int'], (_number, [value]) => value),
    method(['String'], (_number, [text]) => parseInt32(text)),
    method(['String', 'int'], (_number, [text, radix]) => parseInt32(text, radix)),
  ],
  max: method(['int', 'int'], (_number, [left, right]) => Math.max(left, right)),
  min: method(['int', 'int'], (_number, [left, right]) => Math.min(left, right)),
  sum: method(['int', 'int'], (_number, [left, right]) => (left + right) | 0),
  signum: method(['int'], (_number, [value]) => Math.sign(value)),
  compare: method(['int', 'int'], (_number, [left, right]) => order(left, right)),
  toHexString: method(['int'], (_number, [value]) => (value >>> 0).toString(16)),
  toBinaryString: method(['int'], (_number, [value]) => (value >>> 0).toString(2)),
  toOctalString: method(['int'], (_number, [value]) => (value >>> 0).toString(8)),
});

/** A Long's methods, those of its class too. */
export const longMethods = tableOf<JavaNumber>({
  ...common,
  hashCode: longHash,
  compareTo: compareTo((value) => value instanceof JavaLong),
  toString: [
    method([], (number) => String(toLong(number))),
    method(['long'], (_number, [value]) => String(value)),
  ],
  parseLong: [
    method(['String'], (_number, [text]) => parseInt64(text)),
    method(['String', 'int'], (_number, [text, radix]) => parseInt64(text, radix)),
  ],
  signum: method(['long'], (_number, [value]) => order(value, 0)),
  compare: method(['long', 'long'], (_number, [left, right]) => order(left, right)),
  sum: method(
    ['long', 'long'],
    (_number, [left, right]) => new JavaLong(BigInt.asIntN(64, left + right)),
  ),
  toHexString: method(['long'], (_number, [value]) => BigInt.asUintN(64, value).toString(16)),
  toBinaryString: method(['long'], (_number, [value]) => BigInt.asUintN(64, value).toString(2)),
  toOctalString: method(['long'], (_number, [value]) => BigInt.asUintN(64, value).toString(8)),
  valueOf: [
    method(['long'], (_number, [value]) => new JavaLong(value)),
    method(['String'], (_number, [text]) => parseInt64(text)),
    method(['String', 'int'], (_number, [text, radix]) => parseInt64(text, radix)),
  ],
  max: method(
    ['long', 'long'],
    (_number, [left, right]) => new JavaLong(left > right ? left : right),
  ),
  min: method(
    ['long', 'long'],
    (_number, [left, right]) => new JavaLong(left < right ? left : right),
  ),
});

/** A Double's methods, those of its class too. */
export const doubleMethods = tableOf<JavaNumber>({
  ...common,
  hashCode: doubleHash,
  compareTo: compareTo((value) => value instanceof JavaDouble),
  toString: [
    method([], (number) => new JavaDouble(toDouble(number)).text()),
    method(['double'], (_number, [value]) => new JavaDouble(value).text()),
  ],
  isNaN: [
    method([], (number) => Number.isNaN(toDouble(number))),
    method(['double'], (_number, [value]) => Number.isNaN(value)),
  ],
  isInfinite: [
    method([], (number) => Math.abs(toDouble(number)) === Infinity),
    method(['double'], (_number, [value]) => Math.abs(value) === Infinity),
  ],
  compare: method(['double', 'double'], (_number, [left, right]) => orderOfDoubles(left, right)),
  sum: method(['double', 'double'], (_number, [left, right]) => new JavaDouble(left + right)),
  parseDouble: method(['String'], (_number, [text]) => parseDouble(text)),
  valueOf: [
    method(['double'], (_number, [value]) => new JavaDouble(value)),
    method(['String'], (_number, [text]) => parseDouble(text)),
  ],
  max: method(
    ['double', 'double'],
    (_number, [left, right]) => new JavaDouble(Math.max(left, right)),
  ),
  min: method(
    ['double', 'double'],
    (_number, [left, right]) => new JavaDouble(Math.min(left, right)),
  ),
});

/** What a BigInteger or BigDecimal, which only a result can be, can do. */
export const bigMethods = tableOf<JavaNumber>({
  ...common,
  hashCode: method([], (number) => hashOf(number)),
});
