import type { BadgeAnswer } from '../../rules/answer';
import { parsePlaced } from '../../rules/badge-config';
import type { AlarmBadge } from '../alarm-badge/alarm-badge';

/** When an alarm was read, and where it is shown. */
export interface AlarmScene {
  readonly checkedAt: Date | undefined;
  /** The moment from which its times are counted. */
  readonly now: Date;
  /** Whether the page is being edited. */
  readonly editing: boolean;
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
  { checkedAt, now, editing }: AlarmScene,
): void {
  const placed = parsePlaced(reference);
  const shown: BadgeAnswer | { readonly state: 'loading' } = placed.reference
    ? (answer ?? { state: 'loading' })
    : { state: 'no-access', cause: 'not-granted' };
  badge.content = {
    ...shown,
    alarmName: placed.alarmName ?? answer?.alarmName,
    // An alarm that nobody granted has no name that could be told.
    label: placed.reference ? undefined : '?',
    href: 'consoleUrl' in shown ? shown.consoleUrl : undefined,
    checkedAt: checkedAt?.toISOString(),
    now,
    editing,
  };
}
