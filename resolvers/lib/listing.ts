import type { AlarmAnswer } from '../../contract/alarms';
import type { AlarmType } from '../../contract/placing';

/** Alarms whose names nobody knows before AWS is asked. */
export type Listing = { readonly prefix: string } | { readonly childrenOf: string };

/** One alarm of a listing. */
export interface ReadAlarm {
  readonly name: string;
  readonly type: AlarmType;
  readonly answer: AlarmAnswer;
}

/** What was read of a listing. */
export interface ReadAlarms {
  /** Each name once, in CloudWatch's order. */
  readonly alarms: readonly ReadAlarm[];
  /** False where there are more alarms, or some that cannot be read. */
  readonly isComplete: boolean;
}
