import { sizes, type Budget } from '../limits';
import type { JavaCollection } from '../values/collection';
import { equal, hashOf, keyOf } from '../values/identity';
import { unsupported } from '../values/java-exception';
import { KeyTable } from '../values/key-table';
import { JavaIterator } from '../values/iterator';
import { JavaArray } from '../values/array';
import type { Value } from '../values/value';
import { methodsOf, required, tableOf } from './method';

const method = methodsOf<JavaCollection>();

/** What lists, sets and the views of maps have in common. */
export const collectionMethods = {
  size: method([], (collection) => collection.size),
  isEmpty: method([], (collection) => collection.size === 0),
  contains: method(['Object'], (collection, [value], budget) => {
    budget.step(searchCost(collection, value));
    return collection.values().some((own) => equal(own, value, budget.charge));
  }),
  containsAll: method(['Collection'], (collection, [others], budget) => {
    budget.step(collection.size + required(others).size);
    const keys = keysOf(collection, budget);
    return required(others)
      .values()
      .every((value) => keys.has(keyOf(value, budget.charge), budget.charge), budget.charge);
  }),
  iterator: method([], (collection, _given, budget) => {
    budget.keep(sizes.iterator);
    return new JavaIterator(collection.cursor());
  }),
  toArray: method(['rest'], (collection, [given], budget) => {
    budget.step(collection.size);
    budget.list(collection.size);
    return arrayOf(collection, given);
  }),
  remove: method(['Object'], (collection, [value], budget) => {
    budget.step(searchCost(collection, value));
    let isDone = false;
    return collection.removeIf(
      (own) => !isDone && (isDone = equal(own, value, budget.charge)),
      budget.charge,
    );
  }),
  removeAll: method(['Collection'], (collection, [others], budget) => {
    budget.step(collection.size + required(others).size);
    const keys = keysOf(required(others), budget);
    return collection.removeIf(
      (value) => keys.has(keyOf(value, budget.charge), budget.charge),
      budget.charge,
    );
  }),
  retainAll: method(['Collection'], (collection, [others], budget) => {
    budget.step(collection.size + required(others).size);
    const keys = keysOf(required(others), budget);
    return collection.removeIf(
      (value) => !keys.has(keyOf(value, budget.charge), budget.charge),
      budget.charge,
    );
  }),
  clear: method([], (collection, _given, budget) => {
    budget.step(collection.size);
    collection.removeIf(() => true, budget.charge);
    return undefined;
  }),
  equals: method(['Object'], (collection, [other], budget) =>
    equal(collection, other, budget.charge),
  ),
  hashCode: method([], (collection, _given, budget) => hashOf(collection, budget.charge)),
};

/** `toArray()` and `toArray(array)`, which answers one of the array's class. */
function arrayOf(collection: JavaCollection, [first, ...others]: readonly Value[]): JavaArray {
  if (first === null && others.length === 0) required(first);
  const component = first instanceof JavaArray && others.length === 0 ? first.component : 'Object';
  const array = new JavaArray(
    Array.from({ length: collection.size }, () => null),
    component === 'char' ? 'Object' : component,
  );
  collection.values().forEach((value, index) => array.set(index, value));
  return array;
}

/** The views of maps take nothing in. */
export const viewMethods = tableOf<JavaCollection>({
  ...collectionMethods,
  add: method(['Object'], () => {
    throw unsupported('a map gets its values by put');
  }),
});

/** How many steps it takes to compare a value with all of a collection. */
export function searchCost(collection: { readonly size: number }, value: Value): number {
  const weight = typeof value === 'string' ? value.length >> 8 : 0;
  return collection.size * (1 + weight);
}

function keysOf(collection: JavaCollection, { charge }: Budget): KeyTable<Value> {
  const keys = new KeyTable<Value>();
  for (const value of collection.values()) keys.set(keyOf(value, charge), value, charge);
  return keys;
}
