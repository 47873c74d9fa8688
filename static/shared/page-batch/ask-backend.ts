import { within, type Clock } from '../clock';
import type { BatchedFunction } from './batched-function';
import { answerWithin } from './timing';

/** Asks the backend in one request. Whatever comes of it, each question has an answer. */
export async function askBackend<Question, Answer>(
  { send, parse, failed }: BatchedFunction<Question, Answer>,
  questions: readonly Question[],
  contentId: string | undefined,
  clock: Clock,
): Promise<readonly Answer[]> {
  const toAll = (answer: Answer): Answer[] => questions.map(() => answer);
  let result: unknown;
  try {
    result = await within(answerWithin, send(questions, contentId), clock);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return toAll(failed(isLate ? 'timeout' : 'internal'));
  }
  const { ok, code, answers } = (result ?? {}) as Record<string, unknown>;
  if (ok === false) return toAll(failed(code === 'forbidden' ? 'refused' : 'internal'));
  const isComplete = ok === true && Array.isArray(answers) && answers.length === questions.length;
  if (!isComplete) return toAll(failed('unreadable-answer'));
  return answers.map((answer) => parse(answer) ?? failed('unreadable-answer'));
}
