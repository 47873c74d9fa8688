import type { AlarmState } from '../../contract/alarms';
import type { BadgeAnswer } from '../../rules/answer';
import { parsePlaced } from '../../rules/badge-config';
import type { AlarmBadge } from '../alarm-badge/alarm-badge';

/** When an alarm was read, and the moment from which its times are counted. */
export interface AlarmTimes {
  readonly checkedAt: Date | undefined;
  readonly now: Date;
}

/**
 * Has a badge in a macro's output show its alarm.
 *
 * @param reference - Undefined for a badge that nobody granted an alarm.
 * @param answer - Undefined while the alarm is being read.
 */
export function showAlarm(
  badge: AlarmBadge,
  reference: unknown,
  answer: BadgeAnswer | undefined,
  { checkedAt, now }: AlarmTimes,
): void {
  const placed = parsePlaced(reference);
  const shown: Partial<Omit<BadgeAnswer, 'state'>> & { readonly state: AlarmState } =
    placed.reference
      ? (answer ?? { state: 'loading' })
      : { state: 'no-access', cause: 'not-granted' };
  Object.assign(badge, {
    alarmName: placed.alarmName ?? answer?.alarmName,
    // An alarm that nobody granted has no name that could be told.
    label: placed.reference ? undefined : '?',
    state: shown.state,
    doubt: shown.doubt,
    cause: shown.cause,
    retryAt: shown.retryAt,
    since: shown.since,
    reason: shown.reason,
    actions: shown.actions,
    suppressor: shown.suppressor,
    href: shown.consoleUrl,
    checkedAt: checkedAt?.toISOString(),
    now,
  } satisfies Partial<AlarmBadge>);
}
