import type { Binary, Expression } from '../ast';
import { sizes } from '../limits';
import { isNumber } from '../values/numbers';
import { textOf } from '../values/text';
import type { Value } from '../values/value';
import type { Charge } from '../values/walk';
import { calculate, type ArithmeticOperator } from './arithmetic';
import { compare, isEqual } from './comparison';
import type { Runtime } from './runtime';
import { literalOf } from './scope';

/** `left operator right` */
export function evaluateBinary(runtime: Runtime, binary: Binary): Value {
  const { operator } = binary;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return evaluateArithmetic(runtime, binary, operator);
    default:
      return testBinary(runtime, binary);
  }
}

/** Whether `#if` takes it for true: a sum never is. */
export function testBinary(runtime: Runtime, binary: Binary): boolean {
  const { operator, left, right } = binary;
  switch (operator) {
    case '&&':
      return runtime.test(left) && runtime.test(right);
    case '||':
      return runtime.test(left) || runtime.test(right);
    case '==':
      return testEqual(runtime, binary);
    case '!=':
      return !testEqual(runtime, binary);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(runtime, binary, operator);
    default:
      return false;
  }
}

function testEqual(runtime: Runtime, binary: Binary): boolean {
  const left = runtime.evaluate(binary.left);
  const right = runtime.evaluate(binary.right);
  if (typeof left === 'string') runtime.budget.step(left.length >> 8);
  return isEqual(left, right, runtime.budget.charge);
}

/** Whatever is no number is neither less nor greater. */
function isOrdered(runtime: Runtime, binary: Binary, operator: '<' | '<=' | '>' | '>='): boolean {
  const left = runtime.evaluate(binary.left);
  const right = runtime.evaluate(binary.right);
  if (!isNumber(left) || !isNumber(right)) return false;
  const difference = compare(left, right, runtime.budget.charge);
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

function evaluateArithmetic(runtime: Runtime, binary: Binary, operator: ArithmeticOperator): Value {
  const left = runtime.evaluate(binary.left);
  const right = runtime.evaluate(binary.right);
  const { charge } = runtime.budget;
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) {
    const texts = [
      textOrLiteral(left, binary.left, charge),
      textOrLiteral(right, binary.right, charge),
    ];
    return runtime.budget.text(texts.join(''));
  }
  if (!isNumber(left) || !isNumber(right)) return null;
  const result = calculate(operator, left, right, charge);
  if (typeof result !== 'number') runtime.budget.keep(2 * sizes.number);
  return result;
}

function textOrLiteral(value: Value, expression: Expression, charge: Charge): string {
  return value === null ? (literalOf(expression) ?? '') : textOf(value, charge);
}
