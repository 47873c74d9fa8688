import type { AlarmState } from '../../contract/alarms';
import { isReported } from '../../rules/alarm-state';
import type { Shown } from '../lib/badge-log';

/** When AWS failed, when it was well again, and when nobody looked any more: ms since the epoch. */
export interface Moments {
  readonly failedAt: number;
  readonly healedAt: number;
  readonly endedAt: number;
}

/** What readers saw of some badges. Times are in seconds, and Infinity where something never came. */
export interface Seen {
  /** Whatever was shown in the place of a state without doubt, as it came. */
  readonly words: readonly string[];
  /** From the fault until the first of these words. */
  readonly toldAfter: number;
  /** The longest that a badge showed a state and doubted it, and that one showed none. */
  readonly doubtful: number;
  readonly dark: number;
  /** From the fault until the change was shown that happened as it began. */
  readonly changeAfter: number;
  /** From the healing until all badges showed states without doubt, and the change; at least 0. */
  readonly freshAfter: number;
}

/**
 * @param log - Of the whole page.
 * @param badges - Which of its badges are meant.
 * @param changed - Those of them whose alarms went from OK to ALARM when AWS failed.
 */
export function seenOf(
  log: readonly Shown[],
  badges: readonly number[],
  changed: readonly number[],
  { failedAt, healedAt, endedAt }: Moments,
): Seen {
  const spans = badges.flatMap((badge) => spansOf(log, badge, failedAt, endedAt));
  const bad = spans.filter(({ shown }) => doubtOf(shown) !== 'none');
  const longest = (kind: Doubt): number =>
    Math.max(0, ...badges.map((badge) => lengthOf(bad, badge, kind))) / 1_000;
  const changedAt = Math.max(...changed.map((badge) => changeIn(spans, badge)));
  const freshAt = Math.max(changedAt, ...bad.map(({ to }) => (to < endedAt ? to : Infinity)));
  const inOrder = bad.toSorted((a, b) => a.from - b.from);
  return {
    words: [...new Set(inOrder.map(({ shown }) => wordsOf(shown)))],
    toldAfter: ((inOrder[0]?.from ?? Infinity) - failedAt) / 1_000,
    doubtful: longest('doubtful'),
    dark: longest('dark'),
    changeAfter: (changedAt - failedAt) / 1_000,
    freshAfter: Math.max(0, freshAt - healedAt) / 1_000,
  };
}

type Doubt = 'none' | 'doubtful' | 'dark';

/** What a badge showed from one moment to another. */
interface Span {
  readonly shown: Shown;
  readonly from: number;
  readonly to: number;
}

function spansOf(log: readonly Shown[], badge: number, from: number, to: number): readonly Span[] {
  const own = log.filter((shown) => shown.badge === badge);
  return own
    .map((shown, index) => ({
      shown,
      from: Math.max(shown.at, from),
      to: Math.min(own[index + 1]?.at ?? to, to),
    }))
    .filter((span) => span.from < span.to);
}

function doubtOf({ state, doubt }: Shown): Doubt {
  if (!isReported(state as AlarmState)) return 'dark';
  return doubt ? 'doubtful' : 'none';
}

function lengthOf(spans: readonly Span[], badge: number, kind: Doubt): number {
  return spans
    .filter(({ shown }) => shown.badge === badge && doubtOf(shown) === kind)
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

function changeIn(spans: readonly Span[], badge: number): number {
  const isChanged = ({ shown }: Span): boolean =>
    shown.badge === badge && shown.state === 'alarm' && !shown.doubt;
  return spans.find(isChanged)?.from ?? Infinity;
}

/** The same words for all alarms and at all times: a reported state is “state”. */
function wordsOf({ state, text, cause }: Shown): string {
  const timeless = text.replaceAll(/\d{1,2}:\d\d(?:\s?[AP]M)?/g, 'hh:mm');
  if (isReported(state as AlarmState)) return timeless.replace(/^[^·]+/, 'state ');
  return cause ? `${timeless} (${cause})` : timeless;
}
