import { JavaException } from './java-exception';

const deepest = 400;
const most = 100_000;
const longest = 1_048_576;

/** Takes steps off the budget of a rendering. */
export type Charge = (steps: number) => void;

/** What values take of the budget of a rendering. */
export interface Meter {
  readonly charge: Charge;
  /** Counts memory, in UTF-16 units. */
  keep(units: number): void;
}

/** Goes through values within values; ends when they are too many, or hold each other. */
export class Walk {
  readonly #charge: Charge | undefined;
  #depth = 0;
  #visited = 0;
  #length = 0;

  /** @param charge - For what a template asks for; what the engine itself looks at is free. */
  constructor(charge?: Charge) {
    this.#charge = charge;
  }

  /** Counts values that are looked at. */
  visit(count: number): void {
    this.#charge?.(count);
  }

  inside<Result>(visit: () => Result): Result {
    this.#visited += 1;
    this.#depth += 1;
    if (this.#depth > deepest || this.#visited > most) {
      throw new JavaException('StackOverflowError', 'a list or map holds itself, or too much');
    }
    const result = visit();
    this.#depth -= 1;
    return result;
  }

  /** Counts a text within, and answers it. */
  text(text: string): string {
    this.#length += text.length + 1;
    this.#charge?.(1 + (text.length >> 7));
    if (this.#length > longest) {
      throw new JavaException('OutOfMemoryError', 'a list or map holds too much', 'limit-memory');
    }
    return text;
  }
}
