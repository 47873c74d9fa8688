import { isPassing, isReported } from './alarm-state';
import type { BadgeAnswer } from './answer';

/** The last answer that says something of the alarm, and what became of asking again. */
export interface Reading {
  readonly answer: BadgeAnswer;
  readonly checkedAt: Date;
  /** What asking again has failed with since, and how often. */
  readonly failure?: BadgeAnswer;
  readonly failures?: number;
}

/**
 * The age, in milliseconds, from which on nobody should trust an answer, whatever has happened
 * since.
 */
const staleAfter = 3 * 60_000;

/** So many failures in a row are one and its retries: then the answer is told as an old one. */
const failuresUntilStale = 4;

/**
 * Takes a new answer in. After a failure that will pass, the last reported state stays, and in
 * the end is marked as outdated; a refusal, or an alarm that is gone, replaces it.
 */
export function nextReading(
  last: Reading | undefined,
  answer: BadgeAnswer,
  checkedAt: Date,
): Reading {
  if (last && isReported(last.answer.state) && isPassing(answer.state)) {
    return { ...last, failure: answer, failures: (last.failures ?? 0) + 1 };
  }
  // Where the alarm is in AWS does not pass with a failure that says less.
  const consoleUrl = answer.consoleUrl ?? (isPassing(answer.state) && last?.answer.consoleUrl);
  return { answer: consoleUrl ? { ...answer, consoleUrl } : answer, checkedAt };
}

/** Whether nobody should trust an answer any more. One of the future is old: a clock was set back. */
export function isOld(checkedAt: Date, now: Date): boolean {
  return Math.abs(now.getTime() - checkedAt.getTime()) > staleAfter;
}

/** The answer as it is to be shown now: one that is old or outdated is doubted. */
export function shownAnswer(reading: Reading, now: Date): BadgeAnswer {
  const { answer, checkedAt, failure, failures = 0 } = reading;
  const retryAt = failure?.retryAt;
  const isOutdated = isOld(checkedAt, now) || failures >= failuresUntilStale || retryAt;
  return isReported(answer.state) && isOutdated ? { ...answer, doubt: 'stale', retryAt } : answer;
}
