import type { Call, Operation } from '../service';
import type { Fields } from '../wire/fields';
import { alarmNameRule, alarmsIn } from './alarms-in';

/**
 * Switches the actions of alarms on and off. The model gives these operations no error of their own,
 * so names of alarms that are not there are passed over.
 */
export const actionOperations: Readonly<Record<string, Operation>> = {
  EnableAlarmActions: (call, input) => enable(call, input, 'EnableAlarmActions', true),
  DisableAlarmActions: (call, input) => enable(call, input, 'DisableAlarmActions', false),
};

function enable(call: Call, input: Fields, operation: string, isEnabled: boolean): undefined {
  const alarms = alarmsIn(call);
  const names = input.requiredTexts('AlarmNames', { max: 100 }, alarmNameRule);
  for (const name of names) {
    call.authorize({ action: `cloudwatch:${operation}`, resource: alarms.arnOf(name) });
  }
  for (const name of names) {
    const alarm = alarms.find(name);
    if (alarm?.AlarmName === name) alarms.enableActions(alarm, isEnabled);
  }
  return undefined;
}
