import { validationError } from '../errors';
import type { Operation } from '../service';
import type { Alarm } from './alarm';
import { resourceNotFound } from './errors';
import { alarmNameRule, alarmsIn } from './settings';

/** Deletes up to 100 alarms, one composite alarm among them at most: all of them or none. */
export const deleteAlarms: Operation = (call, input) => {
  const store = alarmsIn(call);
  const names = new Set(input.texts('AlarmNames', { max: 100 }, alarmNameRule) ?? []);
  for (const name of names) {
    call.authorize({ action: 'cloudwatch:DeleteAlarms', resource: store.arnOf(name) });
  }
  const alarms = [...names].map((name): Alarm => {
    const alarm = store.find(name);
    if (alarm?.AlarmName !== name) throw resourceNotFound();
    return alarm;
  });
  if (alarms.filter(({ AlarmType }) => AlarmType === 'CompositeAlarm').length > 1) {
    throw validationError('At most one composite alarm can be deleted at a time.');
  }
  for (const alarm of alarms) {
    const parents = store.parentsOf(alarm).filter(({ AlarmName }) => !names.has(AlarmName));
    if (parents.length > 0) {
      throw validationError(
        `Cannot delete ${alarm.AlarmName} as there are composite alarm(s) depending on it.`,
      );
    }
  }
  for (const { AlarmName } of alarms) store.remove(AlarmName);
  return undefined;
};
