import { inLanguage } from '../../rules/sentence';

/** What stands in the place of a user macro in an export, where that is not its output. */
export interface MacroExportWords {
  /** In an export that shows no output. */
  readonly elsewhere: string;
  readonly 'not-chosen': string;
  /** Whoever exports may see nothing of it. */
  readonly 'no-access': string;
  /** Neither Confluence nor the page told which macro it is. */
  readonly untold: string;
}

const english: MacroExportWords = {
  elsewhere: 'User macro {macro}, whose output is shown on the page',
  'not-chosen': 'User macro: not set up',
  'no-access': 'User macro {macro}: its output is not shown in this export',
  untold: 'User macro: which one it is could not be read',
};

const languages = new Map([['en', english]]);

/** The words for somebody who reads in a locale, which nobody vouches for; else the English ones. */
export function macroExportWords(locale: unknown): MacroExportWords {
  return inLanguage(languages, String(locale)) ?? english;
}
