import {
  absentStates,
  alarmDoubts,
  reportedStates,
  type AlarmAnswer,
  type AlarmDoubt,
  type AlarmState,
  type AlarmView,
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

/** What was given, if it is a state; `unknown` for anything else. */
export function knownState(state: unknown): AlarmState {
  return alarmStates.find((known) => known === state) ?? 'unknown';
}

/** What was given, if it is a doubt or none; an unknown doubt is the most general one. */
export function knownDoubt(doubt: unknown): AlarmDoubt | undefined {
  if (!doubt) return undefined;
  return alarmDoubts.find((known) => known === doubt) ?? 'evaluation-failure';
}
