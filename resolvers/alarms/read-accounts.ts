import type { AlarmAbsence, AlarmAnswer, AlarmLeftOut } from '../../contract/alarms';
import { isView } from '../../rules/alarm-state';
import type { AlarmName } from '../grants/seals';
import { withDeadline } from '../lib/deadline';
import type { FoundAlarms, Listing } from '../lib/listing';
import { repeatsOfInvocation } from '../lib/repeats';
import type { AccountRead, LateAccounts } from './late-accounts';
import {
  answersIn,
  failed,
  findAccount,
  readAccount,
  type AccountAdapters,
  type AccountQuestions,
} from './read-account';
import type { Turn } from './read-share';

/** How long a batch waits. */
export interface Waiting {
  /** Milliseconds that finding an account may take. */
  readonly beforeAws: number;
  /** Leaves out what takes too long; undefined where every answer is waited for. */
  readonly late: Pick<LateAccounts, 'read'> | undefined;
}

/** A listing of one account. */
export interface AccountListing {
  readonly connectionId: string;
  readonly listing: Listing;
}

/** What a batch is about. */
export interface Questions {
  readonly alarms: readonly AlarmName[];
  readonly listings: readonly AccountListing[];
}

/** In the order of the questions. */
export interface Answers {
  readonly alarms: readonly (AlarmAnswer | AlarmLeftOut)[];
  readonly listings: readonly ListingAnswer[];
}

/** What is known of a listing: its alarms, why there are none, or that it takes longer. */
export type ListingAnswer = FoundAlarms | AlarmAbsence | AlarmLeftOut;

/**
 * Asks AWS for alarms and listings, the accounts side by side. Never rejects: what fails for one
 * account is the answer to that account's questions only.
 */
export async function readAccounts(
  adapters: AccountAdapters,
  { alarms, listings }: Questions,
  signal: AbortSignal,
  { beforeAws, late }: Waiting,
): Promise<Answers> {
  // What is the same for all accounts of the batch is read once.
  const shared: AccountAdapters = {
    ...adapters,
    readSigningKeys: once(adapters.readSigningKeys),
    readSettings: once(adapters.readSettings),
  };
  const repeats = repeatsOfInvocation();
  const given = {
    alarms: alarms.map((): AlarmAnswer | AlarmLeftOut => ({ state: 'loading' })),
    listings: listings.map((): ListingAnswer => ({ state: 'loading' })),
  };
  const reads = new Map(
    [...placesByAccount({ alarms, listings })].map(
      ([connectionId, places]): [string, AccountRead] => [
        connectionId,
        async (ending) => {
          const questions = {
            names: places.alarms.map((place) => alarms[place]?.alarmName ?? ''),
            listings: places.listings.flatMap((place) => listings[place]?.listing ?? []),
          };
          const turn = takeTurns(shared, connectionId, questions);
          const find = (found: AbortSignal) => findAccount(shared, connectionId, found);
          const account =
            turn === 'refused' ? tooOften : await withDeadline(beforeAws, find, ending);
          const ofTurn = turn === 'once' ? { left: 0 } : repeats;
          const read = await readAccount(shared, account, questions, ending, ofTurn);
          const all = [...read.alarms, ...read.listings.flatMap(answersIn)];
          const isThrottled = all.some(({ state }) => state === 'throttled');
          if (isThrottled && turn !== 'refused') shared.throttled(connectionId);
          places.alarms.forEach((place, at) => (given.alarms[place] = read.alarms[at] ?? failed));
          places.listings.forEach(
            (place, at) => (given.listings[place] = read.listings[at] ?? failed),
          );
          return (
            all.some((answer) => isView(answer) || answer.state === 'not-found') ||
            read.listings.some((listing) => 'alarms' in listing)
          );
        },
      ],
    ),
  );
  await (late?.read(reads, signal) ?? Promise.all([...reads.values()].map((read) => read(signal))));
  // What comes after it was left out is nobody's.
  return { alarms: [...given.alarms], listings: [...given.listings] };
}

/** The answer to who has read an account so often that others would have no call left. */
const tooOften: AlarmAbsence = { state: 'throttled' };

/** Takes a turn for the names and one for each listing, which is as many calls of AWS; the worst counts. */
function takeTurns(
  { takeTurn }: AccountAdapters,
  connectionId: string,
  { names, listings }: AccountQuestions,
): Turn {
  const reads = (names.length > 0 ? 1 : 0) + listings.length;
  const turns = Array.from({ length: reads }, () => takeTurn(connectionId));
  return (
    turns.find((turn) => turn === 'refused') ?? turns.find((turn) => turn === 'once') ?? 'repeated'
  );
}

/** Where in the batch an account's questions stand. */
interface Places {
  readonly alarms: number[];
  readonly listings: number[];
}

function placesByAccount(questions: Questions): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  for (const kind of ['alarms', 'listings'] as const) {
    for (const [place, { connectionId }] of questions[kind].entries()) {
      const known = places.get(connectionId) ?? { alarms: [], listings: [] };
      known[kind].push(place);
      places.set(connectionId, known);
    }
  }
  return places;
}

/** The same work, done once however often it is asked for. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= work());
}
