import type { Budget } from '../velocity/limits';
import { JavaCollection } from '../velocity/values/collection';
import { JavaDate } from '../velocity/values/date';
import { JavaMap } from '../velocity/values/map';
import { JavaDouble, JavaLong } from '../velocity/values/numbers';
import { textOf } from '../velocity/values/text';
import type { Value } from '../velocity/values/value';
import { Bean } from './bean';

/**
 * What a function of the caller gets of a template's value.
 *
 * @param known - What has been converted: values may hold each other, and hold one many times.
 */
export function toData(value: Value, budget: Budget, known = new Map<Value, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Bean) return value.data;
  if (value instanceof JavaDouble) return value.value;
  if (value instanceof JavaLong) {
    const number = Number(value.value);
    return Number.isSafeInteger(number) ? number : value.value;
  }
  if (value instanceof JavaDate) return new Date(value.time);
  if (known.has(value)) return known.get(value);
  if (value instanceof JavaCollection) {
    budget.step(value.size);
    budget.list(value.size);
    const items: unknown[] = [];
    known.set(value, items);
    for (const item of value.values()) items.push(toData(item, budget, known));
    return items;
  }
  if (value instanceof JavaMap) {
    budget.step(value.size);
    budget.list(value.size);
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const entry of value.entries()) {
      map.set(toData(entry.name, budget, known), toData(entry.value, budget, known));
    }
    return map;
  }
  return budget.text(textOf(value, budget.charge));
}
