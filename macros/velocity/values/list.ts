import { type Cursor, JavaCollection } from './collection';
import { hashWithin, joinedKeys } from './identity';
import { JavaException, outOfBounds } from './java-exception';
import type { Key } from './java-object';
import type { Value } from './value';
import type { Walk } from './walk';

/** Whether a list may become longer, and what it is called. */
type Kind = 'ArrayList' | 'SubList' | 'Array';

/** An ArrayList. */
export class JavaList extends JavaCollection {
  override readonly className: Kind;
  readonly #values: Value[];
  #changes = 0;

  constructor(values: Value[], className: Kind = 'ArrayList') {
    super();
    this.#values = values;
    this.className = className;
  }

  override get size(): number {
    return this.#values.length;
  }

  /** Goes up with each value that comes or goes. */
  get changes(): number {
    return this.#changes;
  }

  override values(): readonly Value[] {
    return this.#values;
  }

  override cursor(): Cursor {
    return new ListCursor(this);
  }

  override text(walk: Walk): string {
    return super.text(walk);
  }

  override key(walk: Walk): Key {
    return `[${walk.inside(() => joinedKeys(this.values(), walk))}`;
  }

  override hash(walk: Walk): number {
    return walk.inside(() =>
      this.values().reduce<number>((hash, value) => (31 * hash + hashWithin(value, walk)) | 0, 1),
    );
  }

  at(index: number): Value {
    if (index < 0 || index >= this.size) throw this.outside(index);
    return this.#values[index] ?? null;
  }

  /** Puts a value in place of another, and answers that. */
  set(index: number, value: Value): Value {
    const former = this.at(index);
    this.#values[index] = value;
    return former;
  }

  insert(index: number, added: readonly Value[]): void {
    this.grow();
    if (index < 0 || index > this.size) {
      throw outOfBounds(`Index: ${index}, Size: ${this.size}`);
    }
    // A list can be added to itself.
    const values = [...added];
    if (values.length === 1) this.#values.splice(index, 0, ...values);
    else {
      const rest = this.#values.splice(index);
      for (const value of [...values, ...rest]) this.#values.push(value);
    }
  }

  removeAt(index: number): Value {
    const former = this.at(index);
    this.grow();
    this.#values.splice(index, 1);
    return former;
  }

  override removeIf(isDoomed: (value: Value) => boolean): boolean {
    return this.removeWithin(0, this.size, isDoomed) > 0;
  }

  /** Takes what `isDoomed` chooses out of a part of the list, and tells how many there were. */
  removeWithin(from: number, length: number, isDoomed: (value: Value) => boolean): number {
    const part = this.#values.slice(from, from + length);
    const kept = part.filter((value) => !isDoomed(value));
    if (kept.length === length) return 0;
    this.grow();
    const rest = this.#values.splice(from).slice(length);
    for (const value of kept) this.#values.push(value);
    for (const value of rest) this.#values.push(value);
    return length - kept.length;
  }

  /** Values are about to come or go. */
  protected grow(): void {
    this.#changes += 1;
  }

  protected outside(index: number): JavaException {
    return outOfBounds(outside(index, this.size));
  }
}

class ListCursor implements Cursor {
  readonly #list: JavaList;
  readonly #expected: number;
  #next = 0;

  constructor(list: JavaList) {
    this.#list = list;
    this.#expected = list.changes;
  }

  hasNext(): boolean {
    return this.#next !== this.#list.size;
  }

  next(): Value {
    if (this.#list.changes !== this.#expected) throw changed();
    if (this.#next >= this.#list.size) throw new JavaException('NoSuchElementException', 'the end');
    this.#next += 1;
    return this.#list.at(this.#next - 1);
  }
}

/** What Java says of an index that is none. */
export function outside(index: number, length: number): string {
  return `Index ${index} out of bounds for length ${length}`;
}

/** That a list or map was changed while `#foreach` went through it. */
export function changed(): JavaException {
  return new JavaException(
    'ConcurrentModificationException',
    'it was changed while #foreach went through it',
  );
}
