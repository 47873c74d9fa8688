import type { AlarmReference } from '../../contract/alarms';
import type { AlarmDetails, DetailsOutput } from '../../contract/details';
import type { OptionalRead } from '../../contract/optional-reads';
import { isView } from '../../rules/alarm-state';
import type { SignedRole } from '../accounts/signed-role';
import type { Occasion } from '../alarms/evidence';
import { failed } from '../alarms/read-account';
import { alarmReading, type AlarmAdapters } from '../alarms/reading';
import type { Limits } from '../lib/deadline';
import type { Repeats } from '../lib/repeats';
import type { DetailedAlarms, ToldDetails } from './told';

/** What reading details needs from the outside world. */
export type DetailsAdapters = Omit<AlarmAdapters, 'readAlarms'> & {
  /** Asks AWS for alarms of one role by name. Never rejects. */
  readonly readDetails: (
    role: SignedRole,
    names: readonly string[],
    signal: AbortSignal,
    repeats: Repeats,
  ) => Promise<DetailedAlarms>;
};

/**
 * Reads one alarm by the way of a badge, with all its checks, and keeps what else AWS said of it in the
 * same answer.
 */
export function detailsReading(
  { readDetails, ...adapters }: DetailsAdapters,
  limits: Pick<Limits, 'overall' | 'whenThrottled'>,
): (reference: AlarmReference, occasion: Occasion) => Promise<DetailsOutput> {
  return async (reference, occasion) => {
    const read: { role: SignedRole; details: DetailedAlarms['details'] }[] = [];
    const ports = alarmReading(
      {
        ...adapters,
        readAlarms: async (role, ...asked) => {
          const { answers, details } = await readDetails(role, ...asked);
          read.push({ role, details });
          return answers;
        },
      },
      limits,
    );
    const { answers, proof } = await ports.readAlarms({ references: [reference] }, occasion, false);
    const [given] = answers;
    const answer = given === undefined || given.state === 'loading' ? failed : given;
    const [found] = read;
    const name = answer.alarmName ?? ('alarmName' in reference ? reference.alarmName : '');
    const told = isView(answer) ? found?.details.get(name) : undefined;
    return {
      answer,
      ...(found && told ? { details: ofAccount(told, found.role) } : {}),
      ...(proof === undefined ? {} : { proof }),
    };
  };
}

function ofAccount(told: ToldDetails, role: SignedRole): AlarmDetails {
  const { displayName = '', region, optionalReads = [] } = role;
  const offered = optionalReads.filter((read) => isUseful(read, told));
  return { ...told, account: displayName, region, offered };
}

/** Whether the read can have an answer for the alarm: nobody is offered what must come back empty. */
function isUseful(read: OptionalRead, { billedMetrics, hasContributors }: ToldDetails): boolean {
  if (read === 'metrics') return billedMetrics !== undefined;
  return read === 'contributors' ? hasContributors : true;
}
