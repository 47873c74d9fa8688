import type { AbsentState } from '../../contract/alarms';
import type { AlarmListing, ListedAlarm } from '../../contract/placing';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms } from './describe-alarms';
import type { DescribedAlarm } from './described-alarms';
import { classify } from './errors';

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
  let isRead = true;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const query = {
        MaxRecords: perPage,
        ...(prefix === '' ? {} : { AlarmNamePrefix: prefix }),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
      const answer = await describeAlarms(aws, role, query, signal);
      alarms.push(...answer.alarms.map(listed));
      isRead &&= answer.isWhole && answer.unreadable.size === 0;
      nextToken = answer.nextToken;
      if (nextToken === undefined) break;
    }
    return { alarms, complete: isRead && nextToken === undefined };
  } catch (error) {
    return { state: absenceOf(classify('read', error).code).state };
  } finally {
    forgetSigningKeys();
  }
}

function listed({ name, type, view: { state, doubt, since } }: DescribedAlarm): ListedAlarm {
  return {
    name,
    type,
    state,
    ...(doubt === undefined ? {} : { doubt }),
    ...(since === undefined ? {} : { since }),
  };
}
