import { JavaDate } from '../velocity/values/date';
import { HostObject } from '../velocity/values/host-object';
import { JavaList } from '../velocity/values/list';
import { JavaLong } from '../velocity/values/numbers';
import type { Value } from '../velocity/values/value';
import { Walk } from '../velocity/values/walk';

export type { Value } from '../velocity/values/value';

/** A list of Java's. Templates may change it, so each asking gives a new one. */
export function toList(items: readonly Value[]): Value {
  return new JavaList([...items]);
}

/** A time in milliseconds since the epoch as Java's Date. */
export function toDate(time: number): Value {
  return new JavaDate(time);
}

/** A number as Java's Long; an id that is no number, as some in Cloud, stays a text. */
export function toLong(number: number | string): Value {
  const digits = String(number);
  return /^-?\d{1,18}$/.test(digits) ? new JavaLong(BigInt(digits)) : digits;
}

/** The time of a Date, in milliseconds since the epoch. */
export function timeOf(value: Value | undefined): number | undefined {
  return value instanceof JavaDate ? value.time : undefined;
}

/** An argument as text; the empty text for what can be no name, key or id. */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof JavaLong) return value.text();
  // A loop's `$foreach` is of the engine's own, and names nothing.
  return value instanceof HostObject && value.className === 'HostObject'
    ? value.text(new Walk())
    : '';
}
