import type { DetailedAlarms } from '../../details/told';
import type { Repeats } from '../../lib/repeats';
import type { AwsAccess } from '../access';
import type { RoleToAssume } from '../assume-role';
import { forgetSigningKeys } from '../clients';
import { describeAlarms } from '../describe-alarms';
import type { DescribedAlarm } from '../described-alarms';
import { readAlarms } from '../read-alarms';
import type { ChildStates } from './condition';
import { toDetails } from './to-details';

/** A composite alarm has at most 100 of them, which are one page. */
const mostChildren = 100;

/**
 * Reads alarms as badges are read, and what else AWS says in the same answer. Of a composite alarm the
 * states of those in its rule are asked for too, in a call and with a session of their own.
 */
export async function readDetails(
  aws: AwsAccess,
  role: RoleToAssume,
  names: readonly string[],
  signal: AbortSignal,
  repeats: Repeats,
): Promise<DetailedAlarms> {
  const described = new Map<string, DescribedAlarm>();
  const answers = await readAlarms(aws, role, names, signal, repeats, (alarm) => {
    described.set(alarm.name, alarm);
  });
  const details = [...described.values()].map(async (alarm) => {
    const isComposite = alarm.type === 'composite';
    const children = isComposite ? await childrenOf(alarm.name) : undefined;
    return [alarm.name, toDetails(alarm, children)] as const;
  });
  return { answers, details: new Map(await Promise.all(details)) };

  async function childrenOf(name: string): Promise<ChildStates> {
    const query = { ChildrenOfAlarmName: name, MaxRecords: mostChildren };
    try {
      const { alarms } = await describeAlarms(aws, role, query, signal, repeats);
      return new Map(alarms.map((child) => [child.name, child.view.state]));
    } catch {
      // It is logged where it failed; the rule is shown without states.
      return new Map();
    } finally {
      forgetSigningKeys();
    }
  }
}
