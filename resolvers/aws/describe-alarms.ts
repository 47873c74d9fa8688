import {
  DescribeAlarmsCommand,
  type AlarmType as AwsAlarmType,
  type DescribeAlarmsInput,
} from '@aws-sdk/client-cloudwatch';
import type { AlarmType } from '../../contract/placing';
import { pause } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import type { AwsAccess } from './access';
import { assumeRole, type RoleToAssume } from './assume-role';
import { cloudWatchClient } from './clients';
import { classify, toLogEntry, unreadable } from './errors';
import type { AnyAlarm } from './to-alarm-view';

/** An alarm as AWS described it, and which of its lists it stood in. */
export interface DescribedAlarm {
  readonly type: AlarmType;
  readonly alarm: AnyAlarm;
}

/** What AWS answered to one call. */
export interface DescribedAlarms {
  readonly alarms: readonly DescribedAlarm[];
  /** Where the rest begins, which AWS held back. */
  readonly nextToken?: string;
}

/** Which alarms are asked for: 1 to 100 names, or a page of those whose names begin so. */
export type AlarmQuery = Pick<
  DescribeAlarmsInput,
  'AlarmNames' | 'AlarmNamePrefix' | 'MaxRecords' | 'NextToken'
>;

/** Types that are not asked for are silently left out of the answer. */
const allTypes: readonly AwsAlarmType[] = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

/** Failures of the read that another attempt may not meet. */
const passing: ReadonlySet<FailureCode> = new Set([
  'throttled',
  'aws-outage',
  'connection-reset',
  'session-expired',
  'unknown-alarm-type',
]);

/**
 * Asks CloudWatch for alarms. Repeats what may pass, with new credentials each time, as long as the
 * deadline allows; each failure is logged.
 *
 * @throws AwsFailure of phase `assume` or `read`.
 */
export async function describeAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  query: AlarmQuery,
  signal: AbortSignal,
): Promise<DescribedAlarms> {
  return attempt(aws, role, { ...query, AlarmTypes: [...allTypes] }, signal, aws.limits.pauses);
}

async function attempt(
  aws: AwsAccess,
  role: RoleToAssume,
  input: DescribeAlarmsInput,
  signal: AbortSignal,
  pauses: readonly number[],
): Promise<DescribedAlarms> {
  const started = performance.now();
  try {
    return await describeOnce(aws, role, input, signal);
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
      failure.code === 'unknown-alarm-type'
        ? { AlarmTypes: allTypes.filter((type) => type !== 'LogAlarm') }
        : {};
    return attempt(aws, role, { ...input, ...known }, signal, later);
  }
}

/**
 * Exactly one AssumeRole and one DescribeAlarms. The credentials live in this function's scope and
 * serve this one call.
 */
async function describeOnce(
  aws: AwsAccess,
  role: RoleToAssume,
  input: DescribeAlarmsInput,
  abortSignal: AbortSignal,
): Promise<DescribedAlarms> {
  const credentials = await assumeRole(aws, role, abortSignal);
  const client = cloudWatchClient(aws.requestHandler, role.region, credentials);
  const answer = await client.send(new DescribeAlarmsCommand(input), { abortSignal });
  const lists: readonly (readonly [AlarmType, unknown])[] = [
    ['metric', answer.MetricAlarms],
    ['composite', answer.CompositeAlarms],
    ['log', answer.LogAlarms],
  ];
  // An account without these alarms answers with empty lists; no list at all is no answer.
  if (!lists.some(([, list]) => Array.isArray(list))) throw unreadable('read', answer.$metadata);
  return {
    alarms: lists.flatMap(([type, list]) =>
      Array.isArray(list) ? (list as AnyAlarm[]).map((alarm) => ({ type, alarm })) : [],
    ),
    ...(answer.NextToken === undefined ? {} : { nextToken: answer.NextToken }),
  };
}
