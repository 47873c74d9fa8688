import { JavaException } from '../values/java-exception';
import {
  isInteger,
  isLong,
  JavaDecimal,
  JavaDouble,
  JavaLong,
  numberCost,
  toBigInteger,
  toDouble,
  type JavaNumber,
} from '../values/numbers';
import type { Value } from '../values/value';
import type { Charge } from '../values/walk';
import { calculateDecimal } from './decimal';

/** The operators that make numbers of numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** Velocity's arithmetic: what does not fit becomes a larger type; null for a division by zero. */
export function calculate(
  operator: ArithmeticOperator,
  left: JavaNumber,
  right: JavaNumber,
  charge: Charge,
): Value {
  if ((operator === '/' || operator === '%') && toDouble(right) === 0) return null;
  if (typeof left === 'number' && typeof right === 'number') {
    return calculateIntegers(operator, left, right);
  }
  for (const value of [left, right]) {
    refuseHuge(value);
    charge(numberCost(value));
  }
  const isDouble = left instanceof JavaDouble || right instanceof JavaDouble;
  const isBig = typeof left === 'bigint' || typeof right === 'bigint';
  const isDecimal = left instanceof JavaDecimal || right instanceof JavaDecimal;
  if (isDecimal || (isDouble && isBig)) {
    charge(exactDoubleCost);
    return calculateDecimal(operator, left, right);
  }
  if (isDouble) return new JavaDouble(calculateDoubles(operator, toDouble(left), toDouble(right)));
  if (isBig && operator === '%') return modulo(toBigInteger(left), toBigInteger(right));
  const result = calculateWhole(operator, toBigInteger(left), toBigInteger(right));
  if (isBig) return result;
  return isLong(result) || isUnnoticedOverflow(operator, left, right)
    ? new JavaLong(BigInt.asIntN(64, result))
    : result;
}

function calculateIntegers(operator: ArithmeticOperator, left: number, right: number): Value {
  const result = calculateDoubles(operator, left, right);
  if (Number.isSafeInteger(result) || operator === '/') return fitting(Math.trunc(result));
  return new JavaLong(calculateWhole(operator, BigInt(left), BigInt(right)));
}

function fitting(result: number): number | JavaLong {
  return isInteger(result) ? result + 0 : new JavaLong(BigInt(result));
}

function calculateDoubles(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function calculateWhole(operator: ArithmeticOperator, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

/** Numbers may not grow without bounds; Java's own bound is much too far for a template. */
function refuseHuge(value: JavaNumber): void {
  const whole = value instanceof JavaDecimal ? value.unscaled : value;
  if (typeof whole !== 'bigint' || (whole < bound && whole > -bound)) return;
  throw new JavaException('ArithmeticException', 'a number is too large', 'limit-memory');
}

/** To write a Double as a decimal takes up to a thousand digits. */
const exactDoubleCost = 32;

const bound = 2n ** 65_536n;

/** `BigInteger.mod`, which unlike `%` is never below zero. */
function modulo(left: bigint, right: bigint): bigint {
  if (right < 0n) throw new JavaException('ArithmeticException', 'the modulus is not positive');
  return ((left % right) + right) % right;
}

/** Velocity notices an overflow of a product or quotient by dividing again; here that agrees. */
function isUnnoticedOverflow(
  operator: ArithmeticOperator,
  left: JavaNumber,
  right: JavaNumber,
): boolean {
  const isMinusOne = toBigInteger(right) === -1n;
  const isLeast = toBigInteger(left) === -(2n ** 63n);
  return isMinusOne && isLeast && (operator === '*' || operator === '/');
}
