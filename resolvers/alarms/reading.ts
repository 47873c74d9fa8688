import type {
  AlarmAbsence,
  AlarmAnswer,
  AlarmLeftOut,
  AlarmReference,
  ReadAlarmsOutput,
} from '../../contract/alarms';
import type { BoardReference } from '../../contract/board';
import { isView } from '../../rules/alarm-state';
import type { Account } from '../accounts/account';
import type { ReadingHealth } from '../accounts/reading-health';
import type { AlarmName } from '../grants/seals';
import { unlessAborted, withDeadline, type Limits } from '../lib/deadline';
import { toStorageEntry } from '../lib/log';
import { Evidence, type EvidenceAdapters, type Occasion } from './evidence';
import {
  authorise,
  type AuthorisationAdapters,
  type ReadableAlarm,
  type Verdict,
} from './may-read';
import type { LateAccounts } from './late-accounts';
import { boardAnswers, questionsOf } from './boards/board-answers';
import { judgeBoards, type SourceVerdict } from './boards/judge-boards';
import { failed, type AccountAdapters } from './read-account';
import { once, readAccounts } from './read-accounts';
import type { ReadShare } from './read-share';

/** What is to be read. */
export interface Wanted {
  readonly references: readonly AlarmReference[];
  readonly boards?: readonly BoardReference[];
}

/** Reading alarms, as badges, boards and exports ask for it. */
export interface AlarmPorts {
  /**
   * Checks each reference and asks AWS, now, for those that may be read: nothing that it answers is
   * older than the call. The answers stand in the order of what is wanted; what fails for one account
   * is the answer to that account's alarms only. Rejects with Forge's request for the person's
   * consent alone, where nothing can be answered without it.
   *
   * @param occasion - The site, the person, and by the page's own word the content around.
   * @param mayLeaveOut - Whether to leave out accounts that take much longer than the others; else
   *   every answer is waited for.
   */
  readAlarms(wanted: Wanted, occasion: Occasion, mayLeaveOut: boolean): Promise<ReadAlarmsOutput>;
}

/** The answer to a reference that does not parse: it carries no grant of ours. */
export const notGranted: AlarmAnswer = { state: 'no-access', cause: 'not-granted' };

/** What one batch is read with. */
type SharedAdapters = AccountAdapters & AuthorisationAdapters;

/** What reading alarms needs from the outside world. */
export type AlarmAdapters = Omit<
  SharedAdapters,
  'seesOneOf' | 'takeTurn' | 'throttled' | 'beginReading' | 'endReading'
> &
  EvidenceAdapters & {
    readonly late: LateAccounts;
    readonly reads: ReadShare;
    readonly health: Pick<ReadingHealth, 'begin' | 'end'>;
  };

/**
 * How long, in milliseconds, proving what was learned may take once all is answered. The keys have been
 * read by then; where storage was too slow for that, there is no proof.
 */
const proofWithin = 250;

/**
 * How long, in milliseconds, keeping that an account fails, or has healed, may take once all is answered.
 * Forge stops a function when it returns, so it is waited for; it happens once in five minutes.
 */
const keptWithin = 250;

/**
 * Checks every reference first, then reads what may be read, all under one deadline. Where there is
 * more time while AWS throttles, everything before AWS is asked has no more than usual.
 */
export function alarmReading(
  adapters: AlarmAdapters,
  { overall, whenThrottled }: Pick<Limits, 'overall' | 'whenThrottled'>,
): AlarmPorts {
  return {
    async readAlarms(wanted, occasion, mayLeaveOut) {
      const readGrantKeys = once(adapters.readGrantKeys);
      const evidence = new Evidence({ ...adapters, readGrantKeys }, occasion);
      const { seesOneOf } = evidence;
      const { health } = adapters;
      const kept: Promise<void>[] = [];
      const shared: SharedAdapters = {
        ...adapters,
        readGrantKeys,
        seesOneOf,
        takeTurn: (connectionId) => adapters.reads.take(occasion, connectionId, adapters.now()),
        throttled: (connectionId) => adapters.reads.refused(connectionId, adapters.now()),
        beginReading: (seen) => health.begin(seen),
        endReading: (seen, code) => kept.push(health.end(seen, code)),
      };
      const read = await withDeadline(whenThrottled?.overall ?? overall, async (signal) => {
        const { verdicts, sources } = await withDeadline(
          overall,
          (ending) => authorised(shared, wanted, occasion.installation, evidence, ending),
          signal,
        );
        const named = verdicts.map((verdict) => ('origin' in verdict ? namesOf(verdict) : []));
        const ofBoards = questionsOf(sources);
        const waiting = { beforeAws: overall, late: mayLeaveOut ? adapters.late : undefined };
        const questions = { ...ofBoards, alarms: [...named.flat(), ...ofBoards.alarms] };
        const [given, accounts] = await Promise.all([
          readAccounts(shared, questions, signal, waiting),
          sources.length > 0 ? accountsOf(shared, signal) : [],
        ]);
        const alarms = [...given.alarms];
        const answers = verdicts.map((verdict, index) => {
          const ofVerdict = alarms.splice(0, named[index]?.length);
          return 'origin' in verdict ? answerOf(verdict, ofVerdict) : verdict;
        });
        return {
          answers,
          boards: boardAnswers(sources, ofBoards, { ...given, alarms }, accounts),
        };
      });
      const { answers } = read;
      // Thrown, it has Forge ask the person. Where others are answered, they are not kept back for it.
      if (
        evidence.consent !== undefined &&
        read.boards.length === 0 &&
        answers.every(isUnavailable)
      ) {
        throw evidence.consent;
      }
      const hasSeal = wanted.references.some((reference) => 'seal' in reference);
      const [proof] = await Promise.all([
        within(proofWithin, evidence.proof(hasSeal)),
        within(keptWithin, Promise.all(kept)),
      ]);
      return {
        answers,
        ...(read.boards.length > 0 && { boards: read.boards }),
        ...(proof !== undefined && { proof }),
      };
    },
  };
}

