import { equal } from '../values/identity';
import {
  isNumber,
  JavaDouble,
  numberCost,
  toBigInteger,
  toDouble,
  type JavaNumber,
} from '../values/numbers';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import type { Charge } from '../values/walk';

/** `==`: numbers by their value, equal classes by `equals`, all else by what it prints. */
export function isEqual(left: Value, right: Value, charge: Charge): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'string' && typeof right === 'string') return false;
  if (isNumber(left) && isNumber(right)) return compare(left, right, charge) === 0;
  if (classOf(left) === classOf(right)) return equal(left, right, charge);
  return textOf(left, charge) === textOf(right, charge);
}

function classOf(value: Exclude<Value, null>): string {
  return typeof value === 'object' ? value.className : typeof value;
}

/** Below zero, zero or above it, as `left` is less, equal or greater. */
export function compare(left: JavaNumber, right: JavaNumber, charge: Charge): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  charge(numberCost(left) + numberCost(right));
  if (left instanceof JavaDouble || right instanceof JavaDouble) {
    return toDouble(left) - toDouble(right);
  }
  const difference = toBigInteger(left) - toBigInteger(right);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
