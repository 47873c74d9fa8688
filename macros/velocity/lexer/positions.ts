import type { Position } from '../ast';
import { afterLineEnd } from './characters';

/** Turns offsets into lines and columns. */
export class Positions {
  readonly #source: string;
  /** Where the lines begin that were looked at. */
  readonly #starts = [0];
  /** Up to where line ends were looked for. */
  #end = 0;
  /** The line that was asked for last. */
  #line = 0;

  constructor(source: string) {
    this.#source = source;
  }

  at(offset: number): Position {
    this.#readTo(offset);
    const starts = this.#starts;
    if ((starts[this.#line] ?? 0) > offset) this.#line = this.#search(offset);
    while ((starts[this.#line + 1] ?? Infinity) <= offset) this.#line += 1;
    return { line: this.#line + 1, column: offset - (starts[this.#line] ?? 0) + 1 };
  }

  #readTo(offset: number): void {
    while (this.#end <= offset && this.#end < this.#source.length) {
      const next = afterLineEnd(this.#source, this.#end);
      if (next > this.#end) this.#starts.push(next);
      this.#end = Math.max(next, this.#end + 1);
    }
  }

  /** The last line that begins no later. */
  #search(offset: number): number {
    let low = 0;
    let high = this.#line;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
