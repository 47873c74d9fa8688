import type { Output, OutputStructure } from '../wire/value';
import type { Alarm } from './alarm';
import type { AlarmStore } from './alarm-store';
import { suppressionOf } from './composite';

/** All that CloudWatch tells of an alarm; its tags and contributors are not part of that. */
export function describeAlarm(alarm: Alarm, store: AlarmStore, now: Date): Output {
  const suppressor =
    alarm.AlarmType === 'CompositeAlarm' && alarm.ActionsSuppressor !== undefined
      ? store.find(alarm.ActionsSuppressor)
      : undefined;
  const suppression =
    alarm.AlarmType === 'CompositeAlarm' ? suppressionOf(alarm, suppressor, now) : undefined;
  return {
    // Plain JSON under AWS's own member names, which its interfaces cannot promise.
    ...(alarm as unknown as OutputStructure),
    ...suppression,
    AlarmType: undefined,
    Contributors: undefined,
    Tags: undefined,
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.AlarmConfigurationUpdatedTimestamp),
    StateUpdatedTimestamp: new Date(alarm.StateUpdatedTimestamp),
    StateTransitionedTimestamp: new Date(alarm.StateTransitionedTimestamp),
  };
}
