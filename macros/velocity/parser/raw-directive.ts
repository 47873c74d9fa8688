import type { Expression, Position } from '../ast';
import { bareWordProblem, VelocityError } from '../errors';
import type { Token } from '../lexer/token';

/** What stands between a directive's parentheses. */
export interface Argument {
  readonly value: Expression;
  readonly first: Token;
  readonly last: Token;
}

/** A directive before it is known to be sound. */
export interface RawDirective {
  readonly name: string;
  readonly token: Token;
  readonly position: Position;
  readonly arguments: readonly Argument[];
  /** Whether it has parentheses. */
  readonly isOpened: boolean;
}

/** Bare words are for the places where a directive wants them. */
export function refuseWords(raw: RawDirective, isAllowed: (index: number) => boolean): void {
  raw.arguments.forEach(({ value }, index) => {
    if (value.kind !== 'word' || isAllowed(index)) return;
    const message = bareWordProblem(raw.name, value.word);
    throw new VelocityError('syntax', message, value.position);
  });
}

/** That a directive's arguments are not what it needs. */
export function unsound({ position }: RawDirective, message: string): VelocityError {
  return new VelocityError('syntax', message, position);
}
