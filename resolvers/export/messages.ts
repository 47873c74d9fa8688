import type { ReportedDoubt } from '../../contract/alarms';
import type { StateWord } from '../../rules/alarm-state';
import { inLanguage } from '../../rules/sentence';

/** An export never waits. */
type Key =
  | Exclude<StateWord, 'loading'>
  | ReportedDoubt
  | 'reported'
  | 'reported-since'
  | 'elsewhere'
  | 'unnamed'
  | 'hidden'
  | 'actions-off'
  | 'actions-suppressed'
  | 'actions-suppressed-by';

/**
 * The words of exported badges in one language. They stand in a document that nobody refreshes, so
 * they speak of a moment; what to do about a failure is said on the page. A badge may stand inside a
 * sentence of the page, so none of them ends with a full stop.
 */
export type ExportWords = Readonly<Record<Key, string>>;

const english: ExportWords = {
  ok: 'OK',
  alarm: 'In alarm',
  'insufficient-data': 'No data',
  unknown: 'Unknown',

  // What was reported. `{state}` is a lozenge: one of the words above, and what casts doubt on it.
  reported: '{name} {state} ({asOf})',
  'reported-since': '{name} {state} since {since} ({asOf})',
  'partial-data': 'partial data',
  'evaluation-error': 'cannot evaluate',
  'evaluation-failure': 'evaluation failed',
  'never-evaluated': 'not evaluated yet',
  contradicting: 'two answers',

  // Who heard of it in AWS.
  'actions-off': 'notifications off',
  'actions-suppressed': 'notifications suppressed',
  'actions-suppressed-by': 'notifications suppressed by {suppressor}',

  // Why there is no state.
  'not-found': '{name}: AWS had no alarm of this name ({asOf})',
  'no-access': '{name}: the state is not shown in this export ({asOf})',
  'not-connected': '{name}: the AWS account was not connected ({asOf})',
  'aws-refused': '{name}: AWS refused to tell the state ({asOf})',
  'region-disabled': '{name}: the AWS region was disabled ({asOf})',
  throttled: '{name}: AWS was getting too many requests to tell the state ({asOf})',
  unavailable: '{name}: the state could not be read ({asOf})',
  'not-chosen': '{name}: not set up',
  elsewhere: '{name}: CloudWatch alarm, whose state is shown on the page',
  // A link that has no state, named by what it leads to.
  linked: '{name}',

  // In the place of a name that there is none for, and of the hidden name of an alarm without a label.
  unnamed: 'CloudWatch alarm',
  hidden: 'Alarm',
};

const languages = new Map([['en', english]]);

/** The words for somebody who reads in a locale, which nobody vouches for; else the English ones. */
export function exportWords(locale: unknown): ExportWords {
  return inLanguage(languages, String(locale)) ?? english;
}

/** A moment in the one zone that every reader of a document understands: `22:40 UTC, 2026-03-02`. */
export function moment(time: Date): string {
  return `${timeOf(time)} UTC, ${dayOf(time)}`;
}

/** A moment whose zone is told with a later one, and its day unless it is the same. */
export function momentBefore(time: Date, later: Date): string {
  return dayOf(time) === dayOf(later) ? timeOf(time) : `${dayOf(time)} ${timeOf(time)}`;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function timeOf(time: Date): string {
  return time.toISOString().slice(11, 16);
}
