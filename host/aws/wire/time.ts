import type { Value } from './value';

const iso8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * The time that a decoded value stands for: ISO 8601 in Query, seconds since 1970 in JSON; CBOR's
 * times are decoded already.
 *
 * @returns Nothing where it is no time.
 */
export function timeOf(value: Value, isText: boolean): Date | undefined {
  const time = isText ? textTime(value) : plainTime(value);
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time;
}

function textTime(value: Value): Date | undefined {
  return typeof value === 'string' && iso8601.test(value) ? new Date(value) : undefined;
}

function plainTime(value: Value): Date | undefined {
  if (typeof value === 'number') return new Date(Math.round(value * 1000));
  return value instanceof Date ? value : undefined;
}
