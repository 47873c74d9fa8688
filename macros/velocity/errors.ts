import type { Position } from './ast';

/** What can be wrong with a template, or with rendering it. */
export type VelocityErrorCode =
  /** The template is not Velocity. */
  | 'syntax'
  /** `#parse` and `#include` reach other files. */
  | 'inclusion'
  /** A method threw, as Java's would. */
  | 'method'
  /** A directive got arguments that it cannot work with. */
  | 'arguments'
  /** A regular expression is wrong. */
  | 'pattern'
  /** A regular expression is Java's, but cannot be run in linear time. */
  | 'pattern-unsupported'
  | LimitCode;

/** The limits that a rendering keeps within. */
export type LimitCode = 'limit-steps' | 'limit-output' | 'limit-memory' | 'limit-depth';

/** What is wrong with a call such as `#name(word)`. */
export function bareWordProblem(name: string, word: string): string {
  return `#${name} cannot take the bare word “${word}”: a string has quotes.`;
}

/** Why a template could not be parsed or rendered, and where. */
export class VelocityError extends Error {
  override readonly name = 'VelocityError';

  constructor(
    readonly code: VelocityErrorCode,
    message: string,
    readonly position: Position,
  ) {
    super(message);
  }
}
