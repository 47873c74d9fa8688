import type { Value } from './value';
import { Walk } from './walk';

/** What a value prints as; `null` as Java's collections write it. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? value.text(new Walk()) : String(value);
}

/** The same within another value. */
export function textWithin(value: Value, walk: Walk): string {
  if (typeof value === 'object' && value !== null) return walk.text(value.text(walk));
  return walk.text(String(value));
}
