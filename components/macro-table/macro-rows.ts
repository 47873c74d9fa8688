import type { LibraryMacro, TemplateVerdict } from '../../contract/library';
import { collator } from '../internal/intl';
import { categoryInWords } from '../macro-chooser/categories';

/** Columns that rows can be sorted by. */
export const columns = ['title', 'state', 'report', 'reach', 'saved'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

/** Whether readers get the macro. */
export const standings = ['enabled', 'disabled', 'unpublished'] as const;
export type Standing = (typeof standings)[number];

/** One macro as the table shows it. */
export interface MacroRow {
  readonly macro: LibraryMacro;
  /** Its title, or its name where it has none. */
  readonly title: string;
  readonly standing: Standing;
  readonly categories: readonly string[];
  /** What is searched: title, names, description and categories, in lower case. */
  readonly words: string;
}

/** What the rows are narrowed down by. Each is undefined for all rows. */
export interface Filters {
  readonly standing: Standing | 'draft' | undefined;
  readonly reach: Reach | undefined;
  readonly report: TemplateVerdict | 'findings' | 'credentials' | undefined;
}

/** To whom a macro is shown: everybody, who inserts macros as an administrator, or some spaces or groups. */
export const reaches = ['everyone', 'administrators', 'restricted'] as const;
export type Reach = (typeof reaches)[number];

export const noFilters: Filters = { standing: undefined, reach: undefined, report: undefined };

const verdicts: readonly TemplateVerdict[] = ['needs-rewrite', 'runs-with-changes', 'runs'];

const comparers: Readonly<Record<Column, (one: MacroRow, other: MacroRow) => number>> = {
  title: byTitle(),
  state: (one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing),
  report: ({ macro: { report: one } }, { macro: { report: other } }) =>
    Math.sign(other.credentials) - Math.sign(one.credentials) ||
    verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict) ||
    other.findings - one.findings,
  reach: (one, other) => width(one.macro) - width(other.macro),
  saved: (one, other) => lastSaved(other.macro) - lastSaved(one.macro),
};

function byTitle(): (one: MacroRow, other: MacroRow) => number {
  return (one, other) =>
    collator({ numeric: true, sensitivity: 'base' }).compare(one.title, other.title);
}

/** The larger, the more people see it. */
function width({ visibility, placement, groups }: LibraryMacro): number {
  const isHidden = visibility === 'administrators';
  return (isHidden ? 0 : 4) + (placement.scope === 'spaces' ? 0 : 2) + (groups.length > 0 ? 0 : 1);
}

/** When the macro, or its draft, was saved last. */
export function lastSaved({ savedAt, draft }: LibraryMacro): number {
  return Math.max(savedAt, draft?.savedAt ?? 0);
}

/** Whether readers get the macro. */
export function standingOf({ version, enabled }: LibraryMacro): Standing {
  if (version === 0) return 'unpublished';
  return enabled ? 'enabled' : 'disabled';
}

/** The rows of all macros. */
export function toRows(macros: readonly LibraryMacro[]): readonly MacroRow[] {
  return macros.map((macro) => {
    const title = macro.title || macro.name;
    const categories = macro.categories.map(categoryInWords);
    const words = [title, macro.name, macro.description, ...categories, ...macro.formerNames];
    return {
      macro,
      title,
      standing: standingOf(macro),
      categories,
      words: words.join('\n').toLowerCase(),
    };
  });
}

/** The rows in an order; those that are equal in it are in the order of their titles. */
export function sorted(rows: readonly MacroRow[], { by, descending }: Order): readonly MacroRow[] {
  const sign = descending ? -1 : 1;
  const compare = comparers[by];
  return [...rows].sort((one, other) => sign * compare(one, other) || comparers.title(one, other));
}

/** The rows that hold every word of a search, and that the filters let through. */
export function matching(
  rows: readonly MacroRow[],
  search: string,
  filters: Filters,
): readonly MacroRow[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) => wanted.every((word) => row.words.includes(word)) && isLetThrough(row, filters),
  );
}

function isLetThrough({ macro, standing }: MacroRow, filters: Filters): boolean {
  return (
    (filters.standing === undefined ||
      (filters.standing === 'draft' ? macro.draft !== undefined : standing === filters.standing)) &&
    (filters.reach === undefined || reachesOf(macro).includes(filters.reach)) &&
    (filters.report === undefined || hasReport(macro, filters.report))
  );
}

function reachesOf({ visibility, placement, groups }: LibraryMacro): readonly Reach[] {
  const isRestricted = placement.scope === 'spaces' || groups.length > 0;
  return isRestricted ? [visibility, 'restricted'] : [visibility];
}

function hasReport(
  { report: { verdict, findings, credentials } }: LibraryMacro,
  wanted: NonNullable<Filters['report']>,
): boolean {
  if (wanted === 'findings') return findings > 0;
  return wanted === 'credentials' ? credentials > 0 : verdict === wanted;
}
