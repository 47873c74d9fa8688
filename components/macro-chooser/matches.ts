import type { MacroBodyHandling, MacroSummary } from '../../contract/macros';
import { withoutTurns } from '../../rules/visible-text';
import { collator } from '../internal/intl';
import { categoryInWords } from './categories';

/** What there is to choose from for what is typed. */
export interface MacroMatches {
  /** What can be inserted here, the best match first. */
  readonly macros: readonly MacroSummary[];
  /** How many match that are inserted in another way. */
  readonly elsewhere: number;
}

/**
 * Whether a macro goes with a module of the manifest: a rendered body is text of the page, which only
 * a bodied macro has; the other bodies are typed into the dialog.
 */
export function fitsModule(bodyHandling: MacroBodyHandling, isBodied: boolean): boolean {
  return (bodyHandling === 'rendered') === isBodied;
}

/**
 * The macros that hold each word that is typed in their title, name, description or categories, those
 * first in whose title or name it is found.
 */
export function matching(
  macros: readonly MacroSummary[],
  typed: string,
  isBodied: boolean,
): MacroMatches {
  const words = compared(typed).split(/\s+/).filter(Boolean);
  const { compare } = collator({ numeric: true });
  const found = macros
    .map((macro) => ({ macro, rank: rankOf(macro, words) }))
    .filter(({ rank }) => rank < missing)
    .sort((one, other) => one.rank - other.rank || compare(one.macro.title, other.macro.title))
    .map(({ macro }) => macro);
  const fitting = found.filter(({ bodyHandling }) => fitsModule(bodyHandling, isBodied));
  return { macros: fitting, elsewhere: found.length - fitting.length };
}

const missing = 4;

/** How good a match is, from 0; that of the word which matches worst. */
function rankOf(macro: MacroSummary, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const title = compared(macro.title);
  const name = compared(macro.name);
  const rest = compared([macro.description, ...macro.categories.map(categoryInWords)].join('\n'));
  return Math.max(
    ...words.map((word) => {
      if (title.startsWith(word) || name === word) return 0;
      if (title.includes(` ${word}`)) return 1;
      if (title.includes(word) || name.includes(word)) return 2;
      return rest.includes(word) ? 3 : missing;
    }),
  );
}

/** A text as people compare it, whatever the case and however its accents are written. */
function compared(text: string): string {
  return withoutTurns(text).normalize('NFC').toLowerCase();
}
