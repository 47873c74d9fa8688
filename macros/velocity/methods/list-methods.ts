import { levelLimit, sizes } from '../limits';
import { equal } from '../values/identity';
import { JavaException, outOfBounds } from '../values/java-exception';
import { JavaIterator } from '../values/iterator';
import type { JavaList } from '../values/list';
import { SubList } from '../values/sub-list';
import { collectionMethods, searchCost } from './collection-methods';
import { methodsOf, required, tableOf } from './method';

const method = methodsOf<JavaList>();

/** What an ArrayList can do; an array too, as far as its length stays. */
export const listMethods = tableOf<JavaList>({
  ...collectionMethods,
  get: method(['int'], (list, [index]) => list.at(index)),
  set: method(['int', 'Object'], (list, [index, value]) => list.set(index, value)),
  add: [
    method(['Object'], (list, [value], budget) => {
      budget.keep(sizes.item);
      list.insert(list.size, [value]);
      return true;
    }),
    method(['int', 'Object'], (list, [index, value], budget) => {
      budget.step(list.size >> 8);
      budget.keep(sizes.item);
      list.insert(index, [value]);
      return undefined;
    }),
  ],
  addAll: [
    method(['Collection'], (list, [others], budget) => {
      budget.step(required(others).size);
      budget.keep(sizes.item * required(others).size);
      const added = required(others).values();
      list.insert(list.size, added);
      return added.length > 0;
    }),
    method(['int', 'Collection'], (list, [index, others], budget) => {
      budget.step(list.size + required(others).size);
      budget.keep(sizes.item * required(others).size);
      const added = required(others).values();
      list.insert(index, added);
      return added.length > 0;
    }),
  ],
  remove: [
    method(['int'], (list, [index], budget) => {
      budget.step(list.size >> 8);
      return list.removeAt(index);
    }),
    method(['Object'], (list, [value], budget) =>
      collectionMethods.remove.run(list, [value], budget),
    ),
  ],
  indexOf: method(['Object'], (list, [value], budget) => {
    budget.step(searchCost(list, value));
    return list.values().findIndex((own) => equal(own, value, budget.charge));
  }),
  lastIndexOf: method(['Object'], (list, [value], budget) => {
    budget.step(searchCost(list, value));
    return list.values().findLastIndex((own) => equal(own, value, budget.charge));
  }),
  subList: method(['int', 'int'], (list, [from, to], budget) => {
    if (from < 0) throw new JavaException('IndexOutOfBoundsException', `fromIndex = ${from}`);
    if (to > list.size) throw new JavaException('IndexOutOfBoundsException', `toIndex = ${to}`);
    if (from > to) {
      throw new JavaException('IllegalArgumentException', `fromIndex(${from}) > toIndex(${to})`);
    }
    budget.keep(sizes.list);
    const part = new SubList(list, from, to - from);
    if (part.depth > levelLimit) throw budget.exceeded('limit-depth');
    return part;
  }),
  listIterator: [
    method([], (list, _given, budget) => {
      budget.keep(sizes.iterator);
      return new JavaIterator(list.cursor());
    }),
    method(['int'], (list, [from], budget) => {
      if (from < 0 || from > list.size) throw outOfBounds(`Index: ${from}`);
      budget.step(from);
      budget.keep(sizes.iterator);
      const cursor = list.cursor();
      for (let passed = 0; passed < from; passed++) cursor.next();
      return new JavaIterator(cursor);
    }),
  ],
});
