import { parseTime } from './aws-time';
import type { AnyAlarm } from './to-alarm-view';

/** Seconds that an evaluation may be late before its absence says nothing any more. */
const shortestWait = 120;
/** Seconds between evaluations where CloudWatch does not say; the default of the console. */
const usualInterval = 60;
/** Milliseconds by which two times of one moment may differ. */
const tolerance = 1_000;

/**
 * Whether CloudWatch has not evaluated an alarm yet, so that its state is only the one it was made
 * with: OK for one on a PromQL query, no data for any other (API_PutMetricAlarm.html).
 *
 * CloudWatch says so in the reason of an alarm that it has never evaluated: "Unchecked: Initial
 * alarm creation" (seen on metric alarms). What a PromQL alarm's reason then is was not seen, so one
 * that is OK also counts as not evaluated while its state is as old as its configuration and two
 * intervals have not passed since. One that was edited before its first evaluation is not told from
 * others by that.
 *
 * @param now - By AWS's clock.
 */
export function isNeverEvaluated(alarm: AnyAlarm, now: Date): boolean {
  const { StateReason: reason, StateValue: state, EvaluationCriteria: criteria } = alarm;
  if (typeof reason === 'string' && /^Unchecked\b/.test(reason)) return true;
  if (state !== 'OK' || (criteria ?? undefined) === undefined) return false;
  const made = parseTime(alarm.AlarmConfigurationUpdatedTimestamp)?.getTime();
  const changed = parseTime(alarm.StateTransitionedTimestamp)?.getTime();
  if (made === undefined || changed === undefined) return false;
  const { EvaluationInterval: interval } = alarm;
  const seconds = typeof interval === 'number' && interval > 0 ? interval : usualInterval;
  const wait = Math.max(2 * seconds, shortestWait) * 1_000;
  return Math.abs(changed - made) <= tolerance && now.getTime() - made < wait;
}
