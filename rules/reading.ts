import { isPassing, isReported } from './alarm-state';
import type { BadgeAnswer } from './answer';

/** The last answer that says something of the alarm, and what became of asking again. */
export interface Reading {
  readonly answer: BadgeAnswer;
  readonly checkedAt: Date;
  /** What asking again has failed with since. */
  readonly failure?: BadgeAnswer;
}

/**
 * The age, in milliseconds, from which on nobody should trust an answer, whatever has happened
 * since.
 */
const staleAfter = 3 * 60_000;

/**
 * Takes a new answer in. After a failure that will pass, the last reported state stays, marked as
 * outdated; a refusal, or an alarm that is gone, replaces it.
 */
export function nextReading(
  last: Reading | undefined,
  answer: BadgeAnswer,
  checkedAt: Date,
): Reading {
  if (last && isReported(last.answer.state) && isPassing(answer.state)) {
    return { ...last, failure: answer };
  }
  return { answer, checkedAt };
}

/** Whether nobody should trust an answer any more. One of the future is old: a clock was set back. */
export function isOld(checkedAt: Date, now: Date): boolean {
  return Math.abs(now.getTime() - checkedAt.getTime()) > staleAfter;
}

/** The answer as it is to be shown now: one that is old or outdated is doubted. */
export function shownAnswer({ answer, checkedAt, failure }: Reading, now: Date): BadgeAnswer {
  return isReported(answer.state) && (isOld(checkedAt, now) || failure)
    ? { ...answer, doubt: 'stale', retryAt: failure?.retryAt }
    : answer;
}
