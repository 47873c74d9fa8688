import type { Position } from '../ast';

const lineFeed = 10;
const carriageReturn = 13;

/** Turns offsets into lines and columns; fastest when they are asked for in ascending order. */
export class Positions {
  readonly #source: string;
  #line = 1;
  #lineStart = 0;
  #nextLine: number;

  constructor(source: string) {
    this.#source = source;
    this.#nextLine = endOfLine(source, 0);
  }

  at(offset: number): Position {
    if (offset < this.#lineStart) {
      this.#line = 1;
      this.#lineStart = 0;
      this.#nextLine = endOfLine(this.#source, 0);
    }
    while (offset >= this.#nextLine) {
      this.#line += 1;
      this.#lineStart = this.#nextLine;
      this.#nextLine = endOfLine(this.#source, this.#lineStart);
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }
}

/** Where the next line begins; infinity in the last one. */
function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === lineFeed) return at + 1;
    if (code === carriageReturn) return source.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
  }
  return Infinity;
}
