import type { DirectoryKind } from './directory';
import { message } from './messages';
import type { SearchOutcome } from './search';

/** How a search ended, in a sentence; empty before there is any. */
export function outcomeInWords(outcome: SearchOutcome, kind: DirectoryKind, text: string): string {
  if (outcome === 'idle') return '';
  if (typeof outcome === 'string') return message(`search.${outcome}`);
  const { entries, isComplete } = outcome;
  if (entries.length === 0) return text ? message(`none.${kind}`, { text }) : message('none');
  const count = entries.length;
  return message(isComplete ? 'found.all' : 'found.some', { count });
}
