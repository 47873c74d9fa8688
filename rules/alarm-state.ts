import {
  absentStates,
  alarmDoubts,
  reportedStates,
  type AlarmAnswer,
  type AlarmDoubt,
  type AlarmState,
  type AlarmView,
  type FailureCause,
  type ReportedState,
} from '../contract/alarms';

/** Every state that a badge can show. */
export const alarmStates: readonly AlarmState[] = ['loading', ...reportedStates, ...absentStates];

/** Whether CloudWatch reported the state. */
export function isReported(state: AlarmState): state is ReportedState {
  return (reportedStates as readonly string[]).includes(state);
}

/** Whether the answer says what CloudWatch reported, and not why there is no report. */
export function isView(answer: AlarmAnswer): answer is AlarmView {
  return isReported(answer.state);
}

/** Whether the failure behind a state will pass by itself, so that asking again can help. */
export function isPassing(state: AlarmState): boolean {
  return state === 'throttled' || state === 'unavailable';
}

type CauseWord = 'not-chosen' | 'linked';

/** What is said of a macro's alarm in two or three words. */
export type StateWord = AlarmState | CauseWord;

/** Causes that say more than their state. A pasted link that has none stays a link. */
const wordsOfCauses: Partial<Record<FailureCause, CauseWord>> = {
  'not-chosen': 'not-chosen',
  'link-unpublished': 'linked',
  'link-unmatched': 'linked',
  'link-ambiguous': 'not-chosen',
  'link-unreadable': 'not-chosen',
  'link-elsewhere': 'linked',
};

/** Which word says it, on a page and in its exports. */
export function wordOf<State extends AlarmState>(
  state: State,
  cause: FailureCause | undefined,
): State | CauseWord {
  return isReported(state) || !cause ? state : (wordsOfCauses[cause] ?? state);
}

/** What was given, if it is a state; `unknown` for anything else. */
export function knownState(state: unknown): AlarmState {
  return alarmStates.find((known) => known === state) ?? 'unknown';
}

/** What was given, if it is a doubt or none; an unknown doubt is the most general one. */
export function knownDoubt(doubt: unknown): AlarmDoubt | undefined {
  if (!doubt) return undefined;
  return alarmDoubts.find((known) => known === doubt) ?? 'evaluation-failure';
}
