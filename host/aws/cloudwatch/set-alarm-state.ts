import type { Operation } from '../service';
import { stateValues } from './alarm';
import { alarmNameRule, alarmsIn } from './alarms-in';
import { invalidFormat, resourceNotFound } from './errors';
import { present } from './present';

/** Sets an alarm's state by hand until the next evaluation, which a metric alarm here never has. */
export const setAlarmState: Operation = (call, input) => {
  const alarms = alarmsIn(call);
  const name = input.requiredText('AlarmName', alarmNameRule);
  call.authorize({ action: 'cloudwatch:SetAlarmState', resource: alarms.arnOf(name) });
  const StateValue = input.requiredChoice('StateValue', stateValues);
  const StateReason = input.requiredText('StateReason', { max: 1023 });
  const StateReasonData = input.text('StateReasonData', { max: 4000 });
  if (StateReasonData !== undefined && !isJson(StateReasonData)) {
    throw invalidFormat('StateReasonData must be valid JSON');
  }
  const alarm = alarms.find(name);
  if (alarm?.AlarmName !== name) throw resourceNotFound();
  alarms.setState(alarm, present({ StateValue, StateReason, StateReasonData }));
  return undefined;
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
