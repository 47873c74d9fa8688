import { changed, JavaList } from './list';
import { outOfBounds } from './java-exception';
import type { Cursor } from './collection';
import type { Value } from './value';

/** A part of a list; what changes in the one changes in the other. */
export class SubList extends JavaList {
  readonly #whole: JavaList;
  /** What this is a part of, if that is a part itself. */
  readonly #parent: SubList | undefined;
  readonly #from: number;
  /** How many lists it is a part of, one within the other. */
  readonly depth: number;
  #size: number;
  #expected: number;

  constructor(list: JavaList, from: number, size: number) {
    super([], 'SubList');
    const parent = list instanceof SubList ? list : undefined;
    this.#whole = parent === undefined ? list : parent.#whole;
    this.#parent = parent;
    this.#from = parent === undefined ? from : parent.#from + from;
    this.depth = 1 + (parent?.depth ?? 0);
    this.#size = size;
    this.#expected = this.#whole.changes;
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
    this.#adopt(added.length);
  }

  override removeAt(index: number): Value {
    const former = this.#whole.removeAt(this.#from + this.#inside(index));
    this.#adopt(-1);
    return former;
  }

  override removeIf(isDoomed: (value: Value) => boolean): boolean {
    const removed = this.#whole.removeWithin(this.#from, this.size, isDoomed);
    this.#adopt(-removed);
    return removed > 0;
  }

  #inside(index: number): number {
    if (index >= 0 && index < this.size) return index;
    throw outOfBounds(`Index ${index} out of bounds for length ${this.#size}`);
  }

  #check(): void {
    if (this.#whole.changes !== this.#expected) throw changed();
  }

  #adopt(growth: number): void {
    this.#size += growth;
    this.#expected = this.#whole.changes;
    if (this.#parent !== undefined) this.#parent.#adopt(growth);
  }
}
