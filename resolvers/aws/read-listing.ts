import type { AlarmAbsence } from '../../contract/alarms';
import type { FoundAlarm, FoundAlarms, Listing } from '../lib/listing';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms, type AlarmQuery } from './describe-alarms';
import { classify } from './errors';
import { readAlarms } from './read-alarms';

/** CloudWatch's largest page. */
const perPage = 100;
/** A board of more alarms says that there are more. */
const pagesAtMost = 3;

/**
 * Reads a listing of one account, page by page; what failed in the middle does not cost what was read
 * before. Never rejects.
 *
 * @param repeats - What the invocation has left of them.
 * @returns The alarms, or why AWS gave none.
 */
export async function readListing(
  aws: AwsAccess,
  role: RoleToAssume,
  listing: Listing,
  signal: AbortSignal,
  repeats: Repeats = repeatsOfInvocation(),
): Promise<FoundAlarms | AlarmAbsence> {
  const read = await readPages(aws, role, listing, signal, repeats);
  return 'state' in read || 'prefix' in listing ? read : wholly(aws, role, read, signal, repeats);
}

async function readPages(
  aws: AwsAccess,
  role: RoleToAssume,
  listing: Listing,
  signal: AbortSignal,
  repeats: Repeats,
): Promise<FoundAlarms | AlarmAbsence> {
  const alarms = new Map<string, FoundAlarm>();
  const found = (): readonly FoundAlarm[] => [...alarms.values()];
  let isWhole = true;
  let next: string | undefined;
  try {
    for (let page = 0; page < pagesAtMost; page += 1) {
      const query = { ...queryOf(listing), ...(next === undefined ? {} : { NextToken: next }) };
      const described = await describeAlarms(aws, role, query, signal, repeats);
      for (const { name, type, view } of described.alarms) {
        if (belongs(name, listing)) alarms.set(name, { name, type, answer: view });
      }
      isWhole &&= described.isWhole && described.unreadable.size === 0;
      next = described.nextToken;
      if (next === undefined) break;
    }
    return { alarms: found(), isComplete: isWhole && next === undefined };
  } catch (error) {
    const stopped = absenceOf(classify('read', error).code);
    return alarms.size > 0 ? { alarms: found(), isComplete: false, stopped } : stopped;
  } finally {
    forgetSigningKeys();
  }
}

/** What AWS said of children leaves out why their states may be wrong: they are read by their names. */
async function wholly(
  aws: AwsAccess,
  role: RoleToAssume,
  { alarms, ...rest }: FoundAlarms,
  signal: AbortSignal,
  repeats: Repeats,
): Promise<FoundAlarms> {
  if (alarms.length === 0) return { alarms, ...rest };
  const names = alarms.map(({ name }) => name);
  const answers = await readAlarms(aws, role, names, signal, repeats);
  const unread = absenceOf('unreadable-answer');
  return {
    alarms: alarms.map((alarm) => ({ ...alarm, answer: answers.get(alarm.name) ?? unread })),
    ...rest,
  };
}

function queryOf(listing: Listing): AlarmQuery {
  if ('childrenOf' in listing) {
    return { ChildrenOfAlarmName: listing.childrenOf, MaxRecords: perPage };
  }
  const { prefix } = listing;
  return { ...(prefix === '' ? {} : { AlarmNamePrefix: prefix }), MaxRecords: perPage };
}

/** What AWS returned beyond what was granted is nobody's. */
function belongs(name: string, listing: Listing): boolean {
  return !('prefix' in listing) || name.startsWith(listing.prefix);
}
