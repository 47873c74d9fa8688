import { type Cursor, JavaCollection } from './collection';
import { hashWithin, joinedKeys } from './identity';
import { JavaException } from './java-exception';
import type { Key } from './java-object';
import { changed } from './list';
import type { JavaEntry, JavaMap } from './map';
import type { Value } from './value';
import type { Charge, Walk } from './walk';

/** What a view shows of each entry. */
const shown = {
  KeySet: (entry: JavaEntry): Value => entry.name,
  Values: (entry: JavaEntry): Value => entry.value,
  EntrySet: (entry: JavaEntry): Value => entry,
};

/** The keys, values or entries of a map, as they are whenever they are looked at. */
export class MapView extends JavaCollection {
  constructor(
    readonly map: JavaMap,
    override readonly className: keyof typeof shown,
  ) {
    super();
  }

  override get size(): number {
    return this.map.size;
  }

  override values(): readonly Value[] {
    return this.map.entries().map(shown[this.className]);
  }

  override cursor(): Cursor {
    return new MapCursor(this.map, shown[this.className]);
  }

  override removeIf(isDoomed: (value: Value) => boolean, charge: Charge): boolean {
    const show = shown[this.className];
    const doomed = this.map.entries().filter((entry) => isDoomed(show(entry)));
    for (const { name } of doomed) this.map.remove(name, charge);
    return doomed.length > 0;
  }

  override key(walk: Walk): Key {
    if (this.className === 'Values') return this;
    return `#${walk.inside(() => joinedKeys(this.values(), walk, false))}`;
  }

  override hash(walk: Walk): number {
    if (this.className === 'Values') return 0;
    return this.values().reduce<number>((hash, value) => (hash + hashWithin(value, walk)) | 0, 0);
  }
}

class MapCursor implements Cursor {
  readonly #map: JavaMap;
  readonly #show: (entry: JavaEntry) => Value;
  readonly #expected: number;
  readonly #entries: Iterator<JavaEntry, undefined>;
  #next: JavaEntry | undefined;

  constructor(map: JavaMap, show: (entry: JavaEntry) => Value) {
    this.#map = map;
    this.#show = show;
    this.#expected = map.changes;
    this.#entries = map.iterate();
    this.#next = this.#entries.next().value;
  }

  hasNext(): boolean {
    return this.#next !== undefined;
  }

  next(): Value {
    if (this.#map.changes !== this.#expected) throw changed();
    if (this.#next === undefined) throw new JavaException('NoSuchElementException', 'the end');
    const value = this.#show(this.#next);
    this.#next = this.#entries.next().value;
    return value;
  }
}

const views = new WeakMap<JavaMap, Map<MapView['className'], MapView>>();

/** A view of the map: always the same one, as in Java, where that of the values is equal to itself alone. */
export function viewOf(map: JavaMap, className: MapView['className']): MapView {
  const known = views.get(map) ?? new Map<MapView['className'], MapView>();
  views.set(map, known);
  const view = known.get(className) ?? new MapView(map, className);
  known.set(className, view);
  return view;
}
