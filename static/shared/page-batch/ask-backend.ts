import { within, type Clock } from '../clock';
import type { AskedFunction } from './batched-function';

/** Asks the backend in one request. Whatever comes of it, each question has an answer. */
export function askBackend<Question, Answer>(
  asked: AskedFunction<Question, Answer>,
  questions: readonly Question[],
  contentId: string | undefined,
  clock: Clock,
): Promise<readonly Answer[]>;
/**
 * The same, where the backend may leave out what takes longer than the rest: an answer is then
 * undefined, and its question has to be asked again.
 */
export function askBackend<Question, Answer>(
  asked: AskedFunction<Question, Answer>,
  questions: readonly Question[],
  contentId: string | undefined,
  clock: Clock,
  mayLeaveOut: boolean | undefined,
): Promise<readonly (Answer | undefined)[]>;
export async function askBackend<Question, Answer>(
  { send, patience, parse, failed, isLeftOut }: AskedFunction<Question, Answer>,
  questions: readonly Question[],
  contentId: string | undefined,
  clock: Clock,
  mayLeaveOut?: boolean,
): Promise<readonly (Answer | undefined)[]> {
  const toAll = (answer: Answer): Answer[] => questions.map(() => answer);
  let result: unknown;
  try {
    result = await within(patience, send(questions, contentId, mayLeaveOut), clock);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return toAll(failed(isLate ? 'timeout' : 'internal'));
  }
  const { ok, code, answers } = (result ?? {}) as Record<string, unknown>;
  if (ok === false) return toAll(failed(code === 'forbidden' ? 'refused' : 'internal'));
  const isComplete = ok === true && Array.isArray(answers) && answers.length === questions.length;
  if (!isComplete) return toAll(failed('unreadable-answer'));
  return answers.map((answer) =>
    mayLeaveOut && isLeftOut(answer) ? undefined : (parse(answer) ?? failed('unreadable-answer')),
  );
}
