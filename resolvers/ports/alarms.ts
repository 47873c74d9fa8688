import type { AlarmAbsence, AlarmAnswer, AlarmReference } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import type { AlarmPorts } from '../alarms';
import type { RoleToAssume } from '../aws/assume-role';
import { sharedHandler } from '../aws/clients';
import { readAlarms, type AwsAccess } from '../aws/read-alarms';
import { readConnectedRole, type AccountRole } from '../forge/accounts';
import { readBroker } from '../forge/broker';
import { toStorageEntry, writeLog } from '../forge/log';
import { limits, unlessAborted, withDeadline } from '../lib/deadline';

/** What reading alarms is joined from. */
export interface AlarmAdapters {
  /** The role of an account; undefined when there is none, or when it is not connected. */
  readonly readConnectedRole: (connectionId: string) => Promise<AccountRole | undefined>;
  /** The keys that sign AssumeRole; undefined when there are none. */
  readonly readBroker: () => Promise<BrokerKeys | undefined>;
  readonly aws: AwsAccess;
}

const production: AlarmAdapters = {
  readConnectedRole,
  readBroker,
  aws: { requestHandler: sharedHandler, limits, log: writeLog },
};

/** Joins storage and AWS: the accounts of a batch side by side, under one deadline. */
export function alarmPorts(adapters: AlarmAdapters = production): AlarmPorts {
  return {
    readAlarms(references) {
      const broker = once(adapters.readBroker);
      return withDeadline(adapters.aws.limits.overall, async (signal) => {
        const accounts = [...byAccount(references)].map(([connectionId, ofAccount]) =>
          readAccount(adapters, connectionId, ofAccount, broker, signal),
        );
        return new Map((await Promise.all(accounts)).flat());
      });
    },
  };
}

const failed: AlarmAbsence = { state: 'unavailable', cause: 'internal' };

async function readAccount(
  adapters: AlarmAdapters,
  connectionId: string,
  references: readonly AlarmReference[],
  readBrokerOnce: AlarmAdapters['readBroker'],
  signal: AbortSignal,
): Promise<(readonly [AlarmReference, AlarmAnswer])[]> {
  const role = await findRole(adapters, connectionId, readBrokerOnce, signal);
  if ('state' in role) return references.map((reference) => [reference, role]);
  const names = references.map(({ alarmName }) => alarmName);
  const answers = await readAlarms(adapters.aws, role, names, signal);
  return references.map((reference) => [reference, answers.get(reference.alarmName) ?? failed]);
}

/** The account's role with the keys to assume it, or why there is none. */
async function findRole(
  { readConnectedRole: readRole, aws }: AlarmAdapters,
  connectionId: string,
  readBrokerOnce: AlarmAdapters['readBroker'],
  signal: AbortSignal,
): Promise<RoleToAssume | AlarmAbsence> {
  const started = performance.now();
  try {
    const role = await unlessAborted(signal, readRole(connectionId));
    const broker = role && (await unlessAborted(signal, readBrokerOnce()));
    return role && broker ? { ...role, broker } : { state: 'not-connected' };
  } catch (error) {
    aws.log(toStorageEntry(error, performance.now() - started));
    return signal.aborted ? { state: 'unavailable', cause: 'timeout' } : failed;
  }
}

function byAccount(references: readonly AlarmReference[]): Map<string, AlarmReference[]> {
  const groups = new Map<string, AlarmReference[]>();
  for (const reference of references) {
    const group = groups.get(reference.connectionId);
    if (group) group.push(reference);
    else groups.set(reference.connectionId, [reference]);
  }
  return groups;
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= work());
}
