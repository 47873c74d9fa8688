import { randomBytes } from 'node:crypto';
import { ConfluenceFailure } from './confluence/client';
import type {
  ConfluenceContent,
  ContentReference,
  NewVersion,
  PublishedContent,
} from './confluence/content';
import type { Journal, Writing } from './journal';

/** What writing versions needs. */
export interface WritingPorts {
  readonly content: Pick<ConfluenceContent, 'read' | 'write' | 'noteOf'>;
  readonly journal: Journal;
}

/** A version that is to be made of what a page holds. */
export interface Change {
  readonly purpose: Writing['purpose'];
  readonly body: string;
  /** What the version's note says. */
  readonly note: string;
  readonly undoes?: readonly string[];
}

/**
 * Writes one version, in the journal first. Answers `changed` where somebody published meanwhile: nothing
 * was written then, and the page has to be read anew; `refused` where Confluence does not take it.
 */
export async function writeVersion(
  ports: WritingPorts,
  page: PublishedContent,
  { purpose, body, note, undoes }: Change,
): Promise<'written' | 'changed' | 'refused'> {
  const { id, type, title, version: from, body: before } = page;
  const mark = randomBytes(6).toString('hex');
  const writing: Writing = {
    is: 'writing',
    purpose,
    mark,
    id,
    type,
    title,
    from,
    before,
    ...(undoes && { undoes }),
  };
  ports.journal.append(writing);
  const next: NewVersion = { title, body, version: from + 1, message: `${note} [${mark}]` };
  const answer = await sent(ports, page, next);
  if (answer !== 'conflict') {
    ports.journal.append({ is: answer === 'written' ? answer : 'not-written', mark });
    return answer;
  }
  return (await settle(ports, writing)) ? 'written' : 'changed';
}

/** An answer that never came says nothing: the page's versions do. */
async function sent(
  { content }: WritingPorts,
  page: ContentReference,
  next: NewVersion,
): Promise<'written' | 'conflict' | 'refused'> {
  try {
    return await content.write(page, next);
  } catch (error) {
    if (error instanceof ConfluenceFailure && error.code === 'unreachable') return 'conflict';
    throw error;
  }
}

/**
 * Finds out what became of a version that was to be written, by the note of the one with its number;
 * answers whether it is there. A request that is on its way still cannot be taken after another one of
 * the same number.
 */
export async function settle(
  { content, journal }: WritingPorts,
  writing: Writing,
): Promise<boolean> {
  const note = await content.noteOf(writing, writing.from + 1);
  // It may be an earlier one of ours, whose answer was lost and which arrived after all.
  const ours = note === undefined ? undefined : journal.writingOf(note);
  if (ours && journal.outcomeOf(ours) !== 'written') {
    journal.append({ is: 'written', mark: ours.mark });
  }
  if (ours?.mark !== writing.mark) journal.append({ is: 'not-written', mark: writing.mark });
  return ours?.purpose === writing.purpose;
}

/** Settles what an earlier run left open, when it ended between a line of its journal and the next. */
export async function settleOpen(ports: WritingPorts): Promise<void> {
  for (const writing of ports.journal.writings) {
    if (ports.journal.outcomeOf(writing) === 'unknown') await settle(ports, writing);
  }
}
