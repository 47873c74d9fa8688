import type { DiagnosisCode } from '../../contract/accounts';
import type { AlarmAbsence, AlarmAnswer, AlarmLeftOut } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import type { Settings } from '../../contract/settings';
import { isView } from '../../rules/alarm-state';
import { alarmConsoleUrl, throughPortal } from '../../rules/console-url';
import { defaultSettings } from '../../rules/settings';
import type { AccountRole, SeenAccount } from '../accounts/account';
import { signedRoleOf, type SignedRole } from '../accounts/signed-role';
import type { AlarmName } from '../grants/seals';
import { unlessAborted, withDeadline } from '../lib/deadline';
import { toStorageEntry, type Log } from '../lib/log';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import { unanswered } from './evidence';
import type { AccountRead, LateAccounts } from './late-accounts';
import type { Turn } from './read-share';
import { failureOf } from './reading-failure';

/** What reading accounts needs from the outside world. */
export interface AccountAdapters {
  /** Counts the reader's reads of an account. */
  readonly takeTurn: (connectionId: string) => Turn;
  /** Takes in that AWS has refused a read of an account for the rate. */
  readonly throttled: (connectionId: string) => void;
  /** The role of an account; undefined when there is none, or when it is not connected. */
  readonly readConnectedRole: (connectionId: string) => Promise<AccountRole | undefined>;
  /** The keys that sign AssumeRole, the newer first; none when there is no broker. */
  readonly readSigningKeys: () => Promise<readonly BrokerKeys[]>;
  readonly readSettings: () => Promise<{ readonly settings: Settings }>;
  /** Whether the reader can see at least one of the spaces that the account is kept to. */
  readonly seesOneOf: (spaceIds: readonly string[], connectionId: string) => Promise<boolean>;
  /** Asks AWS for alarms of one role by name. Never rejects: a failure is the answer to its names. */
  readonly readAlarms: (
    role: SignedRole,
    names: readonly string[],
    signal: AbortSignal,
    repeats: Repeats,
  ) => Promise<ReadonlyMap<string, AlarmAnswer>>;
  /** Looks, beside the read that begins, at what is kept of reading the account. */
  readonly beginReading: (seen: SeenAccount) => void;
  /** Keeps how reading it went: what failed, or that AWS answered. */
  readonly endReading: (seen: SeenAccount, code: DiagnosisCode | undefined) => void;
  readonly log: Log;
}

/** How long a batch waits. */
export interface Waiting {
  /** Milliseconds that finding an account may take. */
  readonly beforeAws: number;
  /** Leaves out what takes too long; undefined where every answer is waited for. */
  readonly late: Pick<LateAccounts, 'read'> | undefined;
}

/**
 * Asks AWS for the alarms, the accounts side by side, and answers in the order of the alarms. Never
 * rejects: what fails for one account is the answer to that account's alarms only.
 */
export async function readAccounts(
  adapters: AccountAdapters,
  alarms: readonly AlarmName[],
  signal: AbortSignal,
  { beforeAws, late }: Waiting,
): Promise<readonly (AlarmAnswer | AlarmLeftOut)[]> {
  // What is the same for all accounts of the batch is read once.
  const shared: AccountAdapters = {
    ...adapters,
    readSigningKeys: once(adapters.readSigningKeys),
    readSettings: once(adapters.readSettings),
  };
  const repeats = repeatsOfInvocation();
  const answers = alarms.map((): AlarmAnswer | AlarmLeftOut => ({ state: 'loading' }));
  const reads = new Map(
    [...placesByAccount(alarms)].map(([connectionId, places]): [string, AccountRead] => [
      connectionId,
      async (ending) => {
        const names = places.map((place) => alarms[place]?.alarmName ?? '');
        const turn = shared.takeTurn(connectionId);
        const find = (found: AbortSignal) => findAccount(shared, connectionId, found);
        const account = turn === 'refused' ? tooOften : await withDeadline(beforeAws, find, ending);
        const ofTurn = turn === 'once' ? { left: 0 } : repeats;
        const ofAccount = await readAccount(shared, account, names, ending, ofTurn);
        const isThrottled = ofAccount.some(({ state }) => state === 'throttled');
        if (isThrottled && turn !== 'refused') shared.throttled(connectionId);
        places.forEach((place, index) => (answers[place] = ofAccount[index] ?? failed));
        return ofAccount.some((answer) => isView(answer) || answer.state === 'not-found');
      },
    ]),
  );
  await (late?.read(reads, signal) ?? Promise.all([...reads.values()].map((read) => read(signal))));
  return [...answers];
}

