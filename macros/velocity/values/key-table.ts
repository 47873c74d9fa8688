import type { Key } from './java-object';
import type { Charge } from './walk';

/** V8 hashes longer strings by their length alone, and so has to compare all of one length. */
const longestHashed = 16_383;

/** Entries by their keys. Looking for a long key takes steps for all that it is compared with. */
export class KeyTable<Entry> {
  readonly #entries = new Map<Key, Entry>();
  /** How many long keys there are. */
  #long = 0;

  get size(): number {
    return this.#entries.size;
  }

  entries(): MapIterator<Entry> {
    return this.#entries.values();
  }

  has(key: Key, charge?: Charge): boolean {
    this.#pay(key, charge);
    return this.#entries.has(key);
  }

  get(key: Key, charge?: Charge): Entry | undefined {
    this.#pay(key, charge);
    return this.#entries.get(key);
  }

  set(key: Key, entry: Entry, charge?: Charge): void {
    this.#pay(key, charge);
    const before = this.size;
    this.#entries.set(key, entry);
    if (isLong(key) && this.size > before) this.#long += 1;
  }

  delete(key: Key, charge?: Charge): boolean {
    this.#pay(key, charge);
    const isGone = this.#entries.delete(key);
    if (isGone && isLong(key)) this.#long -= 1;
    return isGone;
  }

  clear(): void {
    this.#entries.clear();
    this.#long = 0;
  }

  #pay(key: Key, charge?: Charge): void {
    if (isLong(key)) charge?.((1 + this.#long) * (key.length >> 12));
  }
}

function isLong(key: Key): key is string {
  return typeof key === 'string' && key.length > longestHashed;
}
