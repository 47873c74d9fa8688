import { validationError } from '../errors';
import type { Operation } from '../service';
import { alarmNameRule, alarmsIn } from './alarms-in';
import { resourceNotFound } from './errors';

/**
 * Deletes up to 100 alarms, of which one may be a composite alarm; a log alarm is deleted alone.
 * "If you specify any incorrect alarm names, the alarms you specify with correct names are still
 * deleted" (API_DeleteAlarms.html); where no name is correct, there is nothing to delete.
 */
export const deleteAlarms: Operation = (call, input) => {
  const store = alarmsIn(call);
  const names = new Set(input.requiredTexts('AlarmNames', { max: 100 }, alarmNameRule));
  for (const name of names) {
    call.authorize({ action: 'cloudwatch:DeleteAlarms', resource: store.arnOf(name) });
  }
  const alarms = [...names]
    .map((name) => store.find(name))
    .filter((alarm) => alarm !== undefined)
    .filter(({ AlarmName }) => names.has(AlarmName));
  if (alarms.length === 0 && names.size > 0) throw resourceNotFound();
  if (alarms.filter(({ AlarmType }) => AlarmType === 'CompositeAlarm').length > 1) {
    throw validationError('At most one composite alarm can be deleted at a time.');
  }
  if (alarms.some(({ AlarmType }) => AlarmType === 'LogAlarm') && names.size > 1) {
    throw validationError('A log alarm can only be deleted by itself.');
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
