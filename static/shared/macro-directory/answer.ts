import type { DirectoryAnswer, DirectoryEntry } from '../../../components/macro-form/directory';
import { fieldsOf } from '../../../rules/fields';

/** Asks Confluence's REST API with the rights of whoever looks at the frame. */
export type AskConfluence = (path: string, init?: RequestInit) => Promise<Response>;

/** How many a list has at most: who does not find it among them types on. */
export const mostEntries = 25;

/** Why Confluence does not answer. */
export interface NoAnswer {
  readonly ok: false;
  readonly code: 'busy' | 'forbidden' | 'unavailable';
}

/** One page of a list that Confluence answers. */
export interface Listed {
  readonly ok: true;
  readonly results: readonly unknown[];
  /** Address of the next page. */
  readonly next?: string;
  /** How many there are on all pages, of searches. */
  readonly total?: number;
}

/** Asks, and reads the results one by one; undefined is none to choose. */
export async function entriesOf(
  ask: AskConfluence,
  path: string,
  read: (result: unknown) => DirectoryEntry | undefined,
  init?: RequestInit,
): Promise<DirectoryAnswer> {
  const answer = await listFrom(ask, path, init);
  if (!answer.ok) return answer;
  const entries = answer.results.map(read).filter((entry) => entry !== undefined);
  return { ok: true, entries, isComplete: answer.next === undefined };
}

/** Asks for one page of a list. */
export async function listFrom(
  ask: AskConfluence,
  path: string,
  init?: RequestInit,
): Promise<Listed | NoAnswer> {
  try {
    const response = await ask(path, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(init?.body && { 'content-type': 'application/json' }),
      },
    });
    if (!response.ok) return { ok: false, code: failureOf(response.status) };
    const { results, totalSize, _links: links } = fieldsOf(await response.json());
    if (!Array.isArray(results)) return { ok: false, code: 'unavailable' };
    const { next } = fieldsOf(links);
    return {
      ok: true,
      results: results as readonly unknown[],
      ...(typeof next === 'string' && { next: next.startsWith('/wiki/') ? next : `/wiki${next}` }),
      ...(typeof totalSize === 'number' && { total: totalSize }),
    };
  } catch {
    return { ok: false, code: 'unavailable' };
  }
}

function failureOf(status: number): NoAnswer['code'] {
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
