import type { JavaObject, Key } from './java-object';
import type { Value } from './value';
import { Walk } from './walk';

/**
 * The key by which a value is found in a map. A string is its own key, that it need not be copied;
 * keys of other values begin with a sign that a string's key has only if it is doubled.
 */
export function keyOf(value: Value): Key {
  if (typeof value !== 'object' || value === null) return plainKey(value);
  const key = value.key?.(new Walk()) ?? value;
  return typeof key === 'string' ? mark + key : key;
}

function plainKey(value: Exclude<Value, JavaObject> | null): string {
  if (typeof value === 'string') return value.startsWith(mark) ? mark + value : value;
  if (typeof value === 'number') return `${mark}i${value}`;
  if (typeof value === 'bigint') return `${mark}n${value}`;
  return `${mark}${String(value)}`;
}

const mark = '\0';

/** One key for many within a value, in their order or, for a set, in any. */
export function joinedKeys(values: readonly Value[], walk: Walk, isOrdered = true): string {
  const all = values.map((value) => keyWithin(value, walk));
  if (!isOrdered) all.sort();
  return all.map((key) => `${key.length}:${key}`).join('');
}

function keyWithin(value: Value, walk: Walk): string {
  if (typeof value !== 'object' || value === null) return walk.text(plainKey(value));
  const key = value.key?.(walk) ?? value;
  return walk.text(mark + (typeof key === 'string' ? key : nameOf(key)));
}

const names = new WeakMap<object, string>();
let named = 0;

/** A string of its own for each object. */
function nameOf(object: object): string {
  const known = names.get(object);
  if (known !== undefined) return known;
  named += 1;
  const name = `@${named}`;
  names.set(object, name);
  return name;
}

/** Java's `equals`. */
export function equal(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return keyOf(left) === keyOf(right);
}

/** Java's `hashCode()` */
export function hashOf(value: Value, walk = new Walk()): number {
  if (typeof value === 'string') return stringHash(walk.text(value));
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return bigHash(value);
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  return value.hash?.(walk) ?? 0;
}

function stringHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (31 * hash + text.charCodeAt(at)) | 0;
  return hash;
}

function bigHash(value: bigint): number {
  const words = (value < 0n ? -value : value).toString(16);
  let hash = 0;
  for (let end = words.length % 8 || 8, start = 0; start < words.length; start = end, end += 8) {
    hash = (31 * hash + parseInt(words.slice(start, end), 16)) | 0;
  }
  return value < 0n ? -hash | 0 : hash;
}
