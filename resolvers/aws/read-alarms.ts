import type { AlarmType } from '@aws-sdk/client-cloudwatch';
import type { AlarmAbsence, AlarmAnswer } from '../../contract/alarms';
import type { FailureCode, Log } from '../lib/log';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys, type RequestHandler } from './clients';
import { pause, type Limits } from '../lib/deadline';
import { allAlarmTypes, describeAlarms, type DescribedAlarms } from './describe-alarms';
import { classify, toLogEntry } from './errors';
import { toAlarmView } from './to-alarm-view';

/** What reading needs besides the role. */
export interface AwsAccess {
  readonly requestHandler: RequestHandler;
  readonly limits: Limits;
  readonly log: Log;
}

/** CloudWatch takes at most this many names in one call, and then answers on one page. */
const namesPerCall = 100;

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
};

/** Failures of the read that another attempt may not meet. */
const passing: ReadonlySet<FailureCode> = new Set([
  'throttled',
  'aws-outage',
  'connection-reset',
  'session-expired',
  'unknown-alarm-type',
]);

/**
 * Reads the alarms of one account, one call for each hundred names, side by side. Never rejects:
 * a call that fails gives each of its names the reason.
 */
export async function readAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  names: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, AlarmAnswer>> {
  const distinct = [...new Set(names)];
  const calls: Promise<(readonly [string, AlarmAnswer])[]>[] = [];
  for (let start = 0; start < distinct.length; start += namesPerCall) {
    calls.push(readCall(aws, role, distinct.slice(start, start + namesPerCall), signal));
  }
  try {
    return new Map((await Promise.all(calls)).flat());
  } finally {
    forgetSigningKeys();
  }
}

async function readCall(
  aws: AwsAccess,
  role: RoleToAssume,
  names: readonly string[],
  signal: AbortSignal,
): Promise<(readonly [string, AlarmAnswer])[]> {
  try {
    const { alarms, complete } = await attempt(aws, role, names, allAlarmTypes, signal);
    const views = new Map(
      alarms.map((alarm) => [alarm.AlarmName, toAlarmView(alarm, role.region)]),
    );
    // A name on a page that AWS held back is not one that AWS does not know.
    const missing: AlarmAnswer = complete ? { state: 'not-found' } : absences['unreadable-answer'];
    return names.map((name) => [name, views.get(name) ?? missing]);
  } catch (error) {
    const answer = absences[classify('read', error).code];
    return names.map((name) => [name, answer]);
  }
}

/** Repeats what may pass, with new credentials each time, as long as the deadline allows. */
async function attempt(
  aws: AwsAccess,
  role: RoleToAssume,
  names: readonly string[],
  types: readonly AlarmType[],
  signal: AbortSignal,
  pauses = aws.limits.pauses,
): Promise<DescribedAlarms> {
  const started = performance.now();
  try {
    return await describeAlarms(aws.requestHandler, role, names, types, aws.limits, signal);
  } catch (error) {
    const failure = classify('read', error);
    aws.log(toLogEntry(failure, performance.now() - started));
    const [longest, ...later] = pauses;
    if (failure.phase !== 'read' || !passing.has(failure.code) || longest === undefined) {
      throw failure;
    }
    await pause(longest, signal);
    if (signal.aborted) throw failure;
    // A region that does not have the newest type yet refuses the whole call for naming it.
    const known =
      failure.code === 'unknown-alarm-type' ? types.filter((type) => type !== 'LogAlarm') : types;
    return attempt(aws, role, names, known, signal, later);
  }
}
