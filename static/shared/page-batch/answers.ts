import type { AlarmAnswer } from '../../../contract/alarms';
import { isPassing } from '../../../rules/alarm-state';

function isAnswer(value: unknown): value is AlarmAnswer {
  return typeof (value as AlarmAnswer | null | undefined)?.state === 'string';
}

/**
 * What `alarms.read` answered, for each of so many references; whatever it is, each gets an answer.
 * `isLate` says that nothing came in time.
 */
export function answersIn(result: unknown, count: number): readonly AlarmAnswer[] {
  const { ok, code, answers, isLate } = (result ?? {}) as Record<string, unknown>;
  const given: readonly unknown[] =
    ok === true && Array.isArray(answers) && answers.length === count ? answers : [];
  const cause = isLate ? 'timeout' : ok === false ? 'internal' : 'unreadable-answer';
  const otherwise: AlarmAnswer =
    code === 'forbidden' ? { state: 'no-access' } : { state: 'unavailable', cause };
  return Array.from({ length: count }, (_, index) => {
    const answer = given[index];
    return isAnswer(answer) ? answer : otherwise;
  });
}

/** The answers that another frame told; undefined unless there are as many as there were questions. */
export function parseTold(told: unknown, count: number): readonly AlarmAnswer[] | undefined {
  try {
    const answers: unknown = JSON.parse(told as string);
    if (!Array.isArray(answers) || answers.length !== count) return undefined;
    return answers.every(isAnswer) ? answers : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the read failed in a way that will pass, and that asking again soon makes worse. */
export function isFailing(answers: readonly AlarmAnswer[]): boolean {
  return answers.every(({ state }) => isPassing(state));
}
