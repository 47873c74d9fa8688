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

  // What was reported. `{state}` is one of the words above.
  reported: '{name}: {state} as of {asOf}',
  'reported-since': '{name}: {state} since {since}, as of {asOf}',
  'partial-data': '(the state may be wrong: CloudWatch had only part of the data)',
  'evaluation-error':
    '(the state may be wrong: CloudWatch could not evaluate the alarm as it is set up)',
  'evaluation-failure': '(the state may be wrong: CloudWatch failed to evaluate the alarm)',
  'never-evaluated': '(the state may be wrong: CloudWatch had not evaluated the alarm yet)',
  contradicting:
    '(the state may be wrong: CloudWatch answered twice for this name, and this is the worse answer)',

  // Who heard of it in AWS.
  'actions-off': '(notifications off)',
  'actions-suppressed': '(notifications suppressed)',
  'actions-suppressed-by': '(notifications suppressed by {suppressor})',

  // Why there is no state.
  'not-found': '{name}: AWS had no alarm of this name at {asOf}',
  'no-access': '{name}: the state is not shown in this export, made at {asOf}',
  'not-connected': '{name}: the AWS account was not connected at {asOf}',
  'aws-refused': '{name}: AWS refused to tell the state at {asOf}',
  'region-disabled': '{name}: the AWS region was disabled at {asOf}',
  throttled: '{name}: AWS was getting too many requests to tell the state at {asOf}',
  unavailable: '{name}: the state could not be read at {asOf}',
  unpublished: '{name}: the published page did not hold this link at {asOf}',
  'not-chosen': '{name}: not set up',
  linked: '{name}: a page of CloudWatch, not an alarm',
  elsewhere: '{name}: CloudWatch alarm, whose state is shown on the page',

  // In the place of a name that there is none for, and of the hidden name of an alarm without a label.
  unnamed: 'CloudWatch alarm',
  hidden: 'Alarm',
};

const languages = new Map([['en', english]]);

/** The words for somebody who reads in a locale, which nobody vouches for; else the English ones. */
export function exportWords(locale: unknown): ExportWords {
  return inLanguage(languages, String(locale)) ?? english;
}

/** A moment in the one zone that every reader of a document understands: `2026-03-02 09:30 UTC`. */
export function moment(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
