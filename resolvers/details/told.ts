import type { AbsentState, AlarmAnswer } from '../../contract/alarms';
import type { AlarmDetails } from '../../contract/details';

/** What CloudWatch's description of an alarm says beside its state. */
export type ToldDetails = Omit<AlarmDetails, 'account' | 'region' | 'offered'>;

/** What was read of alarms, by their names. */
export interface DetailedAlarms {
  /** As badges have them. */
  readonly answers: ReadonlyMap<string, AlarmAnswer>;
  /** Of those that AWS described. */
  readonly details: ReadonlyMap<string, ToldDetails>;
}

/** What AWS told beside an alarm, or why it did not. */
export type ToldBeside<Answer> =
  { readonly answer: Answer } | { readonly refused: AbsentState | 'read-not-allowed' };
