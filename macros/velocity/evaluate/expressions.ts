import type { Expression, MapLiteral, RangeLiteral, StringLiteral } from '../ast';
import { sizes } from '../limits';
import { JavaList } from '../values/list';
import { JavaMap } from '../values/map';
import { isNumber, JavaDouble, parseInteger, toInteger } from '../values/numbers';
import type { Value } from '../values/value';
import { DefinedBlock } from './defined-block';
import { evaluateBinary, testBinary } from './operators';
import { resolve } from './references';
import type { Runtime } from './runtime';

/** The value of an expression; null where it has none. */
export function evaluate(runtime: Runtime, expression: Expression): Value {
  runtime.budget.step();
  switch (expression.kind) {
    case 'reference':
      return resolve(runtime, expression);
    case 'string':
      return evaluateString(runtime, expression);
    case 'integer':
      if (expression.digits.length > 9) countDigits(runtime, expression.digits);
      return parseInteger(expression.digits);
    case 'float':
      countDigits(runtime, expression.digits);
      return new JavaDouble(Number(expression.digits));
    case 'boolean':
      return expression.value;
    case 'list':
      runtime.budget.list(expression.items.length);
      return new JavaList(expression.items.map((item) => runtime.evaluate(item)));
    case 'range':
      return evaluateRange(runtime, expression);
    case 'map':
      return evaluateMap(runtime, expression);
    case 'group':
      return runtime.evaluate(expression.inner);
    case 'not':
      return !runtime.test(expression.operand);
    case 'binary':
      return evaluateBinary(runtime, expression);
    case 'word':
      return null;
  }
}

/** Whether `#if` takes it for true: a reference that has a value other than false, a comparison. */
export function test(runtime: Runtime, expression: Expression): boolean {
  runtime.budget.step();
  switch (expression.kind) {
    case 'reference': {
      const value = resolve(runtime, expression);
      if (value instanceof DefinedBlock) return value.isRenderable();
      return value !== null && value !== false;
    }
    case 'boolean':
      return expression.value;
    case 'group':
      return runtime.test(expression.inner);
    case 'not':
      return !runtime.test(expression.operand);
    case 'binary':
      return testBinary(runtime, expression);
    default:
      return false;
  }
}

function evaluateString(runtime: Runtime, { text, parts, isPadded }: StringLiteral): string {
  if (parts === undefined) return text;
  const rendered = runtime.captured(() => runtime.render(parts));
  return runtime.budget.text(isPadded ? rendered.slice(0, -1) : rendered);
}

/** A number that is an object in memory, and takes its time to be read where it is long. */
function countDigits({ budget }: Runtime, digits: string): void {
  budget.step(digits.length >> 3);
  budget.keep(sizes.number);
}

/** Upwards or downwards, with both ends. */
function evaluateRange(runtime: Runtime, range: RangeLiteral): JavaList | null {
  const from = runtime.evaluate(range.from);
  const to = runtime.evaluate(range.to);
  if (!isNumber(from) || !isNumber(to)) return null;
  const first = toInteger(from);
  const last = toInteger(to);
  const length = Math.abs(last - first) + 1;
  runtime.budget.step(length);
  runtime.budget.list(length);
  const step = last < first ? -1 : 1;
  return new JavaList(Array.from({ length }, (_, index) => first + index * step));
}

function evaluateMap(runtime: Runtime, { entries }: MapLiteral): JavaMap {
  runtime.budget.keep(sizes.map);
  const map = new JavaMap();
  for (const [key, value] of entries) {
    const name = runtime.evaluate(key);
    map.put(name, runtime.evaluate(value), runtime.budget);
  }
  return map;
}
