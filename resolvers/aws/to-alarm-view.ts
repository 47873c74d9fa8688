import type { CompositeAlarm, LogAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { AlarmActions, AlarmView, ReportedDoubt, ReportedState } from '../../contract/alarms';
import { parseAlarmName } from '../../rules/alarm-name';
import { nameOfAlarm } from '../../rules/alarm-rule';
import { alarmConsoleUrl } from '../../rules/console-url';
import { parseTime } from './aws-time';
import { isNeverEvaluated } from './never-evaluated';
import { cut, known } from './values';

/**
 * An alarm of any type as it stands in CloudWatch's JSON: the fields that AWS documents, with values
 * that nobody vouches for.
 */
export type AnyAlarm = Readonly<
  Partial<Record<keyof (MetricAlarm & CompositeAlarm & LogAlarm), unknown>>
>;

const states: Readonly<Record<string, ReportedState>> = {
  OK: 'ok',
  ALARM: 'alarm',
  INSUFFICIENT_DATA: 'insufficient-data',
};
const doubts: Readonly<Record<string, ReportedDoubt>> = {
  PARTIAL_DATA: 'partial-data',
  EVALUATION_ERROR: 'evaluation-error',
  EVALUATION_FAILURE: 'evaluation-failure',
};

/**
 * What CloudWatch said of an alarm, in our words. A state or an evaluation problem that this version
 * does not know makes the state `unknown`, so that nothing half understood is ever green.
 *
 * @param now - By AWS's clock.
 */
export function toAlarmView(alarm: AnyAlarm, region: string, now: Date): AlarmView {
  const { EvaluationState: evaluation, StateReason: reason } = alarm;
  const problem = known(doubts, evaluation);
  const understood = (evaluation ?? undefined) === undefined || problem !== undefined;
  const doubt = problem ?? (isNeverEvaluated(alarm, now) ? 'never-evaluated' : undefined);
  const since = parseTime(alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp);
  const consoleUrl = alarmConsoleUrl(region, String(alarm.AlarmName));
  return {
    state: (understood ? known(states, alarm.StateValue) : undefined) ?? 'unknown',
    ...actionsOf(alarm),
    ...(doubt === undefined ? {} : { doubt }),
    ...(since === undefined ? {} : { since: since.toISOString() }),
    ...(typeof reason === 'string' && reason !== '' ? { reason: cut(reason) } : {}),
    ...(consoleUrl === undefined ? {} : { consoleUrl }),
  };
}

/**
 * Whether the actions run. A composite alarm's are suppressed by one other alarm: while that is in
 * alarm, while CloudWatch waits for it to be, and for a while after (API_CompositeAlarm.html).
 */
function actionsOf(alarm: AnyAlarm): { readonly actions: AlarmActions; suppressor?: string } {
  if (alarm.ActionsEnabled === false) return { actions: 'off' };
  if ((alarm.ActionsSuppressedBy ?? undefined) === undefined) return { actions: 'on' };
  const suppressor = suppressorOf(alarm.ActionsSuppressor);
  return { actions: 'suppressed', ...(suppressor === undefined ? {} : { suppressor }) };
}

/** Its name alone: the ARN that may stand in its place names the account, which readers need not know. */
function suppressorOf(nameOrArn: unknown): string | undefined {
  if (typeof nameOrArn !== 'string') return undefined;
  return parseAlarmName(nameOfAlarm(nameOrArn));
}
