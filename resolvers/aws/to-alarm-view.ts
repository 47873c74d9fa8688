import type { CompositeAlarm, LogAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { AlarmActions, AlarmView, ReportedDoubt, ReportedState } from '../../contract/alarms';
import { parseAlarmName } from '../../rules/alarm-name';
import { nameOfAlarm } from '../../rules/alarm-rule';
import { alarmConsoleUrl } from '../../rules/console-url';
import { parseTime } from './aws-time';
import { isNeverEvaluated } from './never-evaluated';

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
 * Bytes of a reason that are passed on. CloudWatch keeps reasons of up to 1,023 characters; so many
 * references are read at once that longer ones would not fit into the answer of one invocation.
 */
const longestReason = 4_096;
const ellipsis = '…';

/**
 * What CloudWatch said of an alarm, in our words. A state or an evaluation problem that this version
 * does not know makes the state `unknown`, so that nothing half understood is ever green.
 *
 * @param now - By AWS's clock.
 */
export function toAlarmView(alarm: AnyAlarm, region: string, now: Date): AlarmView {
  const { EvaluationState: evaluation, StateReason: reason } = alarm;
  const problem = entry(doubts, evaluation);
  const understood = (evaluation ?? undefined) === undefined || problem !== undefined;
  const doubt = problem ?? (isNeverEvaluated(alarm, now) ? 'never-evaluated' : undefined);
  const since = parseTime(alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp);
  const consoleUrl = alarmConsoleUrl(region, String(alarm.AlarmName));
  return {
    state: (understood ? entry(states, alarm.StateValue) : undefined) ?? 'unknown',
    ...actionsOf(alarm),
    ...(doubt === undefined ? {} : { doubt }),
    ...(since === undefined ? {} : { since: since.toISOString() }),
    ...(typeof reason === 'string' && reason !== '' ? { reason: shortened(reason) } : {}),
    ...(consoleUrl === undefined ? {} : { consoleUrl }),
  };
}

/** Cuts a reason by bytes, never within a character. */
function shortened(reason: string): string {
  if (Buffer.byteLength(reason) <= longestReason) return reason;
  const room = new Uint8Array(longestReason - Buffer.byteLength(ellipsis));
  const { read } = new TextEncoder().encodeInto(reason, room);
  return reason.slice(0, read) + ellipsis;
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

function entry<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}