/** The answer where something of ours or of Forge's failed. */
export const failed: AlarmAbsence = { state: 'unavailable', cause: 'internal' };

/** The answer to who has read an account so often that others would have no call left. */
const tooOften: AlarmAbsence = { state: 'throttled' };

async function readAccount(
  adapters: AccountAdapters,
  account: ReadableAccount | AlarmAbsence,
  names: readonly string[],
  signal: AbortSignal,
  repeats: Repeats,
): Promise<readonly AlarmAnswer[]> {
  if ('state' in account) return names.map(() => account);
  const { seen } = account.role;
  if (seen) adapters.beginReading(seen);
  const answers = await adapters.readAlarms(account.role, names, signal, repeats);
  const code = failureOf(answers);
  // A read that is left out ends without AWS's answer; the page asks for it by itself.
  const isLeftOut = signal.aborted && (signal.reason as Error).name !== 'TimeoutError';
  if (seen && code !== 'unknown' && !isLeftOut) adapters.endReading(seen, code);
  return names.map((name) => withSettings(answers.get(name) ?? failed, name, account));
}

/** A role that can be assumed, and what settings say of its alarms. */
export interface ReadableAccount {
  readonly role: SignedRole;
  readonly settings: Settings;
}

/** What finding an account takes of the outside world. */
export type FindingAdapters = Pick<
  AccountAdapters,
  'readConnectedRole' | 'readSigningKeys' | 'readSettings' | 'seesOneOf' | 'log'
>;

/** What it takes to read an account, or why it cannot be read. */
export async function findAccount(
  { log, seesOneOf, ...storage }: FindingAdapters,
  connectionId: string,
  signal: AbortSignal,
): Promise<ReadableAccount | AlarmAbsence> {
  const started = performance.now();
  // Called by themselves, not on the object, and waited for one by one: a read that never ends must
  // not keep in memory what the others brought.
  const { readConnectedRole: readRole, readSigningKeys: readKeys, readSettings: read } = storage;
  try {
    const [connected, broker, { settings }] = await Promise.all([
      unlessAborted(signal, readRole(connectionId)),
      unlessAborted(signal, readKeys()),
      unlessAborted(signal, read()),
    ]);
    const role = signedRoleOf(connected, broker, settings);
    if (role === undefined) return { state: 'not-connected' };
    const { placement } = role;
    const isVisible =
      placement.scope === 'everywhere' ||
      (await unlessAborted(signal, seesOneOf(placement.spaceIds, connectionId)));
    if (!isVisible) return { state: 'no-access', cause: 'not-placed' };
    return { role, settings };
  } catch (error) {
    log(toStorageEntry(error, performance.now() - started));
    return signal.aborted ? { state: 'unavailable', cause: 'timeout' } : unanswered(error);
  }
}

/** Where its state is not known, the way to the alarm is wanted most. */
function withSettings(
  answer: AlarmAnswer,
  name: string,
  { role: { region, portal }, settings }: ReadableAccount,
): AlarmAnswer {
  const { consoleLinks, refreshSeconds } = settings;
  const { consoleUrl = alarmConsoleUrl(region, name), ...without } = answer;
  // The usual time takes no bytes of an answer.
  const isUsual = refreshSeconds === defaultSettings.refreshSeconds;
  const told = isUsual ? without : { ...without, refreshSeconds };
  if (!consoleLinks || consoleUrl === undefined) return told;
  return { ...told, consoleUrl: portal ? throughPortal(consoleUrl, portal) : consoleUrl };
}

/** Where in the batch the alarms of each account stand. */
function placesByAccount(alarms: readonly AlarmName[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { connectionId }] of alarms.entries()) {
    const known = places.get(connectionId);
    if (known) known.push(place);
    else places.set(connectionId, [place]);
  }
  return places;
}

/** The same work, done once however often it is asked for. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= work());
}
