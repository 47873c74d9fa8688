import type { ReportRow, RowEnd } from '../../../../../components/import-report/report-row';
import type { TemplateFinding, TemplateVerdict } from '../../../../../contract/library';
import type { MacroEncoding } from '../../../../../contract/macros';
import type {
  BadEntry,
  Found,
  ReadMacros,
  SettingsRecord,
} from '../../../../../rules/import/found';
import { freeName, nameProblems } from '../../../../../rules/import/names';
import { parseMacroName } from '../../../../../rules/macro-name';

/** The report on a template. */
export interface TemplateReport {
  readonly verdict: TemplateVerdict;
  readonly findings: readonly TemplateFinding[];
}

/** A macro that was found, and what is to become of it. */
export interface ImportRow {
  readonly id: number;
  readonly found: Found;
  readonly name: string;
  readonly isChosen: boolean;
  readonly report?: TemplateReport | undefined;
  readonly end?: RowEnd;
  readonly namesLeftOut?: readonly string[];
}

/** What the administrator decides for all macros of an import. */
export interface ImportOptions {
  /** How templates of Data Center print; an export of ours says it itself. */
  readonly encoding: MacroEncoding;
  readonly isPublished: boolean;
  /** Whether the settings of an export count here, too. */
  readonly takesSettings: boolean;
}

/** What is being done, and how much of it is. */
export interface Progress {
  readonly is: 'reading' | 'reporting' | 'importing';
  /** The file that is read; empty for what was pasted. */
  readonly source: string;
  readonly done: number;
  readonly total: number;
}

export interface ImportState {
  readonly rows: readonly ImportRow[];
  readonly bad: readonly BadEntry[];
  readonly settings: SettingsRecord | undefined;
  readonly savedSettings: 'saved' | 'same' | 'unreadable' | undefined;
  readonly options: ImportOptions;
  /** Names of which the library was asked, and those of them that somebody has. */
  readonly asked: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** Up to which version macros are stored, of an import that was cut short. */
  readonly begun: ReadonlyMap<string, number>;
  readonly progress: Progress | undefined;
  /** Whether the last import ended before all that was chosen was stored. */
  readonly isCutShort: boolean;
  /** Alarms that got no grant, as `account: alarm`. */
  readonly ungranted: readonly string[];
}

export const nothingRead: ImportState = {
  rows: [],
  bad: [],
  settings: undefined,
  savedSettings: undefined,
  options: { encoding: 'data-center', isPublished: false, takesSettings: false },
  asked: new Set(),
  taken: new Set(),
  begun: new Map(),
  progress: undefined,
  isCutShort: false,
  ungranted: [],
};

/**
 * The state after a text was read. It adds to a report of which something is still to be imported;
 * otherwise a new one begins.
 */
export function withRead(before: ImportState, { found, bad, settings }: ReadMacros): ImportState {
  const state = isOver(before) ? { ...nothingRead, progress: before.progress } : before;
  const first = (state.rows.at(-1)?.id ?? 0) + 1;
  const rows = found.map((each, at): ImportRow => {
    const name = parseMacroName(each.name) ?? each.name;
    return { id: first + at, found: each, name, isChosen: true };
  });
  return {
    ...state,
    rows: [...state.rows, ...rows],
    bad: [...state.bad, ...bad],
    settings: settings ?? state.settings,
    // Since it was asked, somebody may have taken a name, or given it up.
    asked: new Set(),
  };
}

/** The state after the library was asked who has these names. */
export function withNames(
  { asked, taken, begun }: ImportState,
  names: readonly string[],
  answer: {
    readonly taken: readonly string[];
    readonly begun: readonly { readonly name: string; readonly upTo: number }[];
  },
): Partial<ImportState> {
  const told = new Set(names);
  return {
    asked: new Set([...asked, ...names]),
    taken: new Set([...[...taken].filter((name) => !told.has(name)), ...answer.taken]),
    begun: new Map([
      ...[...begun].filter(([name]) => !told.has(name)),
      ...answer.begun.map(({ name, upTo }) => [name, upTo] as const),
    ]),
  };
}

/** Whether there is a report of which nothing is left to be imported. */
export function isOver({ rows }: Pick<ImportState, 'rows'>): boolean {
  return rows.length > 0 && rows.every(({ end }) => end !== undefined);
}

/** The rows as the report shows them. */
export function toReportRows({ rows, taken }: ImportState): readonly ReportRow[] {
  const open = rows.filter(({ end }) => end === undefined);
  const problems = nameProblems(open, taken);
  const given = new Set(open.map(({ name }) => parseMacroName(name)));
  return rows.map(({ id, found, name, isChosen, report, end, namesLeftOut }) => {
    const problem = problems.get(id);
    return {
      id,
      source: found.source,
      originalName: found.name,
      name,
      title: found.title,
      isChosen,
      verdict: report?.verdict,
      findings: report?.findings ?? [],
      notes: found.notes,
      problem,
      ...(problem && { freeName: freeName(name, (next) => !taken.has(next) && !given.has(next)) }),
      end,
      namesLeftOut,
    };
  });
}

/** Those that are imported next. */
export function chosenRows({ rows }: ImportState): readonly ImportRow[] {
  return rows.filter(({ isChosen, end }) => isChosen && end === undefined);
}

/** Names of which the library was not asked yet. */
export function unaskedNames({ rows, asked }: ImportState): readonly string[] {
  const names = rows.flatMap(({ name }) => parseMacroName(name) ?? []);
  return [...new Set(names)].filter((name) => !asked.has(name));
}

/** How a macro prints in this import. */
export function encodingOf({ found }: ImportRow, { encoding }: ImportOptions): MacroEncoding {
  return found.is === 'export' ? found.encoding : encoding;
}

/** Whether the report says that Velocity cannot read the template, so that no page could show it. */
export function isBroken({ report }: ImportRow): boolean {
  return report?.findings.some(({ code }) => code === 'syntax') ?? false;
}
