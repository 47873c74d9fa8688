import type { PublishedContent } from './confluence/content';
import type { Journal, Writing } from './journal';
import { writeVersion, type WritingPorts } from './writing';

/** What happened with a page that was written. */
export type UndoOutcome =
  | 'to-put-back'
  | 'put-back'
  /** Somebody published a version since: that one stays. */
  | 'changed-since'
  | 'not-there'
  /** Confluence does not take it: the person may not edit the page. */
  | 'refused';

/** What the command tells of it. */
export interface UndoReport {
  readonly page: Pick<Writing, 'id' | 'type' | 'title'> & Partial<Pick<PublishedContent, 'url'>>;
  readonly outcome: UndoOutcome;
  /** What was written, so that it can be found in the page's history. */
  readonly version: number;
}

/** What is to be put back: all that was written on one page, the newest first. */
export type Written = readonly [Writing, ...Writing[]];

/** The pages that were written and not put back yet, in the order in which they were written. */
export function writtenPages(journal: Journal): readonly Written[] {
  const written = journal.writings.filter((each) => journal.outcomeOf(each) === 'written');
  const undone = new Set(written.flatMap(({ undoes = [] }) => undoes));
  const pages = new Map<string, Written>();
  for (const writing of written) {
    if (writing.purpose === 'undo' || undone.has(writing.mark)) continue;
    pages.set(writing.id, [writing, ...(pages.get(writing.id) ?? [])]);
  }
  return [...pages.values()];
}

/** Brings back what a page held before, if nobody published since it was written. */
export async function putBack(
  ports: WritingPorts,
  written: Written,
  apply: boolean,
): Promise<UndoReport> {
  const [newest] = written;
  const { id, type, title } = newest;
  const version = newest.from + 1;
  const page = await ports.content.read(newest);
  if (!page) return { page: { id, type, title }, outcome: 'not-there', version };
  if (page.version !== version) return { page, outcome: 'changed-since', version };
  if (!apply) return { page, outcome: 'to-put-back', version };
  const together = uninterrupted(written);
  const done = await writeVersion(ports, page, {
    purpose: 'undo',
    body: together.at(-1)?.before ?? newest.before,
    note: 'ConfluOps: put back as it was before its macros were replaced',
    undoes: together.map(({ mark }) => mark),
  });
  const outcomes = { written: 'put-back', changed: 'changed-since', refused: 'refused' } as const;
  return { page, outcome: outcomes[done], version };
}

/** Those between which nobody else published: one version brings back what was before all of them. */
function uninterrupted(written: Written): readonly Writing[] {
  const gap = written.findIndex((writing, index) => {
    const earlier = written[index + 1];
    return earlier !== undefined && earlier.from + 1 !== writing.from;
  });
  return gap < 0 ? written : written.slice(0, gap + 1);
}
