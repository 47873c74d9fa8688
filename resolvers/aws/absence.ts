import type { AlarmAbsence } from '../../contract/alarms';
import type { FailureCode } from '../lib/log';

const absences: Readonly<Record<FailureCode, AlarmAbsence>> = {
  'broker-refused': { state: 'aws-refused', cause: 'broker-refused' },
  'role-refused': { state: 'aws-refused', cause: 'role-refused' },
  'read-refused': { state: 'aws-refused', cause: 'read-refused' },
  'region-disabled': { state: 'region-disabled' },
  throttled: { state: 'throttled' },
  timeout: { state: 'unavailable', cause: 'timeout' },
  unreachable: { state: 'unavailable', cause: 'network' },
  'connection-reset': { state: 'unavailable', cause: 'network' },
  'aws-outage': { state: 'unavailable', cause: 'aws-outage' },
  'unreadable-answer': { state: 'unavailable', cause: 'unreadable-answer' },
  'session-expired': { state: 'unavailable', cause: 'internal' },
  'unknown-alarm-type': { state: 'unavailable', cause: 'internal' },
  clock: { state: 'unavailable', cause: 'internal' },
  'bad-request': { state: 'unavailable', cause: 'internal' },
  'storage-failed': { state: 'unavailable', cause: 'internal' },
  'confluence-busy': { state: 'unavailable', cause: 'confluence-busy' },
};

/** What a failed request means to who looks at an alarm. */
export function absenceOf(code: FailureCode): AlarmAbsence {
  return absences[code];
}
