import { MatcherInputBase } from 're2js';
import type { Budget } from '../limits';
import { indexIn } from '../methods/search';

/** Reads that are paid for together. */
const readsAtOnce = 64;

/**
 * A text that takes steps for what is read of it, however often the search for a pattern comes back
 * to the same place. A place that the search reaches for the first time costs what the library does
 * there at most, which grows with the size of the compiled pattern; one that it reads again costs one
 * read. The library takes a String object for a string.
 */
class CountedText extends String {
  readonly #budget: Budget;
  /** Steps for reaching one more place. */
  readonly #priceOfPlace: number;
  #furthest = -1;
  #price = 0;

  constructor(text: string, { instructions, groups }: Program, budget: Budget) {
    super(text);
    this.#budget = budget;
    this.#priceOfPlace = (instructions * (1 + groups / 8) + 8) / 64;
  }

  /** A search begins at this place. */
  begin(at: number): void {
    this.#furthest = at - 1;
  }

  override charCodeAt(at: number): number {
    this.#price += 1 / 16;
    if (at > this.#furthest) {
      this.#price += (at - this.#furthest) * this.#priceOfPlace;
      this.#furthest = at;
    }
    if (this.#price >= readsAtOnce) this.settle();
    return super.charCodeAt(at);
  }

  override indexOf(part: string, from = 0): number {
    return indexIn(this.valueOf(), part, from, this.#budget);
  }

  /** Takes the steps that are owed; a part of one is owed on. */
  settle(): void {
    const steps = Math.trunc(this.#price);
    this.#price -= steps;
    this.#budget.step(steps);
  }
}

/** How large a compiled pattern is. The library keeps the places of all groups for each instruction. */
export interface Program {
  readonly instructions: number;
  readonly groups: number;
}

/** What the library searches: a text that takes steps for its reads. */
export class CountedInput extends MatcherInputBase {
  readonly #text: CountedText;

  constructor(text: string, program: Program, budget: Budget) {
    super();
    this.#text = new CountedText(text, program, budget);
  }

  /** Runs one search from a place on, and takes all of its steps; one for groups is another one. */
  search<Result>(from: number, run: () => Result): Result {
    this.#text.begin(from);
    const result = run();
    this.#text.settle();
    return result;
  }

  override isUTF8Encoding(): boolean {
    return false;
  }

  override isUTF16Encoding(): boolean {
    return true;
  }

  override asCharSequence(): string {
    return this.#text as unknown as string;
  }

  override length(): number {
    return this.#text.length;
  }
}
