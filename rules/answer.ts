import {
  failureCauses,
  type AlarmDoubt,
  type AlarmState,
  type FailureCause,
} from '../contract/alarms';
import { knownDoubt, knownState } from './alarm-state';

/** What a badge shows of an answer. */
export interface BadgeAnswer {
  readonly state: Exclude<AlarmState, 'loading'>;
  readonly doubt?: AlarmDoubt | undefined;
  readonly cause?: FailureCause | undefined;
  readonly since?: string | undefined;
  readonly reason?: string | undefined;
  /** An https address. */
  readonly consoleUrl?: string | undefined;
  /** The name that a pasted link holds. */
  readonly alarmName?: string | undefined;
}

/** No answer came, and why. */
export function failed(cause: FailureCause): BadgeAnswer {
  return { state: 'unavailable', cause };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function https(value: unknown): string | undefined {
  const url = text(value);
  return url && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined;
}

function parseAlarm(value: unknown): BadgeAnswer {
  const alarm = value as Record<string, unknown> | null | undefined;
  if (typeof alarm?.['state'] !== 'string') return failed('unreadable-answer');
  const state = knownState(alarm['state']);
  return {
    state: state === 'loading' ? 'unknown' : state,
    doubt: knownDoubt(alarm['doubt']),
    cause: failureCauses.find((cause) => cause === alarm['cause']),
    since: text(alarm['since']),
    reason: text(alarm['reason']),
    consoleUrl: https(alarm['consoleUrl']),
    alarmName: text(alarm['alarmName']),
  };
}

/** Reads the result of `alarms.read` for one reference; whatever it is, a badge can show it. */
export function parseAnswer(result: unknown): BadgeAnswer {
  const { ok, code, answers } = (result ?? {}) as Record<string, unknown>;
  if (ok === false) return code === 'forbidden' ? { state: 'no-access' } : failed('internal');
  if (ok !== true || !Array.isArray(answers) || answers.length !== 1) {
    return failed('unreadable-answer');
  }
  return parseAlarm(answers[0]);
}
