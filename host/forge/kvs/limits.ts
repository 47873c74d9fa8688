import { KvsFailure } from './failure';

/** KiB of JSON under one key; documented apart for secrets (…/kvs-api-secret/). */
const maximumBytes = { plain: 240 * 1024, secret: 128 * 1024 };
const maximumDepth = 31;
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** Checks a key: 1 to 500 characters of the documented alphabet, which has no slash. */
export function checkKey(key: unknown, empty: 'KEY_TOO_SHORT' | 'EMPTY_KEY'): string {
  if (typeof key !== 'string' || key === '') throw bad(empty, 'The key must not be empty');
  if (key.length > 500) throw bad('KEY_TOO_LONG', 'The key must have at most 500 characters');
  if (!keyPattern.test(key)) {
    throw bad('INVALID_KEY', `The key does not match the regex: ${keyPattern.source}`);
  }
  return key;
}

/** Checks that a value is JSON without null, and neither too large nor nested too deeply. */
export function checkValue(value: unknown, kind: keyof typeof maximumBytes): unknown {
  if (hasNull(value)) throw bad('INVALID_VALUE', 'The value must not be null or undefined');
  if (depth(value) > maximumDepth) {
    throw bad('MAX_DEPTH', 'The value exceeds the maximum object depth');
  }
  if (Buffer.byteLength(JSON.stringify(value)) > maximumBytes[kind]) {
    throw bad('MAX_SIZE', 'The value exceeds the maximum size');
  }
  return value;
}

/** A request that the service refuses with 400. */
export function bad(code: string, message: string): KvsFailure {
  return new KvsFailure(400, code, message);
}

function hasNull(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}
