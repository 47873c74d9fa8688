import type { AlarmAnswer } from '../../contract/alarms';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import { absenceOf } from './absence';
import type { AwsAccess } from './access';
import type { RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms } from './describe-alarms';
import type { DescribedAlarm } from './described-alarms';
import { classify, type AwsFailure } from './errors';

/** CloudWatch takes at most this many names in one call, and then answers on one page. */
const namesPerCall = 100;

/**
 * Reads the alarms of one account, one call for each hundred names, side by side. Never rejects:
 * a call that fails gives each of its names the reason. Of names that CloudWatch refuses for their
 * form the halves are read, so that one name does not darken the others.
 *
 * @param repeats - What the invocation has left of them.
 * @param described - Is told of each alarm as AWS described it.
 */
export async function readAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  names: readonly string[],
  signal: AbortSignal,
  repeats: Repeats = repeatsOfInvocation(),
  described: Described = () => undefined,
): Promise<ReadonlyMap<string, AlarmAnswer>> {
  const distinct = [...new Set(names)];
  const calls: Promise<(readonly [string, AlarmAnswer])[]>[] = [];
  for (let start = 0; start < distinct.length; start += namesPerCall) {
    const asked = distinct.slice(start, start + namesPerCall);
    calls.push(readCall(aws, role, asked, signal, repeats, described));
  }
  try {
    return new Map((await Promise.all(calls)).flat());
  } finally {
    forgetSigningKeys();
  }
}

/** Is told of an alarm. */
type Described = (alarm: DescribedAlarm) => void;

async function readCall(
  aws: AwsAccess,
  role: RoleToAssume,
  names: string[],
  signal: AbortSignal,
  repeats: Repeats,
  tell: Described,
): Promise<(readonly [string, AlarmAnswer])[]> {
  try {
    const query = { AlarmNames: names, MaxRecords: namesPerCall };
    const described = await describeAlarms(aws, role, query, signal, repeats);
    const { alarms, unreadable, isWhole, nextToken } = described;
    alarms.forEach(tell);
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
    const failure = classify('read', error);
    // To find one name among a hundred that CloudWatch will not take needs 14 calls.
    if (isRefusedForm(failure) && names.length > 1 && repeats.left > 1) {
      repeats.left -= 2;
      const middle = Math.ceil(names.length / 2);
      // One after the other: what the first leaves of the calls is the second's.
      const first = await readCall(aws, role, names.slice(0, middle), signal, repeats, tell);
      const rest = await readCall(aws, role, names.slice(middle), signal, repeats, tell);
      return [...first, ...rest];
    }
    const answer = absenceOf(failure.code);
    return names.map((name) => [name, answer]);
  }
}

/** CloudWatch's ValidationError, for a name: all else that is asked for is always the same. */
function isRefusedForm({ phase, code, details }: AwsFailure): boolean {
  return phase === 'read' && code === 'bad-request' && details.status === 400;
}
