import type { AlarmAbsence, AlarmAnswer, AlarmReference } from '../../contract/alarms';
import { isView } from '../../rules/alarm-state';
import type { AlarmName } from '../grants/seals';
import { unlessAborted, withDeadline, type Limits } from '../lib/deadline';
import { toStorageEntry } from '../lib/log';
import {
  authorise,
  type AuthorisationAdapters,
  type Occasion,
  type ReadableAlarm,
  type Verdict,
} from './may-read';
import { failed, readAccounts, type AccountAdapters } from './read-accounts';

/** Reading alarms, as badges and exports ask for it. */
export interface AlarmPorts {
  /**
   * Checks each reference and asks AWS, now, for those that may be read: nothing that it answers is
   * older than the call. The answers stand in the order of the references; what fails for one account
   * is the answer to that account's references only.
   *
   * @param occasion - The site, and the content that the macros stand on by the page's own word.
   */
  readAlarms(
    references: readonly AlarmReference[],
    occasion: Occasion,
  ): Promise<readonly AlarmAnswer[]>;
}

/** The answer to a reference that does not parse: it carries no grant of ours. */
export const notGranted: AlarmAnswer = { state: 'no-access', cause: 'not-granted' };

/** What reading alarms needs from the outside world. */
export type AlarmAdapters = AccountAdapters & AuthorisationAdapters;

/**
 * Checks every reference first, then reads what may be read, all under one deadline. Where there is
 * more time while AWS throttles, everything before AWS is asked has no more than usual.
 */
export function alarmReading(
  adapters: AlarmAdapters,
  { overall, whenThrottled }: Pick<Limits, 'overall' | 'whenThrottled'>,
): AlarmPorts {
  return {
    readAlarms: (references, occasion) =>
      withDeadline(whenThrottled?.overall ?? overall, async (signal) => {
        const verdicts = await withDeadline(
          overall,
          (ending) => authorised(adapters, references, occasion, ending),
          signal,
        );
        const named = verdicts.map((verdict) => ('origin' in verdict ? namesOf(verdict) : []));
        const answers = [...(await readAccounts(adapters, named.flat(), signal, overall))];
        return verdicts.map((verdict, index) => {
          const ofVerdict = answers.splice(0, named[index]?.length);
          return 'origin' in verdict ? answerOf(verdict, ofVerdict) : verdict;
        });
      }),
  };
}

async function authorised(
  adapters: AlarmAdapters,
  references: readonly AlarmReference[],
  occasion: Occasion,
  signal: AbortSignal,
): Promise<readonly Verdict[]> {
  const started = performance.now();
  try {
    return await unlessAborted(signal, authorise(adapters, references, occasion));
  } catch (error) {
    adapters.log(toStorageEntry(error, performance.now() - started));
    const answer: AlarmAbsence = signal.aborted
      ? { state: 'unavailable', cause: 'timeout' }
      : failed;
    return references.map(() => answer);
  }
}

function namesOf({ connectionId, alarmNames }: ReadableAlarm): readonly AlarmName[] {
  return alarmNames.map((alarmName) => ({ connectionId, alarmName }));
}

/** @param answers - To each of its names. */
function answerOf(alarm: ReadableAlarm, answers: readonly AlarmAnswer[]): AlarmAnswer {
  // A name of which nobody knows whether it exists may be the one that is meant.
  const known = answers.findIndex(({ state }) => state !== 'not-found');
  const answer = answers[Math.max(0, known)] ?? failed;
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
