import { fieldsOf } from '../../../../../rules/fields';
import {
  listFrom,
  textIn,
  type AskConfluence,
  type NoAnswer,
} from '../../../../shared/macro-directory/answer';
import { path } from '../../../../shared/macro-directory/cql';
import { usesIn } from './uses-in';

/*
 * Where a macro is used, asked with the administrator's own rights: docs/decisions/macro-directory.md.
 * The field `macro` of searches (developer.atlassian.com/cloud/confluence/cql-fields/) knows macros of
 * Data Center by their names. Of a Forge app it knows the keys of modules alone (ZenUml/conf-app finds
 * the pages of its macros so), and not which user macro stands in one: these pages are read.
 */

/** A page or blog post with the macro. */
export interface Use {
  readonly id: string;
  readonly kind: 'page' | 'blogpost';
  readonly title: string;
  readonly space: string;
  /** Below the site's address. */
  readonly path: string;
  /** How often it stands there; undefined of pages that were not read. */
  readonly times?: number;
}

/** A part of an answer. */
export interface UsesPart {
  readonly ok: true;
  readonly uses: readonly Use[];
  /** How many pages this part looked at. */
  readonly read: number;
  /** How many pages there are to look at, on all parts. */
  readonly total: number;
  /** Asks for the next part. */
  readonly next?: string;
}

/** In how many pages and blog posts a macro stands. */
export interface UseCount {
  readonly ok: true;
  /** With this macro. */
  readonly shown: number;
  /** With Data Center's macro of its name, which shows an error. */
  readonly old: number;
  /** Whether these are all: of a site with many user macros only some pages are read. */
  readonly isComplete: boolean;
}

/** How many pages are read for a count that a dialog waits for. */
const mostForCount = 200;

/** Of one request: bodies are large. */
const pagesAtOnce = 25;

/**
 * Counts the pages and blog posts that hold a macro, for a question before it is disabled or deleted.
 * What the administrator may not see is not counted, and neither are drafts, templates and comments.
 *
 * @param names - The macro's name and its former ones.
 */
export async function countUses(
  ask: AskConfluence,
  names: readonly string[],
): Promise<UseCount | NoAnswer> {
  const old = await oldUses(ask, names);
  if (!old.ok) return old;
  let shown = 0;
  let read = 0;
  for (let next: string | undefined = ''; next !== undefined;) {
    const part: UsesPart | NoAnswer = await usesOf(ask, names, next);
    if (!part.ok) return part;
    shown += part.uses.length;
    read += part.read;
    if (part.next !== undefined && read >= mostForCount) {
      return { ok: true, shown, old: old.total, isComplete: false };
    }
    ({ next } = part);
  }
  return { ok: true, shown, old: old.total, isComplete: true };
}

/** Pages that still hold Data Center's macro of one of the names. */
export async function oldUses(
  ask: AskConfluence,
  names: readonly string[],
  next = '',
): Promise<UsesPart | NoAnswer> {
  return found(ask, next || search(names, 50));
}

/** Pages that hold this macro, of the next ones that hold any user macro. */
export async function usesOf(
  ask: AskConfluence,
  names: readonly string[],
  next = '',
): Promise<UsesPart | NoAnswer> {
  const pages = await found(ask, next || search(modules, pagesAtOnce));
  if (!pages.ok) return pages;
  const times = new Map<string, number>();
  for (const kind of ['page', 'blogpost'] as const) {
    const ids = pages.uses.filter((each) => each.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const bodies = await listFrom(ask, bodiesOf(kind, ids));
    if (!bodies.ok) return bodies;
    for (const content of bodies.results) times.set(textIn(content, 'id'), usesIn(content, names));
  }
  const uses = pages.uses.flatMap((use) => {
    const count = times.get(use.id) ?? 0;
    return count > 0 ? [{ ...use, times: count }] : [];
  });
  return { ...pages, uses };
}

/** The modules of the manifest whose macros are user macros. */
const modules = ['user-macro', 'user-macro-inline', 'user-macro-body'];

function search(macros: readonly string[], limit: number): string {
  const quoted = macros.map((name) => `"${name.replaceAll(/["\\]/g, '')}"`);
  const cql = `type in (page, blogpost) and macro in (${quoted.join(', ')})`;
  return path('/wiki/rest/api/search', { cql, limit: String(limit), expand: 'content.space' });
}

function bodiesOf(kind: Use['kind'], ids: readonly string[]): string {
  const list = kind === 'page' ? 'pages' : 'blogposts';
  const query = { id: ids.join(','), 'body-format': 'atlas_doc_format' };
  return path(`/wiki/api/v2/${list}`, { ...query, limit: String(ids.length) });
}

async function found(ask: AskConfluence, address: string): Promise<UsesPart | NoAnswer> {
  const answer = await listFrom(ask, address);
  if (!answer.ok) return answer;
  const { results, total, next } = answer;
  const uses = results.flatMap((result) => useIn(result) ?? []);
  return {
    ok: true,
    uses,
    read: results.length,
    total: total ?? results.length,
    ...(next !== undefined && { next }),
  };
}

function useIn(result: unknown): Use | undefined {
  const { content, resultGlobalContainer: container } = fieldsOf(result);
  const { id, type, space, _links: links } = fieldsOf(content);
  if (type !== 'page' && type !== 'blogpost') return undefined;
  return {
    id: String(id),
    kind: type,
    title: textIn(content, 'title'),
    space: textIn(space, 'name') || textIn(container, 'title'),
    path: textIn(links, 'webui'),
  };
}
