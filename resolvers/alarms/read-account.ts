import type { DiagnosisCode } from '../../contract/accounts';
import type { AlarmAbsence, AlarmAnswer } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import type { Settings } from '../../contract/settings';
import { alarmConsoleUrl, throughPortal } from '../../rules/console-url';
import { defaultSettings } from '../../rules/settings';
import type { AccountRole, SeenAccount } from '../accounts/account';
import { signedRoleOf, type SignedRole } from '../accounts/signed-role';
import { unlessAborted } from '../lib/deadline';
import type { FoundAlarms, Listing } from '../lib/listing';
import { toStorageEntry, type Log } from '../lib/log';
import type { Repeats } from '../lib/repeats';
import { unanswered } from './evidence';
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
  /** Asks AWS for alarms of one role whose names are not known. Never rejects. */
  readonly readListing: (
    role: SignedRole,
    listing: Listing,
    signal: AbortSignal,
    repeats: Repeats,
  ) => Promise<FoundAlarms | AlarmAbsence>;
  /** Looks, beside the read that begins, at what is kept of reading the account. */
  readonly beginReading: (seen: SeenAccount) => void;
  /** Keeps how reading it went: what failed, or that AWS answered. */
  readonly endReading: (seen: SeenAccount, code: DiagnosisCode | undefined) => void;
  readonly log: Log;
}

/** The answer where something of ours or of Forge's failed. */
export const failed: AlarmAbsence = { state: 'unavailable', cause: 'internal' };

/** What one account is asked for. */
export interface AccountQuestions {
  readonly names: readonly string[];
  readonly listings: readonly Listing[];
}

/** In the order of the questions. */
export interface AccountAnswers {
  readonly alarms: readonly AlarmAnswer[];
  readonly listings: readonly (FoundAlarms | AlarmAbsence)[];
}

/** Asks AWS for what is wanted of one account. Never rejects. */
export async function readAccount(
  adapters: AccountAdapters,
  account: ReadableAccount | AlarmAbsence,
  { names, listings }: AccountQuestions,
  signal: AbortSignal,
  repeats: Repeats,
): Promise<AccountAnswers> {
  if ('state' in account) {
    return { alarms: names.map(() => account), listings: listings.map(() => account) };
  }
  const { role } = account;
  if (role.seen) adapters.beginReading(role.seen);
  const [answers, read] = await Promise.all([
    names.length > 0 ? adapters.readAlarms(role, names, signal, repeats) : noAnswers,
    Promise.all(listings.map((each) => adapters.readListing(role, each, signal, repeats))),
  ]);
  const code = failureOf([...answers.values(), ...read.flatMap(answersIn)]);
  // A read that is left out ends without AWS's answer; the page asks for it by itself.
  const isLeftOut = signal.aborted && (signal.reason as Error).name !== 'TimeoutError';
  if (role.seen && code !== 'unknown' && !isLeftOut) adapters.endReading(role.seen, code);
  return {
    alarms: names.map((name) => withSettings(answers.get(name) ?? failed, name, account)),
    listings: read.map((listing) =>
      'state' in listing
        ? listing
        : {
            ...listing,
            alarms: listing.alarms.map((alarm) => ({
              ...alarm,
              answer: withSettings(alarm.answer, alarm.name, account),
            })),
          },
    ),
  };
}

const noAnswers: ReadonlyMap<string, AlarmAnswer> = new Map();

/** Each answer of a listing, and why it has no more. */
export function answersIn(listing: FoundAlarms | AlarmAbsence): readonly AlarmAnswer[] {
  if ('state' in listing) return [listing];
  const answers = listing.alarms.map(({ answer }) => answer);
  return listing.stopped ? [...answers, listing.stopped] : answers;
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
