import { DataMap } from './values/data-map';
import { JavaList } from './values/list';
import { isInteger, isLong, JavaDouble, JavaLong } from './values/numbers';
import { JavaObject } from './values/java-object';
import type { Value } from './values/value';

/** The names that a template starts with: plain data or values of the engine. */
export function toContext(context: object): [string, Value][] {
  return Object.entries(context).map(([name, value]) => [name, toValue(value)]);
}

/**
 * Plain data as Java has it: whole numbers as Integer or Long, others as Double, an array as an
 * ArrayList, an object as a LinkedHashMap of its own enumerable properties. All else has no value.
 */
export function toValue(data: unknown): Value {
  if (typeof data === 'string' || typeof data === 'boolean' || data === null) return data;
  if (typeof data === 'number') return toNumber(data);
  if (typeof data === 'bigint') return isLong(data) ? new JavaLong(data) : data;
  if (data instanceof JavaObject) return data;
  if (Array.isArray(data)) return new JavaList(data.map(toValue));
  if (typeof data !== 'object') return null;
  return new DataMap(data as Readonly<Record<string, unknown>>, toValue);
}

function toNumber(data: number): Value {
  if (!Number.isSafeInteger(data) || Object.is(data, -0)) return new JavaDouble(data);
  return isInteger(data) ? data : new JavaLong(BigInt(data));
}
