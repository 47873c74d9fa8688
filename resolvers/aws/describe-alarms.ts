import {
  DescribeAlarmsCommand,
  type AlarmType as AwsAlarmType,
  type DescribeAlarmsInput,
} from '@aws-sdk/client-cloudwatch';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import type { AwsAccess } from './access';
import { askCloudWatch, type Question } from './ask-cloudwatch';
import type { RoleToAssume } from './assume-role';
import { describedAlarms, type DescribedAlarms } from './described-alarms';

/**
 * Which alarms are asked for: 1 to 100 names, a page of those whose names begin so, or those that a
 * composite alarm's rule names, of which AWS tells little more than their states.
 */
export type AlarmQuery = Pick<
  DescribeAlarmsInput,
  'AlarmNames' | 'AlarmNamePrefix' | 'ChildrenOfAlarmName' | 'MaxRecords' | 'NextToken'
>;

/** Types that are not asked for are silently left out of the answer. */
const allTypes: readonly AwsAlarmType[] = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

/**
 * Asks CloudWatch for alarms, as often as askCloudWatch does.
 *
 * @throws AwsFailure of phase `assume` or `read`.
 */
export async function describeAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  query: AlarmQuery,
  signal: AbortSignal,
  repeats: Repeats = repeatsOfInvocation(),
): Promise<DescribedAlarms> {
  return askCloudWatch(aws, role, questionOf(query, allTypes, role.region), signal, repeats);
}

function questionOf(
  query: AlarmQuery,
  types: readonly AwsAlarmType[],
  region: string,
): Question<DescribedAlarms> {
  // Whose rule is asked about, CloudWatch takes no types and answers with all.
  const ofTypes = query.ChildrenOfAlarmName === undefined ? { AlarmTypes: [...types] } : {};
  return {
    action: 'DescribeAlarms',
    send: (client, options) =>
      client.send(new DescribeAlarmsCommand({ ...query, ...ofTypes }), options),
    read: (json, now) => describedAlarms(json, region, now),
    isWhole: ({ isWhole, unreadable }) => isWhole && unreadable.size === 0,
    // A region that does not have the newest type yet refuses the whole call for naming it.
    after: (code) => {
      const isTooNew = code === 'unknown-alarm-type';
      const known = isTooNew ? types.filter((type) => type !== 'LogAlarm') : types;
      return questionOf(query, known, region);
    },
  };
}
