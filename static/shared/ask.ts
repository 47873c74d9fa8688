import type { Refusal } from '../../contract/result';

/** Waits for an answer. Where none comes, whatever broke on the way is a refusal like any other. */
export async function ask<Answer>(answer: Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await answer;
  } catch {
    return { ok: false, code: 'upstream' };
  }
}
