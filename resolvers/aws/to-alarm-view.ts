import type { CompositeAlarm, LogAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { AlarmView, ReportedState } from '../../contract/alarms';
import { alarmConsoleUrl } from '../../rules/console-url';

/** An alarm of any type: the fields that AWS documents, with values that nobody vouches for. */
export type AnyAlarm = Readonly<
  Partial<Record<keyof (MetricAlarm & CompositeAlarm & LogAlarm), unknown>>
>;

const states: Readonly<Record<string, ReportedState>> = {
  OK: 'ok',
  ALARM: 'alarm',
  INSUFFICIENT_DATA: 'insufficient-data',
};
const doubts: Readonly<Record<string, NonNullable<AlarmView['doubt']>>> = {
  PARTIAL_DATA: 'partial-data',
  EVALUATION_ERROR: 'evaluation-error',
  EVALUATION_FAILURE: 'evaluation-failure',
};

/**
 * What CloudWatch said of an alarm, in our words. A state or an evaluation problem that this version
 * does not know makes the state `unknown`, so that nothing half understood is ever green.
 */
export function toAlarmView(alarm: AnyAlarm, region: string): AlarmView {
  const { EvaluationState: evaluation, StateReason: reason } = alarm;
  const doubt = entry(doubts, evaluation);
  const understood = (evaluation ?? undefined) === undefined || doubt !== undefined;
  const since = isoTime(alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp);
  const consoleUrl = alarmConsoleUrl(region, String(alarm.AlarmName));
  return {
    state: (understood ? entry(states, alarm.StateValue) : undefined) ?? 'unknown',
    actions: actionsOf(alarm),
    ...(doubt === undefined ? {} : { doubt }),
    ...(since === undefined ? {} : { since }),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(consoleUrl === undefined ? {} : { consoleUrl }),
  };
}

function actionsOf({
  ActionsEnabled,
  ActionsSuppressedBy,
}: AnyAlarm): NonNullable<AlarmView['actions']> {
  if (ActionsEnabled === false) return 'off';
  return (ActionsSuppressedBy ?? undefined) === undefined ? 'on' : 'suppressed';
}

function entry<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

function isoTime(time: unknown): string | undefined {
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
