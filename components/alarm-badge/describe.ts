import type { AlarmActions, AlarmDoubt, AlarmState, FailureCause } from '../../contract/alarms';
import { isPassing, isReported, wordOf, type StateWord } from '../../rules/alarm-state';
import { withoutTurns } from '../../rules/visible-text';
import { elapsed } from '../internal/elapsed';
import { dateTimeFormat } from '../internal/intl';
import type { Shape } from './icons';
import { message } from './messages';

/** What a badge has to say about its alarm. */
export interface BadgeContent {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt | undefined;
  readonly cause?: FailureCause | undefined;
  /**
   * Whether the page is being edited: a link in it can still be published, and a badge without an alarm
   * asks to choose one.
   */
  readonly editing?: boolean;
  /** ISO 8601 time of the next try, where Confluence gets too many requests. */
  readonly retryAt?: string | undefined;
  /** The alarm's name, or its label; undefined where neither is known. */
  readonly alarm?: string | undefined;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string | undefined;
  /** Whether that is told in the sentences alone. */
  readonly hideSince?: boolean;
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
  readonly actions?: AlarmActions | undefined;
  /** Name of the alarm that suppresses the actions. */
  readonly suppressor?: string | undefined;
}

/** What a lozenge says: the word of the state, and its age, or what casts doubt on it. */
export interface StateText {
  readonly word: string;
  readonly detail?: string;
  /** ISO 8601 time that the detail tells of. */
  readonly time?: string;
}

/** Stands between word and detail, in every language. */
export const separator = ' · ';

const halfDay = 12 * 60 * 60_000;

function moment(iso: string | undefined): Date | undefined {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function dateTime(date: Date): string {
  return dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** Which word says it in the lozenge. */
function wordIn({ state, cause, editing }: BadgeContent): StateWord | 'unpublished' {
  return editing && cause === 'link-unpublished' ? 'unpublished' : wordOf(state, cause);
}

/** Which shape goes with the words: each word has its own. */
export function shapeOf(content: BadgeContent): Shape {
  const { state, doubt } = content;
  if (!doubt || !isReported(state)) return wordIn(content);
  if (state === 'alarm') return 'alarm-doubted';
  return doubt === 'stale' ? 'stale' : 'doubted';
}

/** A moment of the last hours by its time alone, an earlier one with its day. */
export function timeOfDay(date: Date, now: Date): string {
  const isEarlier = now.getTime() - date.getTime() > halfDay;
  return dateTimeFormat({
    ...(isEarlier && { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** The state in a few words: "In alarm · 12 min", "OK · partial data", "Not connected". */
export function stateText(content: BadgeContent, now: Date): StateText {
  const { state, doubt } = content;
  const word = message(wordIn(content));
  if (!isReported(state)) return { word };
  if (doubt && doubt !== 'stale') return { word, detail: message(`unsure-${doubt}`) };
  const since = content.hideSince ? undefined : content.since;
  const told = moment(doubt ? content.checkedAt : since);
  if (!told) return doubt ? { word, detail: message('earlier') } : { word };
  const detail = doubt ? message('as-of', { time: timeOfDay(told, now) }) : elapsed(told, now);
  return { word, detail, time: told.toISOString() };
}

/** The same as one text. */
export function stateLine(content: BadgeContent, now: Date): string {
  const { word, detail } = stateText(content, now);
  return [word, detail].filter(Boolean).join(separator);
}

function aboutState(content: BadgeContent): string {
  const { state, cause, alarm = message('unnamed') } = content;
  return message(`about-${isReported(state) ? state : (cause ?? state)}`, { alarm });
}

function aboutSince({ state, since }: BadgeContent): string {
  const changed = moment(since);
  return changed && isReported(state) ? message('since', { time: dateTime(changed) }) : '';
}

/** Why the state may be wrong, in a sentence; empty where nothing says so. */
export function doubtInWords({ state, doubt, checkedAt }: BadgeContent): string {
  if (!doubt || !isReported(state)) return '';
  const checked = moment(checkedAt);
  if (doubt !== 'stale') return message(`doubt-${doubt}`);
  return checked ? message('doubt-stale', { time: dateTime(checked) }) : message('doubt-earlier');
}

function aboutRetry({ state, doubt, retryAt }: BadgeContent): string {
  const next = moment(retryAt);
  if (next) return message('retry-at', { time: dateTime(next) });
  return isPassing(state) || (doubt === 'stale' && isReported(state)) ? message('retry') : '';
}

function aboutActions({ actions, suppressor }: BadgeContent): string {
  if (actions === 'off') return message('actions-off');
  if (actions !== 'suppressed') return '';
  return suppressor
    ? message('actions-suppressed-by', { suppressor: withoutTurns(suppressor) })
    : message('actions-suppressed');
}

/**
 * Full sentences: what happened, to which alarm, what to do next, and whether nobody is notified of
 * it.
 */
export function describe(content: BadgeContent): string {
  return [aboutState, aboutSince, doubtInWords, aboutRetry, aboutActions]
    .map((about) => about(content))
    .filter(Boolean)
    .join(' ');
}
