import { holdsAll, matching, mayLack, type ListedAlarms } from './matches';
import { message } from './messages';

/** What the list cannot say by itself: that it is on its way, empty, or not all there is. */
export function noteFor(
  listed: ListedAlarms | undefined,
  { typed, loading }: { readonly typed: string; readonly loading: boolean },
): string {
  if (!listed) return loading ? message('loading') : '';
  if (loading || mayLack(listed, typed)) return message('searching');
  if (listed.alarms.length === 0 && holdsAll(listed)) return message('empty');
  if (matching(listed, typed).length === 0) {
    return message(holdsAll(listed) ? 'no-match' : 'no-match-at-start', { text: typed });
  }
  return listed.complete ? '' : message('first', { count: listed.alarms.length });
}

/** How many alarms the list shows, for ears. */
export function spokenCount(listed: ListedAlarms | undefined, typed: string): string {
  return message('count', { count: matching(listed, typed).length });
}
