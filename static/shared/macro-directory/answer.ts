import type { DirectoryAnswer, DirectoryEntry } from '../../../components/macro-form/directory';
import { fieldsOf } from '../../../rules/fields';

/** Asks Confluence's REST API with the rights of whoever looks at the frame. */
export type AskConfluence = (path: string, init?: RequestInit) => Promise<Response>;

/** How many a list has at most: who does not find it among them types on. */
export const mostEntries = 25;

/** Asks, and reads the results one by one; undefined is none to choose. */
export async function entriesOf(
  ask: AskConfluence,
  path: string,
  read: (result: unknown) => DirectoryEntry | undefined,
  init?: RequestInit,
): Promise<DirectoryAnswer> {
  try {
    const response = await ask(path, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(init?.body && { 'content-type': 'application/json' }),
      },
    });
    if (!response.ok) return { ok: false, code: failureOf(response.status) };
    const { results, _links: links } = fieldsOf(await response.json());
    if (!Array.isArray(results)) return { ok: false, code: 'unavailable' };
    const entries = results.map(read).filter((entry) => entry !== undefined);
    return { ok: true, entries, isComplete: fieldsOf(links)['next'] === undefined };
  } catch {
    return { ok: false, code: 'unavailable' };
  }
}

function failureOf(status: number): 'busy' | 'forbidden' | 'unavailable' {
  if (status === 429) return 'busy';
  return status === 401 || status === 403 ? 'forbidden' : 'unavailable';
}

/** The entries that have a text in them, of those that Confluence cannot search. */
export function holding(answer: DirectoryAnswer, text: string): DirectoryAnswer {
  if (!answer.ok) return answer;
  const sought = text.toLowerCase();
  const found = answer.entries.filter(({ label }) => label.toLowerCase().includes(sought));
  const isComplete = answer.isComplete && found.length <= mostEntries;
  return { ok: true, entries: found.slice(0, mostEntries), isComplete };
}

/** A text of an answer whose shape nobody vouches for; empty for anything else. */
export function textIn(value: unknown, name: string): string {
  const text = fieldsOf(value)[name];
  return typeof text === 'string' ? text : '';
}
