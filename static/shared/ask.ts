import type { Refusal } from '../../contract/result';

/** Asks and waits. Where no answer comes, whatever broke on the way is a refusal like any other. */
export async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await request();
  } catch {
    return { ok: false, code: 'upstream' };
  }
}
