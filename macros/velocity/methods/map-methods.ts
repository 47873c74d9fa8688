import { equal, hashOf } from '../values/identity';
import type { JavaEntry, JavaMap } from '../values/map';
import { MapView } from '../values/map-views';
import { methodsOf, required, tableOf } from './method';

const method = methodsOf<JavaMap>();
const entryMethod = methodsOf<JavaEntry>();

/** What a LinkedHashMap can do. */
export const mapMethods = tableOf<JavaMap>({
  size: method([], (map) => map.size),
  isEmpty: method([], (map) => map.size === 0),
  get: method(['Object'], (map, [key]) => map.get(key)),
  getOrDefault: method(['Object', 'Object'], (map, [key, other]) =>
    map.has(key) ? map.get(key) : other,
  ),
  put: method(['Object', 'Object'], (map, [key, value]) => map.put(key, value)),
  putIfAbsent: method(['Object', 'Object'], (map, [key, value]) => {
    const former = map.get(key);
    if (former === null) map.put(key, value);
    return former;
  }),
  putAll: method(['Map'], (map, [other], budget) => {
    budget.step(required(other).size);
    for (const { name, value } of required(other).entries()) map.put(name, value);
    return undefined;
  }),
  replace: [
    method(['Object', 'Object'], (map, [key, value]) =>
      map.has(key) ? map.put(key, value) : null,
    ),
    method(['Object', 'Object', 'Object'], (map, [key, former, value]) => {
      const isHeld = map.has(key) && equal(map.get(key), former);
      if (isHeld) map.put(key, value);
      return isHeld;
    }),
  ],
  remove: [
    method(['Object'], (map, [key]) => map.remove(key)),
    method(['Object', 'Object'], (map, [key, value]) => {
      const isHeld = map.has(key) && equal(map.get(key), value);
      if (isHeld) map.remove(key);
      return isHeld;
    }),
  ],
  clear: method([], (map) => {
    map.clear();
    return undefined;
  }),
  containsKey: method(['Object'], (map, [key]) => map.has(key)),
  containsValue: method(['Object'], (map, [value], budget) => {
    budget.step(map.size);
    return map.entries().some((entry) => equal(entry.value, value));
  }),
  keySet: method([], (map) => new MapView(map, 'KeySet')),
  values: method([], (map) => new MapView(map, 'Values')),
  entrySet: method([], (map) => new MapView(map, 'EntrySet')),
  equals: method(['Object'], (map, [other]) => equal(map, other)),
  hashCode: method([], (map) => hashOf(map)),
});

/** What the entries of an entry set can do. */
export const entryMethods = tableOf<JavaEntry>({
  getKey: entryMethod([], (entry) => entry.name),
  getValue: entryMethod([], (entry) => entry.value),
  setValue: entryMethod(['Object'], (entry, [value]) => {
    const former = entry.value;
    entry.value = value;
    return former;
  }),
  equals: entryMethod(['Object'], (entry, [other]) => equal(entry, other)),
  hashCode: entryMethod([], (entry) => hashOf(entry)),
});
