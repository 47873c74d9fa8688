import type { AppIdentity } from './adf/new-macro';
import type { Replacement } from './adf/rewrite';
import type { PageReport } from './migration';
import type { UndoReport } from './undo';
import { outcomeWords, placeWords, reasonWords } from './words';

/** Where a report goes, line by line. */
export type Print = (line: string) => void;

/** What the command tells while it runs. */
export interface Report {
  app(app: AppIdentity): void;
  /** How many pages and blog posts were found, or are in the journal. */
  found(count: number): void;
  waiting(milliseconds: number): void;
  page(report: PageReport): void;
  putBack(report: UndoReport): void;
  end(summary: Summary): void;
}

/** Counts of outcomes. */
export interface Summary {
  readonly applied: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** Of macros that stay as they are. */
  readonly left: number;
  /** The file, where something was written. */
  readonly journal?: string;
}

/** For people. */
export function wordsReport(print: Print): Report {
  return {
    app: ({ appId, environmentId, environmentType }) =>
      print(`App ${appId}, environment ${environmentId} (${environmentType})`),
    found: (count) => print(count === 1 ? '1 page or blog post' : `${count} pages and blog posts`),
    waiting: (milliseconds) =>
      print(`Confluence asks to wait ${Math.ceil(milliseconds / 1_000)} s`),
    page: ({ page, outcome, replaced, left, rereads }) => {
      print(`\n${page.title}: ${outcomeWords[outcome]}`);
      print(
        `  ${page.url ?? page.id}${page.version === undefined ? '' : `, version ${page.version}`}`,
      );
      if (rereads > 0) print('  Somebody published it meanwhile: it was read again');
      for (const each of replaced) for (const line of difference(each)) print(line);
      for (const { path, name, reason } of left)
        print(`  ! ${name} at ${path}: ${reasonWords[reason]}`);
    },
    putBack: ({ page, outcome, version }) => {
      print(`\n${page.title}: ${outcomeWords[outcome]}`);
      print(`  ${page.url ?? page.id}, version ${version}`);
    },
    end: ({ applied, counts, left, journal }) => {
      print('');
      for (const [outcome, count] of Object.entries(counts)) {
        print(`${count} ${outcomeWords[outcome as keyof typeof outcomeWords]}`);
      }
      if (left > 0) print(`${left === 1 ? '1 macro' : `${left} macros`} left as they are`);
      if (journal !== undefined) print(`Journal: ${journal}`);
      if (!applied) print('Nothing was written. Add --apply to write.');
    },
  };
}

/** For programs: one JSON object a line, in which `is` tells what it is. */
export function jsonReport(print: Print): Report {
  const line = (value: object): void => print(JSON.stringify(value));
  return {
    app: (app) => line({ is: 'app', ...app }),
    found: (count) => line({ is: 'found', count }),
    waiting: (milliseconds) => line({ is: 'waiting', milliseconds: Math.ceil(milliseconds) }),
    page: ({ page: { id, type, title, version, url }, ...told }) =>
      line({ is: 'page', id, type, title, version, url, ...told }),
    putBack: ({ page: { id, type, title, url }, ...told }) =>
      line({ is: 'page', id, type, title, url, ...told }),
    end: (summary) => line({ is: 'summary', ...summary }),
  };
}

/** What was there, what is there now, and what both have. */
function difference({ path, from, to }: Replacement): readonly string[] {
  const parameters = Object.entries(from.parameters).map(
    ([name, value]) => `      ${name || '(without a name)'} = ${JSON.stringify(value)}`,
  );
  const body =
    from.body === undefined ? [] : [`      body of ${from.body.length} signs, as it was typed`];
  const around = to.module === 'user-macro-body' ? ['      around the same text'] : [];
  return [
    `  at ${path}`,
    `  - macro of Data Center: ${from.name}`,
    `  + user macro ${placeWords[to.module]}: ${to.name}`,
    ...parameters,
    ...body,
    ...around,
  ];
}
