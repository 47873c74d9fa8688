import type { AlarmAbsence, AlarmAnswer } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import { throughPortal } from '../../rules/console-url';
import type { AwsAccess } from '../aws/access';
import type { RoleToAssume } from '../aws/assume-role';
import { readAlarms } from '../aws/read-alarms';
import type { AccountRole } from '../forge/accounts';
import { toStorageEntry } from '../forge/log';
import type { VersionedSettings } from '../forge/settings';
import { unlessAborted } from '../lib/deadline';
import type { AlarmName } from '../grants/seals';

/** What reading accounts is joined from. */
export interface AccountAdapters {
  /** The role of an account; undefined when there is none, or when it is not connected. */
  readonly readConnectedRole: (connectionId: string) => Promise<AccountRole | undefined>;
  /** The keys that sign AssumeRole, the newer first; none when there is no broker. */
  readonly readSigningKeys: () => Promise<readonly BrokerKeys[]>;
  readonly readSettings: () => Promise<VersionedSettings>;
  /** Whether the reader can see at least one of the spaces. */
  readonly seesOneOf: (spaceIds: readonly string[]) => Promise<boolean>;
  readonly aws: AwsAccess;
}

/**
 * Asks AWS for the alarms, the accounts side by side. Never rejects: what fails for one account is
 * the answer to that account's alarms only.
 */
export async function readAccounts(
  adapters: AccountAdapters,
  alarms: readonly AlarmName[],
  signal: AbortSignal,
): Promise<ReadonlyMap<AlarmName, AlarmAnswer>> {
  // What is the same for all accounts of the batch is read once.
  const shared: AccountAdapters = {
    ...adapters,
    readSigningKeys: once(adapters.readSigningKeys),
    readSettings: once(adapters.readSettings),
  };
  const accounts = [...byAccount(alarms)].map(([connectionId, ofAccount]) =>
    readAccount(shared, connectionId, ofAccount, signal),
  );
  return new Map((await Promise.all(accounts)).flat());
}

/** The answer where something of ours or of Forge's failed. */
export const failed: AlarmAbsence = { state: 'unavailable', cause: 'internal' };

async function readAccount(
  adapters: AccountAdapters,
  connectionId: string,
  alarms: readonly AlarmName[],
  signal: AbortSignal,
): Promise<(readonly [AlarmName, AlarmAnswer])[]> {
  const account = await findAccount(adapters, connectionId, signal);
  if ('state' in account) return alarms.map((alarm) => [alarm, account]);
  const names = alarms.map(({ alarmName }) => alarmName);
  const answers = await readAlarms(adapters.aws, account.role, names, signal);
  return alarms.map((alarm) => {
    const answer = answers.get(alarm.alarmName) ?? failed;
    return [alarm, withLink(answer, account.consoleLinks, account.role.portal)];
  });
}

/** A role that can be assumed, and whether its alarms link to the console. */
interface ReadableAccount {
  readonly role: RoleToAssume & Pick<AccountRole, 'portal'>;
  readonly consoleLinks: boolean;
}

/** What it takes to read an account, or why it cannot be read. */
async function findAccount(
  { aws, seesOneOf, ...storage }: AccountAdapters,
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
    const { placement } = role;
    const isVisible =
      placement.scope === 'everywhere' ||
      (await unlessAborted(signal, seesOneOf(placement.spaceIds)));
    if (!isVisible) return { state: 'no-access', cause: 'not-placed' };
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

function byAccount(alarms: readonly AlarmName[]): Map<string, AlarmName[]> {
  const groups = new Map<string, AlarmName[]>();
  for (const alarm of alarms) {
    const group = groups.get(alarm.connectionId);
    if (group) group.push(alarm);
    else groups.set(alarm.connectionId, [alarm]);
  }
  return groups;
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= work());
}
