import { numberCost } from './numbers';
import type { Value } from './value';
import { type Charge, Walk } from './walk';

/** What a value prints as; `null` as Java's collections write it. */
export function textOf(value: Value, charge?: Charge): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) {
    const text = value.text(new Walk(charge));
    charge?.(text.length >> 8);
    return text;
  }
  if (typeof value === 'bigint') charge?.(numberCost(value));
  return String(value);
}

/** The same within another value. */
export function textWithin(value: Value, walk: Walk): string {
  if (typeof value === 'object' && value !== null) return walk.text(value.text(walk));
  if (typeof value === 'bigint') walk.visit(numberCost(value));
  return walk.text(String(value));
}
