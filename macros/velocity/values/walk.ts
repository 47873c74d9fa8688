import { JavaException } from './java-exception';

const deepest = 400;
const most = 100_000;
const longest = 1_048_576;

/** Goes through values within values; ends when they are too many, or hold each other. */
export class Walk {
  #depth = 0;
  #visited = 0;
  #length = 0;

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
    if (this.#length > longest) {
      throw new JavaException('OutOfMemoryError', 'a list or map holds too much', 'limit-memory');
    }
    return text;
  }
}
