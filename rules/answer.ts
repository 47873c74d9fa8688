import {
  alarmActions,
  failureCauses,
  type AlarmActions,
  type AlarmDoubt,
  type AlarmState,
  type FailureCause,
} from '../contract/alarms';
import { knownDoubt, knownState } from './alarm-state';
import { textOf } from './fields';
import { parseRefreshSeconds } from './refresh-seconds';

/** What a badge shows of an answer. */
export interface BadgeAnswer {
  readonly state: Exclude<AlarmState, 'loading'>;
  readonly doubt?: AlarmDoubt | undefined;
  readonly cause?: FailureCause | undefined;
  /** ISO 8601 time before which nobody asks Confluence again. */
  readonly retryAt?: string | undefined;
  readonly since?: string | undefined;
  readonly reason?: string | undefined;
  readonly actions?: AlarmActions | undefined;
  /** Name of the alarm that suppresses the actions. */
  readonly suppressor?: string | undefined;
  /** An https address. */
  readonly consoleUrl?: string | undefined;
  /** The name that a pasted link holds. */
  readonly alarmName?: string | undefined;
  /** After how many seconds to ask again. */
  readonly refreshSeconds?: number | undefined;
}

/** What is shown where no answer came. */
export function failed(cause: FailureCause): BadgeAnswer {
  return { state: 'unavailable', cause };
}

function https(value: unknown): string | undefined {
  const url = textOf(value);
  return url && /^https:/i.test(url) ? url : undefined;
}

/** Reads one answer of `alarms.read`; undefined where the value is none. */
export function parseAnswer(value: unknown): BadgeAnswer | undefined {
  const alarm = value as Record<string, unknown> | null | undefined;
  if (typeof alarm?.['state'] !== 'string') return undefined;
  const state = knownState(alarm['state']);
  return {
    state: state === 'loading' ? 'unknown' : state,
    doubt: knownDoubt(alarm['doubt']),
    cause: failureCauses.find((cause) => cause === alarm['cause']),
    retryAt: textOf(alarm['retryAt']),
    since: textOf(alarm['since']),
    reason: textOf(alarm['reason']),
    actions: alarmActions.find((actions) => actions === alarm['actions']),
    suppressor: textOf(alarm['suppressor']),
    consoleUrl: https(alarm['consoleUrl']),
    alarmName: textOf(alarm['alarmName']),
    refreshSeconds: parseRefreshSeconds(alarm['refreshSeconds']),
  };
}
