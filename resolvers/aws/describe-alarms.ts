import { DescribeAlarmsCommand, type AlarmType } from '@aws-sdk/client-cloudwatch';
import { assumeRole, type RoleToAssume } from './assume-role';
import { cloudWatchClient, type RequestHandler } from './clients';
import type { Limits } from '../lib/deadline';
import { classify, UnreadableAnswerError } from './errors';
import type { AnyAlarm } from './to-alarm-view';

/** Types that are not asked for are silently left out of the answer. */
export const allAlarmTypes: readonly AlarmType[] = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

/** What AWS answered to one call. */
export interface DescribedAlarms {
  readonly alarms: readonly AnyAlarm[];
  /** Whether AWS answered with everything that was asked for. */
  readonly complete: boolean;
}

/**
 * Exactly one AssumeRole and one DescribeAlarms. The credentials live in this function's scope and
 * serve this one call; a repeat is another call of this function.
 *
 * @param names - 1 to 100 alarm names.
 * @throws AwsFailure of phase `assume` or `read`.
 */
export async function describeAlarms(
  requestHandler: RequestHandler,
  role: RoleToAssume,
  names: readonly string[],
  types: readonly AlarmType[],
  limits: Limits,
  abortSignal: AbortSignal,
): Promise<DescribedAlarms> {
  const credentials = await assumeRole(requestHandler, role, limits, abortSignal);
  try {
    const { MetricAlarms, CompositeAlarms, LogAlarms, NextToken } = await cloudWatchClient(
      requestHandler,
      role.region,
      credentials,
    ).send(
      new DescribeAlarmsCommand({
        AlarmNames: [...names],
        AlarmTypes: [...types],
        MaxRecords: 100,
      }),
      { abortSignal },
    );
    const lists: unknown[] = [MetricAlarms, CompositeAlarms, LogAlarms].filter(Array.isArray);
    // An account without these alarms answers with empty lists; no list at all is no answer.
    if (lists.length === 0) throw new UnreadableAnswerError();
    return { alarms: lists.flat() as AnyAlarm[], complete: NextToken === undefined };
  } catch (error) {
    throw classify('read', error);
  }
}
