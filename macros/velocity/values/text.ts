import type { Value } from './value';
import { Walk } from './walk';

/** What a value prints as; `null` as Java's collections write it. */
export function textOf(value: Value, walk = new Walk()): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return value.text(walk);
  return String(value);
}
