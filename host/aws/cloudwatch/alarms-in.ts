import type { Call } from '../service';
import type { AlarmStore } from './alarm-store';

/** 1 to 255 characters without control characters. */
export const alarmNameRule = { min: 1, max: 255, pattern: /^[^\p{Cc}]*$/u };

/** The alarms that a call is about. */
export function alarmsIn({ world, account, region }: Call): AlarmStore {
  return world.alarms(account.number, region);
}
