import type { AlarmDoubt, AlarmState } from '../contract/alarms';
import { isReported } from './alarm-state';

/**
 * How alarms stand, the worst first. An alarm whose state nobody could read may be in alarm, so it
 * comes before those that CloudWatch calls fine, and a state that is in doubt is never counted as OK.
 */
export const alarmStandings = ['alarm', 'no-state', 'doubt', 'insufficient-data', 'ok'] as const;
export type AlarmStanding = (typeof alarmStandings)[number];

/** What an alarm's standing is told by. */
interface StatedAlarm {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt | undefined;
}

/** How many alarms stand so. */
export type StandingCounts = Readonly<Record<AlarmStanding, number>>;

/** How an alarm stands. */
export function standingOf({ state, doubt }: StatedAlarm): AlarmStanding {
  if (state === 'alarm') return 'alarm';
  if (!isReported(state)) return 'no-state';
  return doubt || state === 'unknown' ? 'doubt' : state;
}

/** Worse states among those that stand alike come first. */
const worstFirst: readonly AlarmState[] = ['alarm', 'unknown', 'insufficient-data', 'ok'];

/**
 * A number by which alarms are sorted, the worst first. An alarm that is certain comes before one that
 * is in doubt.
 */
export function severityOf(alarm: StatedAlarm): number {
  const standing = standingOf(alarm);
  const certainty = standing === 'alarm' && alarm.doubt ? 1 : 0;
  return (
    alarmStandings.indexOf(standing) * 10 + Math.max(0, worstFirst.indexOf(alarm.state)) + certainty
  );
}

/** Counts alarms by how they stand. */
export function countStandings(
  alarms: readonly { readonly standing: AlarmStanding }[],
): StandingCounts {
  const counts = { alarm: 0, 'no-state': 0, doubt: 0, 'insufficient-data': 0, ok: 0 };
  for (const { standing } of alarms) counts[standing] += 1;
  return counts;
}
