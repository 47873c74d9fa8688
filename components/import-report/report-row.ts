import type { TemplateFinding, TemplateVerdict } from '../../contract/library';
import type { BadEntry, Note } from '../../rules/import/found';
import type { ImportEnd } from '../../rules/import/import-queue';
import type { NameProblem } from '../../rules/import/names';
import { message } from './messages';

/** How a macro came into the library, or why it did not. */
export type RowEnd = 'published' | 'draft' | 'draft-broken' | 'whole' | Exclude<ImportEnd, 'done'>;

/** A macro that can be imported, as the report shows it. */
export interface ReportRow {
  readonly id: number;
  /** Name of its file; empty for what was pasted. */
  readonly source: string;
  /** As the file spells it. */
  readonly originalName: string;
  /** What it will be called here. */
  readonly name: string;
  readonly title: string;
  readonly isChosen: boolean;
  readonly verdict?: TemplateVerdict | undefined;
  readonly findings: readonly TemplateFinding[];
  readonly notes: readonly Note[];
  readonly problem?: NameProblem | undefined;
  /** A name that is free, where its own is not. */
  readonly freeName?: string | undefined;
  readonly end?: RowEnd | undefined;
  /** Former names that it could not keep. */
  readonly namesLeftOut?: readonly string[] | undefined;
}

/** A note in words. */
export function noteInWords({ code, subject }: Note): string {
  if (code !== 'body-guessed') return message(`note.${code}`, { subject });
  return message(subject === 'rendered' ? 'note.body-rendered' : 'note.body-unrendered');
}

/** Why an entry cannot be imported, in words. */
export function problemInWords({ problem, subject }: BadEntry): string {
  return message(`problem.${problem}`, { subject });
}

/** How a macro came into the library, or why it did not, in words; empty while nothing is known. */
export function endInWords({ end }: Pick<ReportRow, 'end'>): string {
  return end === undefined ? '' : message(`end.${end}`);
}

/** What a template was found to be, in words. */
export function verdictInWords({ verdict }: Pick<ReportRow, 'verdict'>): string {
  return message(`verdict.${verdict ?? 'unknown'}`);
}
