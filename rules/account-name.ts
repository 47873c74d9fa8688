import type { Problem } from './problem';
import { isVisible, turnsDirection } from './visible-text';

/** Why a text cannot be the display name of an account. */
export type AccountNameProblem = 'empty' | 'not-allowed' | 'too-long';

const longest = 100;

/**
 * What is wrong with a display name; undefined for one of 1 to 100 characters of any script, of which
 * there is something to see. It stands inside of sentences, whose order it must not turn.
 *
 * @param name - Without the space around it.
 */
export function accountNameProblem(name: string): Problem<AccountNameProblem> | undefined {
  if (name === '') return { problem: 'empty' };
  if (/[\p{Cc}\p{Surrogate}]/u.test(name) || turnsDirection(name)) {
    return { problem: 'not-allowed' };
  }
  if (!isVisible(name)) return { problem: 'empty' };
  const length = Array.from(name).length;
  return length > longest ? { problem: 'too-long', subject: String(length) } : undefined;
}
