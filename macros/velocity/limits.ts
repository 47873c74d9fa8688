import type { Position } from './ast';
import { type LimitCode, VelocityError } from './errors';

/** How deep directives, lists, arguments, macro calls and evaluations may stand in each other. */
export const levelLimit = 64;

/** How many steps a rendering may take. */
export const stepLimit = 1_000_000;

/** How much may be written, in UTF-16 units; no string of a template is longer either. */
export const outputLimit = 1_048_576;

/**
 * How much memory all that a rendering makes may take together, in UTF-16 units of two bytes: all of
 * it might be kept.
 */
export const memoryLimit = 32 * outputLimit;

/** What values take of memory beside the text in them, in UTF-16 units; of maps, with what is spare. */
export const sizes = {
  text: 16,
  number: 32,
  /** A method's answer, a defined block. */
  object: 32,
  iterator: 128,
  list: 128,
  item: 8,
  map: 144,
  entry: 56,
  view: 200,
  loop: 224,
  /** Each sign of a text that `#evaluate` reads, and whose macros stay. */
  evaluated: 64,
} as const;

/** That something stands in something in something, and so on beyond the limit. */
export function tooDeep(at: Position): VelocityError {
  return exceeded('limit-depth', at);
}

/** That a template has more signs than may be written. */
export function tooLong(): VelocityError {
  const message = 'The template is longer than 1 MiB, the limit.';
  return new VelocityError('limit-memory', message, { line: 1, column: 1 });
}

/** The steps that several renderings have together. */
export interface Purse {
  /** Each rendering takes what it needed from it. */
  left: number;
}

/** What a rendering has used of its limits, and where it is. */
export class Budget {
  /** Of what is rendered now; errors name it. */
  position: Position = { line: 1, column: 1 };
  readonly #mostSteps: number;
  #steps = 0;
  #kept = 0;
  #level = 0;

  /** @param mostSteps - No more than the limit. */
  constructor(mostSteps = stepLimit) {
    this.#mostSteps = Math.min(mostSteps, stepLimit);
  }

  /** Steps that were taken. */
  get spent(): number {
    return this.#steps;
  }

  /** Counts work that grows with what a template says. */
  step(count = 1): void {
    this.#steps += count;
    if (this.#steps > this.#mostSteps) throw this.exceeded('limit-steps');
  }

  /** `step`, for those who know no more of the budget. */
  readonly charge = (steps: number): void => this.step(steps);

  /** Counts a string that a template makes, and answers it. */
  text(text: string): string {
    this.fits(text.length);
    this.keep(sizes.text + text.length);
    return text;
  }

  /** Counts memory that is taken, in UTF-16 units; that it is given back is never counted on. */
  keep(units: number): void {
    this.#kept += units;
    if (this.#kept > memoryLimit) throw this.exceeded('limit-memory');
  }

  /** Counts a list of so many values. */
  list(length: number): void {
    this.keep(sizes.list + sizes.item * length);
  }

  /** Refuses, before it is made, a string that would be too long. */
  fits(length: number): void {
    if (length > outputLimit) throw this.exceeded('limit-memory');
  }

  /** Runs `body` one level of macros, strings or evaluations deeper. */
  nested<Result>(body: () => Result): Result {
    this.#level += 1;
    if (this.#level > levelLimit) throw this.exceeded('limit-depth');
    try {
      return body();
    } finally {
      this.#level -= 1;
    }
  }

  exceeded(code: LimitCode): VelocityError {
    return exceeded(code, this.position);
  }
}

const messages: Readonly<Record<LimitCode, string>> = {
  'limit-steps': `The template takes more than ${stepLimit.toLocaleString('en')} steps, the limit.`,
  'limit-output': 'The template writes more than 1 MiB, the limit.',
  'limit-memory':
    'The template makes longer or more strings, lists and maps than the limit allows.',
  'limit-depth': `This is nested more than ${levelLimit} levels deep, the limit.`,
};

function exceeded(code: LimitCode, at: Position): VelocityError {
  return new VelocityError(code, messages[code], at);
}
