import type { Alarm, AlarmCondition, CompositeAlarm } from './alarm';
import { parseAlarmRule, ruleHolds } from './alarm-rule';

/** How a composite alarm's actions are held back, in AWS's member names. */
export interface Suppression {
  readonly ActionsSuppressedBy: 'Alarm' | 'WaitPeriod' | 'ExtensionPeriod';
  readonly ActionsSuppressedReason: string;
}

/** The alarm that silences a composite alarm, where it has one that is there. */
export type Suppressor = Alarm | undefined;

/**
 * What a composite alarm's rule now says.
 *
 * @returns Nothing where it says the same as before.
 */
export function compositeCondition(
  composite: CompositeAlarm,
  children: readonly Alarm[],
  now: Date,
): AlarmCondition | undefined {
  const childOf = (name: string): Alarm | undefined =>
    children.find(({ AlarmName, AlarmArn }) => AlarmName === name || AlarmArn === name);
  const holds = ruleHolds(parseAlarmRule(composite.AlarmRule), (name) => childOf(name)?.StateValue);
  const value = holds ? 'ALARM' : 'OK';
  if (value === composite.StateValue) return undefined;
  const latest = children.toSorted((a, b) =>
    b.StateTransitionedTimestamp.localeCompare(a.StateTransitionedTimestamp),
  )[0];
  return {
    StateValue: value,
    StateReason: latest ? reasonOf(latest) : `AlarmRule evaluated to ${holds ? 'TRUE' : 'FALSE'}`,
    StateReasonData: JSON.stringify({ triggeringAlarms: latest ? [triggerOf(latest)] : [] }),
    StateUpdatedTimestamp: now.toISOString(),
    StateTransitionedTimestamp: now.toISOString(),
  };
}

/**
 * Whether a composite alarm's actions are held back now: by its suppressor being in alarm, by the
 * wait for a suppressor that may yet be, or for a while after it has ceased to be
 * (Create_Composite_Alarm.html, "alarm suppression").
 */
export function suppressionOf(
  composite: CompositeAlarm,
  suppressor: Suppressor,
  now: Date,
): Suppression | undefined {
  if (suppressor === undefined) return undefined;
  if (suppressor.StateValue === 'ALARM') return suppressedBy('Alarm');
  const elapsed = (timestamp: string): number => (now.getTime() - Date.parse(timestamp)) / 1000;
  const extension = composite.ActionsSuppressorExtensionPeriod ?? 0;
  const wait = composite.ActionsSuppressorWaitPeriod ?? 0;
  if (elapsed(suppressor.StateTransitionedTimestamp) < extension) {
    return suppressedBy('ExtensionPeriod');
  }
  return elapsed(composite.StateTransitionedTimestamp) < wait
    ? suppressedBy('WaitPeriod')
    : undefined;
}

/** In the words of AWS's example of an event: "Actions suppressed by WaitPeriod". */
function suppressedBy(by: Suppression['ActionsSuppressedBy']): Suppression {
  return { ActionsSuppressedBy: by, ActionsSuppressedReason: `Actions suppressed by ${by}` };
}

/**
 * Until when a composite alarm's actions are held back, if they are at that moment; `open` while its
 * suppressor is in alarm.
 */
export function holdEnd(
  composite: CompositeAlarm,
  suppressor: Suppressor,
  at: Date,
): Date | 'open' | undefined {
  const after = (timestamp: string, seconds = 0): Date =>
    new Date(Date.parse(timestamp) + seconds * 1000);
  switch (suppressionOf(composite, suppressor, at)?.ActionsSuppressedBy) {
    case 'Alarm':
      return 'open';
    case 'ExtensionPeriod':
      return after(
        suppressor?.StateTransitionedTimestamp ?? '',
        composite.ActionsSuppressorExtensionPeriod,
      );
    case 'WaitPeriod':
      return after(composite.StateTransitionedTimestamp, composite.ActionsSuppressorWaitPeriod);
    default:
      return undefined;
  }
}

function reasonOf({ AlarmArn, StateValue, StateTransitionedTimestamp }: Alarm): string {
  return `${AlarmArn} transitioned to ${StateValue} at ${longDate(StateTransitionedTimestamp)}`;
}

function triggerOf({ AlarmArn, StateValue, StateTransitionedTimestamp }: Alarm): object {
  const timestamp = StateTransitionedTimestamp.replace('Z', '+0000');
  return { arn: AlarmArn, state: { value: StateValue, timestamp } };
}

/** `Friday 14 July, 2023 18:20:13 UTC`, as CloudWatch writes it. */
function longDate(timestamp: string): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(timestamp));
  const time = part({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = part({ day: '2-digit' });
  return `${part({ weekday: 'long' })} ${day} ${part({ month: 'long' })}, ${part({ year: 'numeric' })} ${time} UTC`;
}
