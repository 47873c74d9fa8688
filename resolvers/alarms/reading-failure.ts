import type { DiagnosisCode } from '../../contract/accounts';
import type { AbsentState, AlarmAnswer, FailureCause } from '../../contract/alarms';
import { isView } from '../../rules/alarm-state';

/** What AWS's failures are called in the table of accounts; whatever else fails is not the account's. */
const byCause: Partial<Record<FailureCause, DiagnosisCode>> = {
  'role-refused': 'role-not-assumable',
  'read-refused': 'missing-permission',
  'broker-refused': 'broker-refused',
  timeout: 'network',
  network: 'network',
  'aws-outage': 'aws-outage',
  'unreadable-answer': 'undecided',
};

const byState: Partial<Record<AbsentState, DiagnosisCode>> = {
  throttled: 'throttled',
  'region-disabled': 'region-not-enabled',
};

/**
 * Why AWS did not tell of an account's alarms: one code for all of them. Undefined where it told of
 * each, if only that there is none of that name; `unknown` where nothing can be said about the account.
 */
export function failureOf(answers: readonly AlarmAnswer[]): DiagnosisCode | 'unknown' | undefined {
  const absences = answers.filter((answer) => !isView(answer));
  const codes = absences.map(({ state, cause }) => byState[state] ?? (cause && byCause[cause]));
  // An answer of which one alarm cannot be read is an answer.
  const hasViews = absences.length < answers.length;
  const code = codes.find((each) => each !== undefined && !(hasViews && each === 'undecided'));
  return code ?? (absences.some(({ state }) => state !== 'not-found') ? 'unknown' : undefined);
}
