import { sizes, type Budget } from '../limits';
import { equal, hashOf } from '../values/identity';
import type { JavaEntry, JavaMap } from '../values/map';
import { viewOf, type MapView } from '../values/map-views';
import { searchCost } from './collection-methods';
import { methodsOf, required, tableOf } from './method';

const method = methodsOf<JavaMap>();
const entryMethod = methodsOf<JavaEntry>();

/** What a LinkedHashMap can do. */
export const mapMethods = tableOf<JavaMap>({
  size: method([], (map) => map.size),
  isEmpty: method([], (map) => map.size === 0),
  get: method(['Object'], (map, [key], { charge }) => map.get(key, charge)),
  getOrDefault: method(['Object', 'Object'], (map, [key, other], { charge }) =>
    map.has(key, charge) ? map.get(key, charge) : other,
  ),
  put: method(['Object', 'Object'], (map, [key, value], budget) => map.put(key, value, budget)),
  putIfAbsent: method(['Object', 'Object'], (map, [key, value], budget) => {
    const former = map.get(key, budget.charge);
    if (former === null) map.put(key, value, budget);
    return former;
  }),
  putAll: method(['Map'], (map, [other], budget) => {
    budget.step(required(other).size);
    for (const { name, value } of required(other).entries()) map.put(name, value, budget);
    return undefined;
  }),
  replace: [
    method(['Object', 'Object'], (map, [key, value], budget) =>
      map.has(key, budget.charge) ? map.put(key, value, budget) : null,
    ),
    method(['Object', 'Object', 'Object'], (map, [key, former, value], budget) => {
      const { charge } = budget;
      const isHeld = map.has(key, charge) && equal(map.get(key, charge), former, charge);
      if (isHeld) map.put(key, value, budget);
      return isHeld;
    }),
  ],
  remove: [
    method(['Object'], (map, [key], { charge }) => map.remove(key, charge)),
    method(['Object', 'Object'], (map, [key, value], { charge }) => {
      const isHeld = map.has(key, charge) && equal(map.get(key, charge), value, charge);
      if (isHeld) map.remove(key, charge);
      return isHeld;
    }),
  ],
  clear: method([], (map, _given, budget) => {
    budget.step(map.size);
    map.clear();
    return undefined;
  }),
  containsKey: method(['Object'], (map, [key], { charge }) => map.has(key, charge)),
  containsValue: method(['Object'], (map, [value], budget) => {
    budget.step(searchCost(map, value));
    return map.entries().some((entry) => equal(entry.value, value, budget.charge));
  }),
  keySet: method([], (map, _given, budget) => countedView(map, 'KeySet', budget)),
  values: method([], (map, _given, budget) => countedView(map, 'Values', budget)),
  entrySet: method([], (map, _given, budget) => countedView(map, 'EntrySet', budget)),
  equals: method(['Object'], (map, [other], { charge }) => equal(map, other, charge)),
  hashCode: method([], (map, _given, { charge }) => hashOf(map, charge)),
});

function countedView(map: JavaMap, className: MapView['className'], budget: Budget): MapView {
  budget.keep(sizes.view);
  return viewOf(map, className);
}

/** What the entries of an entry set can do. */
export const entryMethods = tableOf<JavaEntry>({
  getKey: entryMethod([], (entry) => entry.name),
  getValue: entryMethod([], (entry) => entry.value),
  setValue: entryMethod(['Object'], (entry, [value]) => {
    const former = entry.value;
    entry.value = value;
    return former;
  }),
  equals: entryMethod(['Object'], (entry, [other], { charge }) => equal(entry, other, charge)),
  hashCode: entryMethod([], (entry, _given, { charge }) => hashOf(entry, charge)),
});
