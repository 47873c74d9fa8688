import { sizes, type Budget } from '../velocity/limits';
import { callMethod } from '../velocity/methods/dispatch';
import type { Cursor } from '../velocity/values/collection';
import { HostObject } from '../velocity/values/host-object';
import { JavaMap } from '../velocity/values/map';
import { MapView } from '../velocity/values/map-views';
import { textOf } from '../velocity/values/text';
import type { Value } from '../velocity/values/value';
import type { Charge, Walk } from '../velocity/values/walk';
import { fieldNames, fieldOf, methodOf, type Field } from './fields';
import { guarded } from './guarded';
import type { PlainData } from './plain-data';

/** What a template may ask of all fields together, as of a map; nothing changes the data. */
const mapQueries: ReadonlySet<string> = new Set([
  'containsKey',
  'containsValue',
  'entrySet',
  'getOrDefault',
  'isEmpty',
  'keySet',
  'size',
  'values',
]);

/** Code of the caller runs, whatever it does. */
const stepsToCall = 16;

/**
 * An object of the caller's data. Its own enumerable fields are properties with getters; fields that
 * are functions are methods. Nothing else of it is ever reached.
 */
export class Bean extends HostObject {
  override readonly className = 'Bean';
  override readonly paysForAnswers = true;
  readonly #values: PlainData;

  constructor(
    readonly data: object,
    values: PlainData,
  ) {
    super();
    this.#values = values;
  }

  override get(name: string, _charge: Charge, budget: Budget): Value | undefined {
    return guarded(() => {
      const field = this.#property(name);
      if (field !== undefined) return this.#read(field, budget);
      const getter = this.#getterMethod(name);
      return getter === undefined ? undefined : this.#run(getter, [], budget);
    });
  }

  override call(
    name: string,
    given: readonly Value[],
    _charge: Charge,
    budget: Budget,
  ): Value | undefined {
    return guarded(() => {
      if (methodOf(this.data, name) !== undefined) return this.#run(name, given, budget);
      const answer = given.length === 0 ? this.#getter(name, budget) : undefined;
      if (answer !== undefined) return answer;
      const [first = null] = given;
      if (name === 'toString' && given.length === 0) {
        return budget.text(textOf(this, budget.charge));
      }
      if (name === 'equals' && given.length === 1) return first === this;
      if (name === 'get' && given.length === 1) {
        const field = typeof first === 'string' ? fieldOf(this.data, first) : undefined;
        return field === undefined ? null : this.#read(field, budget);
      }
      return mapQueries.has(name) ? callMethod(this.#map(budget), name, given, budget) : undefined;
    });
  }

  override getterOf(name: string): string | undefined {
    return guarded(() => {
      const field = this.#property(name);
      if (field === undefined) return this.#getterMethod(name);
      return (typeof field.value === 'boolean' ? 'is' : 'get') + withFirst(name, 'toUpperCase');
    });
  }

  override iterated(budget: Budget): Cursor {
    return guarded(() => new MapView(this.#map(budget), 'Values').cursor());
  }

  override text(walk: Walk): string {
    return guarded(() => {
      const own = methodOf(this.data, 'toString');
      if (own !== undefined) {
        walk.visit(stepsToCall);
        const text: unknown = own.call(this.data);
        return typeof text === 'string' ? walk.text(text) : '';
      }
      walk.visit(fieldNames(this.data).length);
      return this.#map().text(walk);
    });
  }

  /** Velocity finds a property by either case of its first letter. */
  #property(name: string): Field | undefined {
    return (
      fieldOf(this.data, name) ??
      fieldOf(this.data, withFirst(name, 'toLowerCase')) ??
      fieldOf(this.data, withFirst(name, 'toUpperCase'))
    );
  }

  #getterMethod(name: string): string | undefined {
    const end = withFirst(name, 'toUpperCase');
    return [`get${end}`, `is${end}`].find((getter) => methodOf(this.data, getter) !== undefined);
  }

  /** What `$object.getName()` and, of what is true or false, `$object.isName()` are. */
  #getter(name: string, budget: Budget): Value | undefined {
    const [, start, property] = /^(get|is)(?![a-z])(.+)$/.exec(name) ?? [];
    if (property === undefined) return undefined;
    const field = fieldOf(this.data, name) ?? this.#property(property);
    if (field === undefined) return undefined;
    const value = this.#read(field, budget);
    return start === 'get' || typeof value === 'boolean' ? value : undefined;
  }

  #read(field: Field, budget?: Budget): Value {
    if (field.read === undefined) return this.#values.value(field.value, budget);
    budget?.step(stepsToCall);
    return this.#made(field.read(), budget);
  }

  #run(name: string, given: readonly Value[], budget: Budget): Value {
    budget.step(stepsToCall);
    const data = this.#values.dataOf(given, budget);
    return this.#made(methodOf(this.data, name)?.apply(this.data, data), budget);
  }

  /** What code of the caller has made, which may be new each time. */
  #made(data: unknown, budget: Budget | undefined): Value {
    return this.#values.value(
      typeof data === 'string' ? (budget?.text(data) ?? data) : data,
      budget,
    );
  }

  /** All fields as they are now. */
  #map(budget?: Budget): JavaMap {
    const names = fieldNames(this.data);
    budget?.step(names.length);
    budget?.keep(sizes.map);
    const map = new JavaMap();
    for (const name of names) {
      const field = fieldOf(this.data, name);
      if (field !== undefined) map.put(name, this.#read(field, budget), budget);
    }
    return map;
  }
}

function withFirst(name: string, change: 'toLowerCase' | 'toUpperCase'): string {
  return name.charAt(0)[change]() + name.slice(1);
}
