import { sizes } from '../limits';
import { hashWithin, joinedKeys, keyOf } from './identity';
import { JavaObject, type Key } from './java-object';
import { KeyTable } from './key-table';
import { textWithin } from './text';
import type { Value } from './value';
import type { Charge, Meter, Walk } from './walk';

/** A key of a map, and what it holds. */
export class JavaEntry extends JavaObject {
  override readonly className = 'Entry';

  constructor(
    /** The key of the map; `key` is what tells this entry from others. */
    readonly name: Value,
    public value: Value,
  ) {
    super();
  }

  override text(walk: Walk): string {
    return `${textWithin(this.name, walk)}=${textWithin(this.value, walk)}`;
  }

  override key(walk: Walk): Key {
    return `e${joinedKeys([this.name, this.value], walk)}`;
  }

  override hash(walk: Walk): number {
    return hashWithin(this.name, walk) ^ hashWithin(this.value, walk);
  }
}

/** A LinkedHashMap: keys in the order in which they came. */
export class JavaMap extends JavaObject {
  override readonly className = 'LinkedHashMap';
  #entries: KeyTable<JavaEntry> | undefined;
  #changes = 0;

  get size(): number {
    return this.table().size;
  }

  /** Goes up with each key that comes or goes. */
  get changes(): number {
    return this.#changes;
  }

  entries(): readonly JavaEntry[] {
    return [...this.table().entries()];
  }

  /** The entries one by one. */
  iterate(): Iterator<JavaEntry, undefined> {
    return this.table().entries();
  }

  has(name: Value, charge?: Charge): boolean {
    return this.table().has(keyOf(name, charge), charge);
  }

  get(name: Value, charge?: Charge): Value {
    return this.table().get(keyOf(name, charge), charge)?.value ?? null;
  }

  /** Answers what the key held before. */
  put(name: Value, value: Value, meter?: Meter): Value {
    const key = keyOf(name, meter?.charge);
    const entry = this.table().get(key, meter?.charge);
    const former = entry?.value ?? null;
    if (entry !== undefined) entry.value = value;
    else {
      meter?.keep(sizes.entry + (typeof key === 'string' && key !== name ? key.length : 0));
      this.table().set(key, new JavaEntry(name, value));
      this.#changes += 1;
    }
    return former;
  }

  /** Answers what the key held. */
  remove(name: Value, charge?: Charge): Value {
    const key = keyOf(name, charge);
    const former = this.table().get(key, charge)?.value ?? null;
    if (this.table().delete(key)) this.#changes += 1;
    return former;
  }

  clear(): void {
    this.table().clear();
    this.#changes += 1;
  }

  protected table(): KeyTable<JavaEntry> {
    return (this.#entries ??= new KeyTable());
  }

  /** Puts in what the map has from the beginning. */
  protected fill(name: string, value: Value): void {
    this.table().set(keyOf(name), new JavaEntry(name, value));
  }

  override text(walk: Walk): string {
    const own = (value: Value) => (value === this ? '(this Map)' : textWithin(value, walk));
    const texts = walk.inside(() =>
      this.entries().map(({ name, value }) => `${own(name)}=${own(value)}`),
    );
    return `{${texts.join(', ')}}`;
  }

  override key(walk: Walk): Key {
    return `{${walk.inside(() => joinedKeys(this.entries(), walk, false))}`;
  }

  override hash(walk: Walk): number {
    return walk.inside(() =>
      this.entries().reduce((hash, entry) => (hash + entry.hash(walk)) | 0, 0),
    );
  }
}
