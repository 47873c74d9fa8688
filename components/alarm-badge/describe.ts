import {
  reportedStates,
  type AlarmActions,
  type AlarmDoubt,
  type AlarmState,
  type FailureCause,
} from '../../contract/alarms';
import { isReported, stateWords, wordOf } from '../../rules/alarm-state';
import { elapsed } from '../internal/elapsed';
import { dateTimeFormat } from '../internal/intl';
import { currentLocale } from '../internal/locale';
import type { Shape } from './icons';
import { message } from './messages';

/** What a badge has to say about its alarm. */
export interface BadgeContent {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt | undefined;
  readonly cause?: FailureCause | undefined;
  /** ISO 8601 time of the next try, where Confluence gets too many requests. */
  readonly retryAt?: string | undefined;
  /** The alarm's name, or its label; undefined where neither is known. */
  readonly alarm?: string | undefined;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string | undefined;
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
  readonly actions?: AlarmActions | undefined;
  /** Name of the alarm that suppresses the actions. */
  readonly suppressor?: string | undefined;
}

/** The words of a state, with the moment that is told inside them. */
export interface StateText {
  readonly before: string;
  readonly time?: { readonly iso: string; readonly text: string };
  readonly after?: string | undefined;
}

function moment(iso: string | undefined): Date | undefined {
  const date = new Date(iso ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function dateTime(date: Date): string {
  return dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** Which shape goes with the words. */
export function shapeOf({ state, doubt }: BadgeContent): Shape {
  if (!doubt || !isReported(state)) return state;
  if (state === 'alarm') return 'alarm-doubted';
  return doubt === 'stale' ? 'stale' : 'doubted';
}

// Stands for the time while a message is said, so that the text can be cut there. No message has a
// line break.
const place = '\n';

function withTime(words: string, date: Date, text: string): StateText {
  const [before = '', after] = words.split(place);
  // Some states have no place for a time.
  return after === undefined
    ? { before }
    : { before, time: { iso: date.toISOString(), text }, after };
}

/** The state in a few words: "In alarm 12 min", "OK, 5m ago", "OK, unsure", "Not connected". */
export function stateText(content: BadgeContent, now: Date): StateText {
  const { state, doubt, cause } = content;
  if (!isReported(state)) return { before: message(wordOf(state, cause)) };
  if (doubt === 'stale') {
    const checked = moment(content.checkedAt);
    if (!checked) return { before: message(`earlier-${state}`) };
    const words = message(`stale-${state}`, { time: place });
    return withTime(words, checked, elapsed(checked, now, 'narrow'));
  }
  if (doubt) return { before: message(`unsure-${state}`) };
  const since = moment(content.since);
  if (!since) return { before: message(state) };
  return withTime(message(`since-${state}`, { time: place }), since, elapsed(since, now, 'short'));
}

/** What `widestStateTexts` has answered, by locale. */
const widest = new Map<string, string>();

// A text that is shorter than the longest by more signs than this is narrower in any font.
const narrowerBy = 3;

/** The widest texts that `stateText` can answer: one line each. */
export function widestStateTexts(): string {
  const locale = currentLocale();
  const known = widest.get(locale);
  if (known !== undefined) return known;
  const texts = stateWords.map((word) => message(word));
  for (const reported of reportedStates) {
    texts.push(message(`earlier-${reported}`), message(`unsure-${reported}`));
    texts.push(message(`since-${reported}`, { time: message('widest-short') }));
    texts.push(message(`stale-${reported}`, { time: message('widest-narrow') }));
  }
  const longest = Math.max(...texts.map(({ length }) => length));
  const lines = texts.filter(({ length }) => length >= longest - narrowerBy).join('\n');
  widest.set(locale, lines);
  return lines;
}

function aboutState(content: BadgeContent): string {
  const { state, cause, alarm = message('unnamed') } = content;
  if (!isReported(state)) return message(`about-${cause ?? state}`, { alarm });
  const since = moment(content.since);
  return since
    ? message(`about-${state}-since`, { alarm, time: dateTime(since) })
    : message(`about-${state}`, { alarm });
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
  return doubt === 'stale' && isReported(state) ? message('retry') : '';
}

function aboutActions({ actions, suppressor }: BadgeContent): string {
  if (actions === 'off') return message('actions-off');
  if (actions !== 'suppressed') return '';
  return suppressor
    ? message('actions-suppressed-by', { suppressor })
    : message('actions-suppressed');
}

/**
 * Full sentences: what happened, to which alarm, what to do next, and whether nobody is notified of
 * it.
 */
export function describe(content: BadgeContent): string {
  return [aboutState, doubtInWords, aboutRetry, aboutActions]
    .map((about) => about(content))
    .filter(Boolean)
    .join(' ');
}
