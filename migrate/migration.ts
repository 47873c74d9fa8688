import { rewrite, type Left, type Plan, type Replacement } from './adf/rewrite';
import type { ConfluenceContent, ContentReference, PublishedContent } from './confluence/content';
import { writeVersion, type WritingPorts } from './writing';

/** What happened with one page or blog post. */
export type PageOutcome =
  /** It would be written with `--apply`. */
  | 'to-write'
  | 'written'
  /** It holds none of the macros any more. */
  | 'nothing'
  /** It holds them in a form that is left alone. */
  | 'left'
  /** It is not there any more, or not for this person. */
  | 'not-there'
  /** Somebody published again and again while it was to be written. */
  | 'busy'
  /** Confluence does not take it: the person may not edit the page, or its body is not accepted. */
  | 'refused';

/** What the command tells of a page. */
export interface PageReport {
  readonly page: ContentReference & Partial<Pick<PublishedContent, 'version' | 'url'>>;
  readonly outcome: PageOutcome;
  readonly replaced: readonly Replacement[];
  readonly left: readonly Left[];
  /** How often it had been changed by somebody else between reading and writing. */
  readonly rereads: number;
}

/** What a migration needs. */
export interface MigrationPorts extends WritingPorts {
  readonly content: Pick<ConfluenceContent, 'search' | 'read' | 'write' | 'noteOf'>;
}

/** What of the site is to be migrated. */
export interface Scope {
  readonly plan: Plan;
  readonly spaces: readonly string[];
}

/**
 * The pages and blog posts that hold one of the macros, each once. All of them are found before the first
 * is written: a search whose results become fewer while somebody goes through them skips some.
 */
export async function pagesOf(
  content: Pick<ConfluenceContent, 'search'>,
  { plan, spaces }: Scope,
): Promise<readonly ContentReference[]> {
  const found = new Map<string, ContentReference>();
  for (const name of plan.names.keys()) {
    for await (const page of content.search(queryFor(name, spaces))) found.set(page.id, page);
  }
  return [...found.values()];
}

/**
 * Pages of a macro by its name: the field `macro` of the query language
 * (developer.atlassian.com/cloud/confluence/cql-fields/).
 */
function queryFor(name: string, spaces: readonly string[]): string {
  const within = spaces.length > 0 ? ` and space in (${spaces.map(quoted).join(', ')})` : '';
  return `type in (page, blogpost) and macro = ${quoted(name)}${within}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

const mostReads = 3;

/** Replaces the macros of one page, if `apply` says so, or tells what would be replaced. */
export async function migratePage(
  ports: MigrationPorts,
  reference: ContentReference,
  plan: Plan,
  apply: boolean,
): Promise<PageReport> {
  for (let rereads = 0; ; rereads += 1) {
    const page = await ports.content.read(reference);
    const none = { replaced: [], left: [], rereads };
    if (!page) return { page: reference, outcome: 'not-there', ...none };
    const { body, replaced, left } = rewrite(page.body, plan);
    const told = { page, replaced, left, rereads };
    if (replaced.length === 0) return { ...told, outcome: left.length > 0 ? 'left' : 'nothing' };
    if (!apply) return { ...told, outcome: 'to-write' };
    if (rereads === mostReads) return { ...told, outcome: 'busy' };
    const change = { purpose: 'migrate', body, note: noteOf(replaced) } as const;
    const outcome = await writeVersion(ports, page, change);
    if (outcome !== 'changed') return { ...told, outcome };
  }
}

/** Stands in the page's history. */
function noteOf(replaced: readonly Replacement[]): string {
  const names = [...new Set(replaced.map(({ from }) => from.name))];
  const more = names.length > 5 ? ', …' : '';
  return `ConfluOps: macros of Data Center replaced: ${names.slice(0, 5).join(', ')}${more}`;
}