function isUnavailable({ state }: AlarmAnswer | AlarmLeftOut): boolean {
  return state === 'unavailable';
}

/** What the work comes to; undefined where it takes longer, or fails. */
async function within<Value>(
  milliseconds: number,
  work: Promise<Value>,
): Promise<Value | undefined> {
  return withDeadline(milliseconds, (signal) => unlessAborted(signal, work)).catch(() => undefined);
}

/** What may be read of what is wanted. */
interface Authorised {
  readonly verdicts: readonly Verdict[];
  /** Of each board its sources. */
  readonly sources: readonly (readonly SourceVerdict[])[];
}

async function authorised(
  adapters: SharedAdapters,
  { references, boards = [] }: Wanted,
  installation: string,
  evidence: Evidence,
  signal: AbortSignal,
): Promise<Authorised> {
  const started = performance.now();
  try {
    const [verdicts, sources] = await unlessAborted(
      signal,
      Promise.all([
        authorise(adapters, references, installation, evidence),
        judgeBoards(adapters, boards, installation),
      ]),
    );
    return { verdicts, sources };
  } catch (error) {
    adapters.log(toStorageEntry(error, performance.now() - started));
    const answer: AlarmAbsence = signal.aborted
      ? { state: 'unavailable', cause: 'timeout' }
      : failed;
    return {
      verdicts: references.map(() => answer),
      sources: boards.map(({ sources }) => sources.map(() => answer)),
    };
  }
}

/** The accounts' names are no reason to withhold their alarms. */
async function accountsOf(
  { listAccounts, log }: SharedAdapters,
  signal: AbortSignal,
): Promise<readonly Account[]> {
  const started = performance.now();
  try {
    return await unlessAborted(signal, listAccounts());
  } catch (error) {
    log(toStorageEntry(error, performance.now() - started));
    return [];
  }
}

function namesOf({ connectionId, alarmNames }: ReadableAlarm): readonly AlarmName[] {
  return alarmNames.map((alarmName) => ({ connectionId, alarmName }));
}

/** @param answers - To each of its names. */
function answerOf(
  alarm: ReadableAlarm,
  answers: readonly (AlarmAnswer | AlarmLeftOut)[],
): AlarmAnswer | AlarmLeftOut {
  // A name of which nobody knows whether it exists may be the one that is meant.
  const known = answers.findIndex(({ state }) => state !== 'not-found');
  const answer = answers[Math.max(0, known)] ?? failed;
  if (answer.state === 'loading') return answer;
  if (alarm.origin === 'sealed') return withoutContent(answer);
  if (alarm.origin !== 'link') return answer;
  const found = isView(answer) ? alarm.alarmNames[known] : undefined;
  return { ...answer, alarmName: found ?? alarm.shownName };
}

/** All that leaves the backend of a sealed alarm: what its reader may not learn is not there. */
function withoutContent(answer: AlarmAnswer): AlarmAnswer {
  if (!isView(answer)) return { state: answer.state };
  const { state, since, doubt } = answer;
  return {
    state,
    ...(since === undefined ? {} : { since: wholeMinute(since) }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** To the millisecond, the time of a change would tell which alarm it is to who can list alarms. */
function wholeMinute(iso: string): string {
  const minute = 60_000;
  return new Date(Math.floor(Date.parse(iso) / minute) * minute).toISOString();
}
