import { toValue } from '../velocity/context';
import { outputLimit, sizes, type Budget } from '../velocity/limits';
import { JavaDate } from '../velocity/values/date';
import { JavaException } from '../velocity/values/java-exception';
import { JavaObject } from '../velocity/values/java-object';
import { JavaList } from '../velocity/values/list';
import { JavaMap } from '../velocity/values/map';
import type { Value } from '../velocity/values/value';
import { Bean } from './bean';
import { toData } from './to-data';

/**
 * The data of one rendering's context as a template sees it: an object is a bean, an array a list, a
 * `Map` a map. What is the same object to JavaScript is the same to the template.
 */
export class PlainData {
  readonly #values = new WeakMap<object, Value>();

  /** @param budget - Pays for what is made; what the caller gives to start with is free. */
  value(data: unknown, budget?: Budget): Value {
    if (typeof data !== 'object' || data === null || data instanceof JavaObject) {
      return toValue(data);
    }
    const known = this.#values.get(data);
    if (known !== undefined) return known;
    if (Array.isArray(data)) return this.#list(data, budget);
    if (data instanceof Map) return this.#map(data, budget);
    budget?.keep(sizes.object);
    const value = data instanceof Date ? toDate(data) : new Bean(data, this);
    this.#values.set(data, value);
    return value;
  }

  /** The arguments of a function of the caller. */
  dataOf(given: readonly Value[], budget: Budget): unknown[] {
    return given.map((value) => toData(value, budget));
  }

  /** The array may hold itself: the list is known before its items are. */
  #list(data: readonly unknown[], budget: Budget | undefined): Value {
    const { length } = data;
    if (length > outputLimit) {
      throw new JavaException('OutOfMemoryError', 'an array is too long', 'limit-memory');
    }
    budget?.step(length);
    budget?.list(length);
    const items: Value[] = [];
    const list = new JavaList(items);
    this.#values.set(data, list);
    for (let index = 0; index < length; index++) items.push(this.value(data[index], budget));
    return list;
  }

  #map(data: ReadonlyMap<unknown, unknown>, budget: Budget | undefined): Value {
    budget?.step(data.size);
    budget?.keep(sizes.map);
    const map = new JavaMap();
    this.#values.set(data, map);
    for (const [key, value] of data) {
      map.put(this.value(key, budget), this.value(value, budget), budget);
    }
    return map;
  }
}

function toDate(date: Date): Value {
  const time = date.getTime();
  return Number.isNaN(time) ? null : new JavaDate(time);
}
