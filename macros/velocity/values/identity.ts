import type { JavaObject, Key } from './java-object';
import type { Value } from './value';
import { JavaDecimal, numberCost } from './numbers';
import { type Charge, Walk } from './walk';

/**
 * The key by which a value is found in a map. A string is its own key, that it need not be copied;
 * keys of other values begin with a sign that a string's key has only if it is doubled. An Integer's
 * is a number that no template knows, or it could choose Integers that the host hashes alike.
 */
export function keyOf(value: Value, charge?: Charge): Key {
  if (typeof value === 'number') return value ^ secret;
  if (typeof value === 'string') charge?.(value.length >> 8);
  if (typeof value !== 'object' || value === null) {
    charge?.(numberCost(value));
    return plainKey(value);
  }
  charge?.(stepsOfObject);
  const key = value.key?.(new Walk(charge)) ?? value;
  return typeof key === 'string' ? mark + key : key;
}

/** Where an object is its own key, the host makes a hash for it and keeps that. */
const stepsOfObject = 4;

function plainKey(value: Exclude<Value, JavaObject> | null): string {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? mark + value : value;
  if (typeof value === 'number') return `${mark}i${value}`;
  if (typeof value === 'bigint') return `${mark}n${value}`;
  return `${mark}${String(value)}`;
}

/** What keys of other values begin with, and strings almost never do. */
const mark = '\0';
const secret = Math.floor(Math.random() * 2 ** 32);

/** One key for many within a value, in their order or, for a set, in any. */
export function joinedKeys(values: readonly Value[], walk: Walk, isOrdered = true): string {
  const all = values.map((value) => keyWithin(value, walk));
  if (!isOrdered) all.sort();
  return all.map((key) => `${key.length}:${key}`).join('');
}

function keyWithin(value: Value, walk: Walk): string {
  if (typeof value !== 'object' || value === null) {
    walk.visit(numberCost(value));
    return walk.text(plainKey(value));
  }
  const key = value.key?.(walk) ?? value;
  return walk.text(`${mark}${typeof key === 'object' ? nameOf(key) : key}`);
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
export function equal(left: Value, right: Value, charge?: Charge): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return keyOf(left, charge) === keyOf(right, charge);
}

/** Java's `hashCode()` */
export function hashOf(value: Value, charge?: Charge): number {
  return hashWithin(value, new Walk(charge));
}

/** The same within another value. */
export function hashWithin(value: Value, walk: Walk): number {
  walk.visit(1);
  if (typeof value === 'string') {
    walk.visit(value.length >> 5);
    return stringHash(walk.text(value));
  }
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return bigHash(value, walk);
  if (value === null) return 0;
  if (value instanceof JavaDecimal) return (31 * bigHash(value.unscaled, walk) + value.scale) | 0;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  return value.hash?.(walk) ?? 0;
}

function stringHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (31 * hash + text.charCodeAt(at)) | 0;
  return hash;
}

function bigHash(value: bigint, walk: Walk): number {
  walk.visit(numberCost(value));
  const words = (value < 0n ? -value : value).toString(16);
  let hash = 0;
  for (let end = words.length % 8 || 8, start = 0; start < words.length; start = end, end += 8) {
    hash = (31 * hash + parseInt(words.slice(start, end), 16)) | 0;
  }
  return value < 0n ? -hash | 0 : hash;
}
