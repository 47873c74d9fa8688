import type { AbsentState } from '../../contract/alarms';
import type { AlarmListing, ListedAlarm } from '../../contract/placing';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms, type DescribedAlarm } from './describe-alarms';
import { classify } from './errors';
import { toAlarmView } from './to-alarm-view';

/** CloudWatch's largest page. */
const perPage = 100;
const mostPages = 3;

/**
 * The first alarms of an account whose names begin so, in at most three calls, or why AWS gave no
 * answer. Never rejects.
 */
export async function listAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  prefix: string,
  signal: AbortSignal,
): Promise<AlarmListing | { readonly state: AbsentState }> {
  const alarms: ListedAlarm[] = [];
  let nextToken: string | undefined;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const query = {
        MaxRecords: perPage,
        ...(prefix === '' ? {} : { AlarmNamePrefix: prefix }),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
      const answer = await describeAlarms(aws, role, query, signal);
      alarms.push(...answer.alarms.flatMap((each) => listed(each, role.region)));
      nextToken = answer.nextToken;
      if (nextToken === undefined) break;
    }
    return { alarms, complete: nextToken === undefined };
  } catch (error) {
    return { state: absenceOf(classify('read', error).code).state };
  } finally {
    forgetSigningKeys();
  }
}

function listed({ type, alarm }: DescribedAlarm, region: string): readonly ListedAlarm[] {
  const { AlarmName: name } = alarm;
  return typeof name === 'string' ? [{ name, type, state: toAlarmView(alarm, region).state }] : [];
}
