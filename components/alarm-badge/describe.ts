import {
  absentStates,
  alarmDoubts,
  reportedStates,
  type AlarmDoubt,
  type AlarmState,
  type FailureCause,
  type ReportedState,
} from '../../contract/alarms';
import { elapsed, widestElapsed } from '../internal/elapsed';
import { dateTimeFormat } from '../internal/intl';
import type { Shape } from './icons';
import { message } from './messages';

/** What a badge has to say about its alarm. */
export interface BadgeContent {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt | undefined;
  readonly cause?: FailureCause | undefined;
  /** The alarm's name, or its label; undefined where no alarm is chosen. */
  readonly alarm?: string | undefined;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string | undefined;
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
}

/** The words of a state, with the moment that is told inside them. */
export interface StateText {
  readonly before: string;
  readonly time?: { readonly iso: string; readonly text: string };
  readonly after?: string;
}

const states: readonly string[] = ['loading', ...reportedStates, ...absentStates];

/** What was given, if it is a state; `unknown` for anything else. */
export function knownState(state: unknown): AlarmState {
  return states.includes(state as string) ? (state as AlarmState) : 'unknown';
}

/** What was given, if it is a doubt or none; an unknown doubt is the most general one. */
export function knownDoubt(doubt: unknown): AlarmDoubt | undefined {
  if (doubt === undefined || doubt === null || doubt === '') return undefined;
  return alarmDoubts.find((known) => known === doubt) ?? 'evaluation-failure';
}

function isReported(state: AlarmState): state is ReportedState {
  return (reportedStates as readonly string[]).includes(state);
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

// Where the time goes is the message's matter; a line break cannot be part of one.
const place = '\n';

function withTime(key: `${'since' | 'stale'}-${ReportedState}`, date: Date, text: string) {
  const [before = '', after] = message(key, { time: place }).split(place);
  // Not every state has a place for it.
  if (after === undefined) return { before };
  return { before, time: { iso: date.toISOString(), text }, after };
}

/** The state in a few words: "In alarm 12 min", "OK 5m ago", "Maybe OK", "Not connected". */
export function stateText(content: BadgeContent, now: Date): StateText {
  const { state, doubt } = content;
  if (!isReported(state)) return { before: message(isChosen(content) ? state : 'not-chosen') };
  if (doubt === 'stale') {
    const checked = moment(content.checkedAt);
    if (!checked) return { before: message(`earlier-${state}`) };
    return withTime(`stale-${state}`, checked, elapsed(checked, now, 'narrow'));
  }
  if (doubt) return { before: message(`maybe-${state}`) };
  const since = moment(content.since);
  if (!since) return { before: message(state) };
  return withTime(`since-${state}`, since, elapsed(since, now, 'short'));
}

/** Every text that `stateText` can answer, at its widest: one line each. */
export function widestStateTexts(): string {
  return [
    ...states.map((state) => message(state as AlarmState)),
    message('not-chosen'),
    ...reportedStates.flatMap((state) => [
      message(`maybe-${state}`),
      message(`earlier-${state}`),
      ...widestElapsed('short').map((time) => message(`since-${state}`, { time })),
      ...widestElapsed('narrow').map((time) => message(`stale-${state}`, { time })),
    ]),
  ].join('\n');
}

function isChosen({ alarm, state }: BadgeContent): boolean {
  return alarm !== undefined || state !== 'not-connected';
}

function aboutState(content: BadgeContent): string {
  const { state, cause } = content;
  const alarm = content.alarm ?? message('this-alarm');
  if (!isChosen(content)) return message('about-not-chosen');
  if (cause && !isReported(state)) return message(`about-${cause}`, { alarm });
  const since = moment(content.since);
  if (since && isReported(state) && state !== 'unknown') {
    return message(`about-${state}-since`, { alarm, since: dateTime(since) });
  }
  return message(`about-${state}`, { alarm });
}

function aboutDoubt({ state, doubt, checkedAt }: BadgeContent): string[] {
  if (!doubt || !isReported(state)) return [];
  if (doubt !== 'stale') return [message(`doubt-${doubt}`)];
  const checked = moment(checkedAt);
  if (!checked) return [message('doubt-earlier')];
  return [message('doubt-stale', { checked: dateTime(checked) })];
}

/** Full sentences: what happened, to which alarm, and what to do next. */
export function describe(content: BadgeContent): string {
  return [aboutState(content), ...aboutDoubt(content)].join(' ');
}
