import assert from 'node:assert/strict';

/** The code of a refusal; `ok` for an answer, `platform` where Forge itself refuses. */
export async function outcomeOf(answer: Promise<unknown>): Promise<string> {
  try {
    const result = (await answer) as { ok: boolean; code?: string };
    return result.ok ? 'ok' : (result.code ?? 'none');
  } catch (error) {
    assert.match(String(error), /There was an error invoking the function/);
    return 'platform';
  }
}
