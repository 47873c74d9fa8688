import type { AlarmAbsence, AlarmAnswer, AlarmReference } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import type { AlarmPorts } from '../alarms';
import type { AwsAccess } from '../aws/access';
import type { RoleToAssume } from '../aws/assume-role';
import { throughPortal } from '../aws/console-link';
import { readAlarms } from '../aws/read-alarms';
import { readConnectedRole, type AccountRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { toStorageEntry } from '../forge/log';
import { readSettings, type VersionedSettings } from '../forge/settings';
import { unlessAborted, withDeadline } from '../lib/deadline';
import { awsAccess } from './aws-access';

/** What reading alarms is joined from. */
export interface AlarmAdapters {
  /** The role of an account; undefined when there is none, or when it is not connected. */
  readonly readConnectedRole: (connectionId: string) => Promise<AccountRole | undefined>;
  /** The keys that sign AssumeRole, the newer first; none when there is no broker. */
  readonly readSigningKeys: () => Promise<readonly BrokerKeys[]>;
  readonly readSettings: () => Promise<VersionedSettings>;
  readonly aws: AwsAccess;
}

const production: AlarmAdapters = {
  readConnectedRole,
  readSigningKeys,
  readSettings,
  aws: awsAccess,
};

/** Joins storage and AWS: the accounts of a batch side by side, under one deadline. */
export function alarmPorts(adapters: AlarmAdapters = production): AlarmPorts {
  return {
    readAlarms(references) {
      // What is the same for all accounts of the batch is read once.
      const shared: AlarmAdapters = {
        ...adapters,
        readSigningKeys: once(adapters.readSigningKeys),
        readSettings: once(adapters.readSettings),
      };
      return withDeadline(adapters.aws.limits.overall, async (signal) => {
        const accounts = [...byAccount(references)].map(([connectionId, ofAccount]) =>
          readAccount(shared, connectionId, ofAccount, signal),
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
  signal: AbortSignal,
): Promise<(readonly [AlarmReference, AlarmAnswer])[]> {
  const account = await findAccount(adapters, connectionId, signal);
  if ('state' in account) return references.map((reference) => [reference, account]);
  const names = references.map(({ alarmName }) => alarmName);
  const answers = await readAlarms(adapters.aws, account.role, names, signal);
  return references.map((reference) => {
    const answer = answers.get(reference.alarmName) ?? failed;
    return [reference, withLink(answer, account.consoleLinks, account.role.portal)];
  });
}

/** A role that can be assumed, and whether its alarms link to the console. */
interface ReadableAccount {
  readonly role: RoleToAssume & Pick<AccountRole, 'portal'>;
  readonly consoleLinks: boolean;
}

/** What it takes to read an account, or why it cannot be read. */
async function findAccount(
  { aws, ...storage }: AlarmAdapters,
  connectionId: string,
  signal: AbortSignal,
): Promise<ReadableAccount | AlarmAbsence> {
  const started = performance.now();
  // Called by themselves, not on the object, and waited for one by one: a read that never ends must
  // not keep in memory what the others brought.
  const { readConnectedRole: readRole, readSigningKeys: readKeys, readSettings: read } = storage;
  try {
    const [role, broker, { settings }] = await Promise.all([
      unlessAborted(signal, readRole(connectionId)),
      unlessAborted(signal, readKeys()),
      unlessAborted(signal, read()),
    ]);
    if (role === undefined || broker.length === 0) return { state: 'not-connected' };
    return { role: { ...role, broker }, consoleLinks: settings.consoleLinks };
  } catch (error) {
    aws.log(toStorageEntry(error, performance.now() - started));
    return signal.aborted ? { state: 'unavailable', cause: 'timeout' } : failed;
  }
}

function withLink(
  answer: AlarmAnswer,
  consoleLinks: boolean,
  portal: AccountRole['portal'],
): AlarmAnswer {
  if (!('consoleUrl' in answer)) return answer;
  const { consoleUrl, ...view } = answer;
  if (!consoleLinks) return view;
  return portal ? { ...view, consoleUrl: throughPortal(consoleUrl, portal) } : answer;
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
