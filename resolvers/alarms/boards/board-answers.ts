import type { AlarmAbsence, AlarmAnswer, AlarmLeftOut } from '../../../contract/alarms';
import type {
  BoardAccount,
  BoardAnswer,
  BoardRow,
  BoardSourceAnswer,
} from '../../../contract/board';
import { isView } from '../../../rules/alarm-state';
import type { Account } from '../../accounts/account';
import type { FoundAlarm } from '../../lib/listing';
import { shortened } from '../../lib/shortened';
import type { AccountListing, Answers, ListingAnswer, Questions } from '../read-accounts';
import type { SourceVerdict } from './judge-boards';

/**
 * Rows that the boards of one request have together. With reasons of this many bytes they take less
 * than half of the 5 MB that an invocation may answer.
 */
const rowsAtMost = 2_000;
const longestReason = 300;

/** What one source says: its alarms, or why it has none. */
interface ReadSource {
  readonly alarms: readonly FoundAlarm[];
  readonly isComplete: boolean;
  readonly absence?: AlarmAbsence | AlarmLeftOut;
}

/** What the boards of a request ask of accounts; each listing once. */
export function questionsOf(boards: readonly (readonly SourceVerdict[])[]): Questions {
  const listings = new Map<string, AccountListing>();
  const alarms: Questions['alarms'][number][] = [];
  for (const verdict of boards.flat()) {
    if ('listing' in verdict) listings.set(keyOf(verdict), verdict);
    if (!('alarmNames' in verdict)) continue;
    const { connectionId, alarmNames } = verdict;
    alarms.push(...alarmNames.map((alarmName) => ({ connectionId, alarmName })));
  }
  return { alarms, listings: [...listings.values()] };
}

/**
 * What each board shows, in their order.
 *
 * @param questions - As `questionsOf` the boards.
 * @param answers - To these.
 * @param accounts - All that there are.
 */
export function boardAnswers(
  boards: readonly (readonly SourceVerdict[])[],
  { listings }: Questions,
  answers: Answers,
  accounts: readonly Account[],
): readonly BoardAnswer[] {
  const named = [...answers.alarms];
  const listed = new Map(listings.map((each, at) => [keyOf(each), answers.listings[at]]));
  let room = rowsAtMost;
  return boards.map((verdicts) => {
    const rows: BoardRow[] = [];
    const known = new Set<string>();
    let refreshSeconds: number | undefined;
    const sources = verdicts.map((verdict, source): BoardSourceAnswer => {
      const read = readSource(verdict, named, listed);
      let isComplete = read.isComplete;
      for (const { answer, ...alarm } of read.alarms) {
        const key = JSON.stringify([connectionOf(verdict), alarm.name]);
        if (known.has(key)) continue;
        if (room <= 0) {
          isComplete = false;
          break;
        }
        room -= 1;
        known.add(key);
        const { refreshSeconds: again, ...shown } = answer;
        refreshSeconds ??= again;
        rows.push({ source, ...alarm, answer: withShortReason(shown) });
      }
      const account = accountOf(verdict, read, accounts);
      return {
        isComplete,
        ...(account && { account }),
        ...(read.absence && { absence: read.absence }),
      };
    });
    return { rows, sources, ...(refreshSeconds === undefined ? {} : { refreshSeconds }) };
  });
}

function readSource(
  verdict: SourceVerdict,
  named: (AlarmAnswer | AlarmLeftOut)[],
  listed: ReadonlyMap<string, ListingAnswer | undefined>,
): ReadSource {
  if ('listing' in verdict) {
    const answer = listed.get(keyOf(verdict)) ?? { state: 'loading' };
    return 'alarms' in answer ? answer : without(answer);
  }
  if (!('alarmNames' in verdict)) return without(verdict);
  const answers = named.splice(0, verdict.alarmNames.length);
  // What holds for the account as a whole holds for the first.
  const [first] = answers;
  if (first === undefined || first.state === 'loading') return without({ state: 'loading' });
  if (first.state === 'no-access') return without(first);
  const alarms = verdict.alarmNames.flatMap((name, at): readonly FoundAlarm[] => {
    const answer = answers[at];
    return answer === undefined || answer.state === 'loading' ? [] : [{ name, answer }];
  });
  return { alarms, isComplete: true };
}

function without(absence: AlarmAbsence | AlarmLeftOut): ReadSource {
  return { alarms: [], isComplete: false, absence };
}

function withShortReason(answer: AlarmAnswer): AlarmAnswer {
  if (!isView(answer) || answer.reason === undefined) return answer;
  return { ...answer, reason: shortened(answer.reason, longestReason) };
}

/** Who may not read an account's alarms does not learn what it is called either. */
function accountOf(
  verdict: SourceVerdict,
  { absence }: ReadSource,
  accounts: readonly Account[],
): BoardAccount | undefined {
  if (absence?.state === 'no-access') return undefined;
  const id = connectionOf(verdict);
  const account = accounts.find(({ connectionId }) => connectionId === id);
  return account && { displayName: account.displayName, region: account.region };
}

function connectionOf(verdict: SourceVerdict): string | undefined {
  return 'connectionId' in verdict ? verdict.connectionId : undefined;
}

function keyOf({ connectionId, listing }: AccountListing): string {
  return JSON.stringify([connectionId, listing]);
}
