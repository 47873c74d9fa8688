import { csvRow } from '../../../../../rules/import/csv';
import type { Use } from './find-uses';

/** What a list of uses is told beside them. */
export interface CsvWords {
  readonly head: readonly [string, string, string, string, string, string];
  readonly page: string;
  readonly blogPost: string;
  readonly shown: string;
  readonly old: string;
}

/** A list of uses for a spreadsheet, by RFC 4180. */
export function csvOf(
  uses: readonly Use[],
  old: readonly Use[],
  addressOf: (use: Use) => string,
  words: CsvWords,
): string {
  const row = (use: Use, state: string) => [
    use.title,
    use.space,
    use.kind === 'page' ? words.page : words.blogPost,
    state,
    use.times === undefined ? '' : String(use.times),
    addressOf(use),
  ];
  const rows = [
    words.head,
    ...uses.map((use) => row(use, words.shown)),
    ...old.map((use) => row(use, words.old)),
  ];
  return rows.map(csvRow).join('');
}
