import type { AbsentState, AlarmDoubt, ReportedState } from '../../contract/alarms';

/*
 * The words of exported badges. They stand in a document that nobody refreshes, so they speak of a
 * moment; what to do about a failure is said on the page.
 */

export const stateWords: Readonly<Record<ReportedState, string>> = {
  ok: 'OK',
  alarm: 'In alarm',
  'insufficient-data': 'No data',
  unknown: 'Unknown',
};

export const absenceWords: Readonly<Record<AbsentState, string>> = {
  'not-found': 'AWS has no alarm of this name',
  'no-access': 'not shown in this export',
  'not-connected': 'its AWS account is not connected',
  'aws-refused': 'AWS refused to tell its state',
  'region-disabled': 'its AWS region is disabled',
  throttled: 'state not available: AWS had too many requests',
  unavailable: 'state not available at export',
};

export const doubtWords: Readonly<Record<Exclude<AlarmDoubt, 'stale'>, string>> = {
  'partial-data': 'may be wrong: CloudWatch saw only part of the data',
  'evaluation-error': 'may be wrong: CloudWatch could not evaluate it',
  'evaluation-failure': 'may be wrong: CloudWatch failed to evaluate it',
};

/** In the place of a name that there is none for. */
export const unnamed = 'CloudWatch alarm';
/** Of an alarm in an export that shows no states. */
export const livesElsewhere = 'CloudWatch alarm, whose state is shown on the page';
export const notChosen = 'CloudWatch alarm: none chosen';
/** Of a sealed alarm that nobody gave a label. */
export const hidden = 'Alarm';

/** A moment in the one zone that every reader of a document understands: `2026-03-02 09:30 UTC`. */
export function moment(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
