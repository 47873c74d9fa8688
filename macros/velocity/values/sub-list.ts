import { changed, JavaList } from './list';
import { outOfBounds } from './java-exception';
import type { Cursor } from './collection';
import type { Value } from './value';

/** A part of a list; what changes in the one changes in the other. */
export class SubList extends JavaList {
  readonly #whole: JavaList;
  readonly #from: number;
  #size: number;
  #expected: number;

  constructor(whole: JavaList, from: number, size: number) {
    super([], 'SubList');
    this.#whole = whole;
    this.#from = from;
    this.#size = size;
    this.#expected = whole.changes;
  }

  override get size(): number {
    this.#check();
    return this.#size;
  }

  override get changes(): number {
    return this.#expected;
  }

  override values(): readonly Value[] {
    return this.#whole.values().slice(this.#from, this.#from + this.size);
  }

  override cursor(): Cursor {
    this.#check();
    return super.cursor();
  }

  override at(index: number): Value {
    return this.#whole.at(this.#from + this.#inside(index));
  }

  override set(index: number, value: Value): Value {
    return this.#whole.set(this.#from + this.#inside(index), value);
  }

  override insert(index: number, added: readonly Value[]): void {
    if (index < 0 || index > this.size) throw outOfBounds(`Index: ${index}, Size: ${this.#size}`);
    this.#whole.insert(this.#from + index, added);
    this.#adopt(this.#size + added.length);
  }

  override removeAt(index: number): Value {
    const former = this.#whole.removeAt(this.#from + this.#inside(index));
    this.#adopt(this.#size - 1);
    return former;
  }

  override removeIf(isDoomed: (value: Value) => boolean): boolean {
    const doomed = this.values().map(isDoomed);
    for (let index = doomed.length - 1; index >= 0; index -= 1) {
      if (doomed[index] === true) this.removeAt(index);
    }
    return doomed.includes(true);
  }

  #inside(index: number): number {
    if (index >= 0 && index < this.size) return index;
    throw outOfBounds(`Index ${index} out of bounds for length ${this.#size}`);
  }

  #check(): void {
    if (this.#whole.changes !== this.#expected) throw changed();
  }

  #adopt(size: number): void {
    this.#size = size;
    this.#expected = this.#whole.changes;
  }
}
