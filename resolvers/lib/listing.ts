import type { AlarmAbsence, AlarmAnswer } from '../../contract/alarms';
import type { AlarmType } from '../../contract/placing';

/** Alarms whose names nobody knows before AWS is asked. */
export type Listing = { readonly prefix: string } | { readonly childrenOf: string };

/** One alarm of a listing, or of a board. */
export interface FoundAlarm {
  readonly name: string;
  /** Left out where CloudWatch was asked for the name. */
  readonly type?: AlarmType;
  readonly answer: AlarmAnswer;
}

/** What was read of a listing. */
export interface FoundAlarms {
  /** Each name once, in CloudWatch's order. */
  readonly alarms: readonly FoundAlarm[];
  /** False where there are more alarms, or some that cannot be read. */
  readonly isComplete: boolean;
  /** Why AWS gave no more than these, though there is more. */
  readonly stopped?: AlarmAbsence;
}
