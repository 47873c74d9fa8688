import { countScaling, matching, mostShown, type ListedAlarms, type Sought } from './matches';
import { message } from './messages';

/** How the listing of alarms is going. */
export interface ListingProgress {
  readonly isLoading: boolean;
  /** Whether AWS refused to go on. */
  readonly isRefused: boolean;
}

/**
 * What the list cannot say by itself: how many alarms fit, which are left out, and that others may be
 * on their way or missing.
 */
export function noteFor(
  listed: ListedAlarms | undefined,
  sought: Sought,
  progress: ListingProgress,
): string {
  if (!listed) return progress.isLoading ? message('loading') : '';
  const hits = matching(listed, sought).length;
  const sentences = [
    hitsInWords(listed, hits, sought.typed),
    sought.withoutScaling && leftOutInWords(listed),
    missingInWords(listed, sought.typed, progress),
  ];
  return sentences.filter(Boolean).join(' ');
}

function hitsInWords({ alarms, missing }: ListedAlarms, hits: number, text: string): string {
  if (hits > mostShown) return message('count-first', { count: mostShown, hits });
  if (hits > 0) return message('count', { count: hits });
  // Nobody knows yet that there is none.
  if (missing === 'more') return '';
  if (text) return message('no-match', { text });
  return alarms.length === 0 ? message('empty') : '';
}

function leftOutInWords(listed: ListedAlarms): string {
  const count = countScaling(listed);
  return count === 0 ? '' : message('left-out', { count });
}

function missingInWords(
  { missing, searched }: ListedAlarms,
  text: string,
  { isRefused }: ListingProgress,
): string {
  switch (missing) {
    case 'nothing':
      return '';
    case 'cannot-be-read':
      return message('cannot-be-read');
    case 'beyond':
      return message('beyond', { count: searched });
    case 'more':
      if (isRefused) return message('stopped', { count: searched });
      return text ? message('searching', { count: searched }) : message('more');
  }
}
