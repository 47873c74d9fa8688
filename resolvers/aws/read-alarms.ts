import type { AlarmAnswer } from '../../contract/alarms';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms } from './describe-alarms';
import { classify } from './errors';

/** CloudWatch takes at most this many names in one call, and then answers on one page. */
const namesPerCall = 100;

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
  names: string[],
  signal: AbortSignal,
): Promise<(readonly [string, AlarmAnswer])[]> {
  try {
    const query = { AlarmNames: names, MaxRecords: namesPerCall };
    const described = await describeAlarms(aws, role, query, signal);
    const { alarms, unreadable, isWhole, nextToken } = described;
    const views = new Map(alarms.map(({ name, view }) => [name, view]));
    const unread = absenceOf('unreadable-answer');
    // A name on a page that AWS held back, or that cannot be read, is not one that AWS does not know.
    const missing: AlarmAnswer =
      isWhole && nextToken === undefined ? { state: 'not-found' } : unread;
    return names.map((name) => [
      name,
      views.get(name) ?? (unreadable.has(name) ? unread : missing),
    ]);
  } catch (error) {
    const answer = absenceOf(classify('read', error).code);
    return names.map((name) => [name, answer]);
  }
}
