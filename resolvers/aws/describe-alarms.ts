import { DescribeAlarmsCommand, type AlarmType } from '@aws-sdk/client-cloudwatch';
import { assumeRole, type RoleToAssume } from './assume-role';
import { cloudWatchClient, type RequestHandler } from './clients';
import type { Limits } from '../lib/deadline';
import { classify, unreadable } from './errors';
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
    const command = new DescribeAlarmsCommand({
      AlarmNames: [...names],
      AlarmTypes: [...types],
      MaxRecords: 100,
    });
    const client = cloudWatchClient(requestHandler, role.region, credentials);
    const answer = await client.send(command, { abortSignal });
    const { MetricAlarms, CompositeAlarms, LogAlarms, NextToken } = answer;
    const lists: unknown[] = [MetricAlarms, CompositeAlarms, LogAlarms].filter(Array.isArray);
    // An account without these alarms answers with empty lists; no list at all is no answer.
    if (lists.length === 0) throw unreadable('read', answer.$metadata);
    return { alarms: lists.flat() as AnyAlarm[], complete: NextToken === undefined };
  } catch (error) {
    throw classify('read', error);
  }
}
