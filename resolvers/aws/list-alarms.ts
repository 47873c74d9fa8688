import type { AbsentState } from '../../contract/alarms';
import type { AlarmListing, ListedAlarm, ListingPart } from '../../contract/placing';
import { listFor } from '../lib/deadline';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms } from './describe-alarms';
import type { DescribedAlarm } from './described-alarms';
import { classify } from './errors';

/** CloudWatch's largest page. */
const perPage = 100;
/** What a list shows at once. */
const pagesAtFirst = 3;
/** So many that an account of 10,000 alarms is gone through in ten invocations. */
const pagesAfterwards = 10;

/**
 * A part of an account's alarms, one page after another, or why AWS gave none of it. What failed in
 * the middle does not cost what was listed before. Never rejects.
 *
 * @param now - Milliseconds; counts the time that the part takes.
 */
export async function listAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  { prefix = '', after }: ListingPart,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<AlarmListing | { readonly state: AbsentState }> {
  const alarms: ListedAlarm[] = [];
  const end = now() + listFor;
  const pages = after === undefined ? pagesAtFirst : pagesAfterwards;
  let next = after;
  let isWhole = true;
  try {
    for (let page = 0; page < pages && (page === 0 || now() < end); page += 1) {
      const query = {
        MaxRecords: perPage,
        ...(prefix === '' ? {} : { AlarmNamePrefix: prefix }),
        ...(next === undefined ? {} : { NextToken: next }),
      };
      const answer = await describeAlarms(aws, role, query, signal);
      alarms.push(...answer.alarms.map(listed));
      // A page that leads to itself would be listed for ever, and what is behind it nobody can ask for.
      const isStuck = answer.nextToken !== undefined && answer.nextToken === next;
      isWhole &&= answer.isWhole && answer.unreadable.size === 0 && !isStuck;
      next = isStuck ? undefined : answer.nextToken;
      if (next === undefined) break;
    }
    return { alarms, isWhole, ...(next === undefined ? {} : { next }) };
  } catch (error) {
    const { code } = classify('read', error);
    const { state } = absenceOf(code);
    // Where AWS takes the request for a wrong one, it does not know the token any more.
    if (next === undefined || code === 'bad-request') return { state };
    return { alarms, isWhole, next, stopped: state };
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
