import type { AlarmAbsence, AlarmAnswer, AlarmReference } from '../../contract/alarms';
import { isView } from '../../rules/alarm-state';
import type { AlarmPorts } from './handler';
import { listAccounts, readConnectedRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { appId, readPublished } from '../forge/content';
import { readGrantKeys } from '../forge/grant-keys';
import { toStorageEntry } from '../forge/log';
import { readSettings } from '../forge/settings';
import { readSpaces } from '../forge/spaces';
import { unlessAborted, withDeadline } from '../lib/deadline';
import type { AlarmName } from '../grants/seals';
import {
  authorise,
  type AuthorisationAdapters,
  type Occasion,
  type ReadableAlarm,
} from './may-read';
import { awsAccess } from '../production';
import { failed, readAccounts, type AccountAdapters } from './read-accounts';

/** What reading alarms is joined from. */
export type AlarmAdapters = AccountAdapters & AuthorisationAdapters;

/** Storage, Confluence and AWS as they are. */
export const productionAdapters: AlarmAdapters = {
  readConnectedRole,
  readSigningKeys,
  readSettings,
  readGrantKeys,
  listAccounts,
  readPublished,
  appId,
  seesOneOf: async (spaceIds) => (await readSpaces(spaceIds)).length > 0,
  aws: awsAccess,
};

/** Checks every reference first, then reads what may be read, all under one deadline. */
export function alarmPorts(adapters: AlarmAdapters = productionAdapters): AlarmPorts {
  return {
    readAlarms: (references, occasion) =>
      withDeadline(adapters.aws.limits.overall, async (signal) => {
        const verdicts = await authorised(adapters, references, occasion, signal);
        const readable = [...verdicts.values()].filter((verdict) => 'origin' in verdict);
        const named = new Map(readable.map((alarm) => [alarm, namesOf(alarm)]));
        const answers = await readAccounts(adapters, [...named.values()].flat(), signal);
        return new Map(
          [...verdicts].map(([reference, verdict]) => [
            reference,
            'origin' in verdict ? answerOf(verdict, named.get(verdict) ?? [], answers) : verdict,
          ]),
        );
      }),
  };
}

async function authorised(
  adapters: AlarmAdapters,
  references: readonly AlarmReference[],
  occasion: Occasion,
  signal: AbortSignal,
): Promise<ReadonlyMap<AlarmReference, ReadableAlarm | AlarmAbsence>> {
  const started = performance.now();
  try {
    return await unlessAborted(signal, authorise(adapters, references, occasion));
  } catch (error) {
    adapters.aws.log(toStorageEntry(error, performance.now() - started));
    const answer: AlarmAbsence = signal.aborted
      ? { state: 'unavailable', cause: 'timeout' }
      : failed;
    return new Map(references.map((reference) => [reference, answer]));
  }
}

function namesOf({ connectionId, alarmNames }: ReadableAlarm): readonly AlarmName[] {
  return alarmNames.map((alarmName) => ({ connectionId, alarmName }));
}

function answerOf(
  { origin }: ReadableAlarm,
  names: readonly AlarmName[],
  answers: ReadonlyMap<AlarmName, AlarmAnswer>,
): AlarmAnswer {
  const found = names.find((name) => answers.get(name)?.state !== 'not-found') ?? names[0];
  const answer = (found && answers.get(found)) ?? failed;
  if (origin === 'sealed') return withoutContent(answer);
  return origin === 'link' && found ? { ...answer, alarmName: found.alarmName } : answer;
}

/** All that leaves the backend of a sealed alarm: what its reader may not learn is not there. */
function withoutContent(answer: AlarmAnswer): AlarmAnswer {
  if (!isView(answer)) return { state: answer.state };
  const { state, since, doubt } = answer;
  return {
    state,
    ...(since === undefined ? {} : { since }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}
