import type { Position } from '../ast';
import { afterLineEnd } from './characters';

/** Turns offsets into lines and columns, of a template or of a text within one. */
export class Positions {
  readonly #source: string;
  /** Where the lines begin that were looked at. */
  readonly #starts = [0];
  /** Up to where line ends were looked for. */
  #end = 0;
  /** The line that was asked for last. */
  #line = 0;

  readonly #origin: Position;

  /** @param origin - Where the text begins. */
  constructor(source: string, origin: Position) {
    this.#source = source;
    this.#origin = origin;
  }

  at(offset: number): Position {
    this.#readTo(offset);
    const starts = this.#starts;
    if ((starts[this.#line] ?? 0) > offset) this.#line = this.#search(offset);
    while ((starts[this.#line + 1] ?? Infinity) <= offset) this.#line += 1;
    const column = offset - (starts[this.#line] ?? 0);
    const { line, column: first } = this.#origin;
    return { line: line + this.#line, column: column + (this.#line === 0 ? first : 1) };
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
