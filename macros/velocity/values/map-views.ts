import { type Cursor, JavaCollection } from './collection';
import { hashWithin, joinedKeys } from './identity';
import { JavaException } from './java-exception';
import type { Key } from './java-object';
import { changed } from './list';
import type { JavaEntry, JavaMap } from './map';
import type { Value } from './value';
import type { Walk } from './walk';

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
    const { map } = this;
    const expected = map.changes;
    const entries = map.iterate();
    const show = shown[this.className];
    let next = entries.next();
    return {
      hasNext: () => next.done !== true,
      next: () => {
        if (map.changes !== expected) throw changed();
        if (next.done === true) throw new JavaException('NoSuchElementException', 'the end');
        const value = show(next.value);
        next = entries.next();
        return value;
      },
    };
  }

  override removeIf(isDoomed: (value: Value) => boolean): boolean {
    const show = shown[this.className];
    const doomed = this.map.entries().filter((entry) => isDoomed(show(entry)));
    for (const { name } of doomed) this.map.remove(name);
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

const views = new WeakMap<JavaMap, Map<MapView['className'], MapView>>();

/** A view of the map: always the same one, as in Java, where that of the values is equal to itself alone. */
export function viewOf(map: JavaMap, className: MapView['className']): MapView {
  const known = views.get(map) ?? new Map<MapView['className'], MapView>();
  views.set(map, known);
  const view = known.get(className) ?? new MapView(map, className);
  known.set(className, view);
  return view;
}
