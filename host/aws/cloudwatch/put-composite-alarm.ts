import { validationError } from '../errors';
import type { Operation } from '../service';
import type { CompositeConfiguration } from './alarm';
import { alarmsOf, parseAlarmRule } from './alarm-rule';
import type { AlarmStore } from './alarm-store';
import { alarmsIn, assertSameType, present, readSettings } from './settings';

const own = [
  'AlarmRule',
  'ActionsSuppressor',
  'ActionsSuppressorWaitPeriod',
  'ActionsSuppressorExtensionPeriod',
];
const maximumChildren = 100;

/** Creates or changes an alarm on the states of other alarms, and evaluates it. */
export const putCompositeAlarm: Operation = (call, input) => {
  const alarms = alarmsIn(call);
  const settings = readSettings(input, own);
  // CloudWatch asks for the right on everything: the rule may look at any alarm.
  call.authorize({ action: 'cloudwatch:PutCompositeAlarm', resource: '*' });
  assertSameType(alarms, settings.AlarmName, 'CompositeAlarm');
  const suppressor = input.text('ActionsSuppressor', { min: 1, max: 1600 });
  const configuration = present<CompositeConfiguration>({
    AlarmType: 'CompositeAlarm',
    AlarmRule: input.requiredText('AlarmRule', { min: 1, max: 10_240 }),
    ActionsSuppressor: suppressor,
    ActionsSuppressorWaitPeriod: input.integer('ActionsSuppressorWaitPeriod', { min: 0 }),
    ActionsSuppressorExtensionPeriod: input.integer('ActionsSuppressorExtensionPeriod', { min: 0 }),
  });
  const children = alarmsOf(parseAlarmRule(configuration.AlarmRule));
  if (children.length > maximumChildren) {
    throw validationError(`AlarmRule must not name more than ${maximumChildren} alarms`);
  }
  assertExist(alarms, suppressor === undefined ? children : [...children, suppressor]);
  alarms.put({ ...settings, ...configuration });
  return undefined;
};

function assertExist(alarms: AlarmStore, names: readonly string[]): void {
  const missing = names.filter((name) => alarms.find(name) === undefined);
  if (missing.length > 0) {
    throw validationError(
      `Could not save the composite alarm as alarms [${missing.join(', ')}] in the alarm rule do not exist`,
    );
  }
}
