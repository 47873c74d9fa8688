import { validationError } from '../errors';
import type { Operation } from '../service';
import type { Fields } from '../wire/fields';
import type { CompositeConfiguration } from './alarm';
import { alarmsOf, parseAlarmRule } from './alarm-rule';
import type { AlarmStore } from './alarm-store';
import { invalidCombination, missingParameter } from './errors';
import { present } from './present';
import { putAlarm } from './put-alarm';

const maximumChildren = 100;
const maximumParents = 150;

/** Creates or changes an alarm on the states of other alarms, and evaluates it. */
export const putCompositeAlarm: Operation = (call, input) =>
  putAlarm(call, input, {
    type: 'CompositeAlarm',
    // CloudWatch asks for the right on everything: the rule may look at any alarm.
    scope: '*',
    readConfiguration: ({ AlarmName }, alarms) => {
      const configuration = readConfiguration(input);
      const children = alarmsOf(parseAlarmRule(configuration.AlarmRule));
      if (children.length > maximumChildren) {
        throw validationError(`AlarmRule must not name more than ${maximumChildren} alarms`);
      }
      const suppressor = configuration.ActionsSuppressor;
      assertExist(alarms, suppressor === undefined ? children : [...children, suppressor]);
      assertNotCrowded(alarms, children, AlarmName);
      return configuration;
    },
  });

/** Both periods belong to a suppressor, and it to them. */
function readConfiguration(input: Fields): CompositeConfiguration {
  const configuration = present<CompositeConfiguration>({
    AlarmType: 'CompositeAlarm',
    AlarmRule: input.requiredText('AlarmRule', { min: 1, max: 10_240 }),
    ActionsSuppressor: input.text('ActionsSuppressor', { min: 1, max: 1600 }),
    ActionsSuppressorWaitPeriod: input.integer('ActionsSuppressorWaitPeriod', { min: 0 }),
    ActionsSuppressorExtensionPeriod: input.integer('ActionsSuppressorExtensionPeriod', { min: 0 }),
  });
  for (const period of [
    'ActionsSuppressorWaitPeriod',
    'ActionsSuppressorExtensionPeriod',
  ] as const) {
    if (configuration.ActionsSuppressor === undefined) {
      if (configuration[period] === undefined) continue;
      throw invalidCombination(`${period} must not be specified without ActionsSuppressor`);
    }
    if (configuration[period] === undefined) throw missingParameter(period);
  }
  return configuration;
}

function assertExist(alarms: AlarmStore, names: readonly string[]): void {
  const missing = names.filter((name) => alarms.find(name) === undefined);
  if (missing.length > 0) {
    throw validationError(
      `Could not save the composite alarm as alarms [${missing.join(', ')}] in the alarm rule do not exist`,
    );
  }
}

/** So many composite alarms may watch one alarm. */
function assertNotCrowded(alarms: AlarmStore, children: readonly string[], own: string): void {
  for (const name of children) {
    const child = alarms.find(name);
    const parents = child ? alarms.parentsOf(child) : [];
    if (parents.filter(({ AlarmName }) => AlarmName !== own).length >= maximumParents) {
      throw validationError(
        `${name} must not be in the rules of more than ${maximumParents} alarms`,
      );
    }
  }
}
