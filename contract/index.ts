import type { PlacedReference, ReadAlarmsInput, ReadAlarmsOutput } from './alarms';
import type {
  AlarmListing,
  GrantAlarmInput,
  ListAlarmsInput,
  OpenedSeal,
  PlaceableAccount,
  PlacingInput,
} from './placing';
import type { Result } from './result';

/** The macro's resolver: every name that a page may invoke, its input and its answer. */
// A type alias, not an interface: the Forge packages index it by string.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type Contract = {
  /** Asks AWS for nothing that has no valid grant, or, for a link, no published page that holds it. */
  'alarms.read': (input: ReadAlarmsInput) => Result<ReadAlarmsOutput>;
  /**
   * The accounts whose alarms the caller may place on this content. Refused with `not-editable`,
   * as are the two below, when the caller may not edit it.
   */
  'placing.accounts': (input: PlacingInput) => Result<{
    accounts: readonly PlaceableAccount[];
    /** Whether a new badge hides its alarm's name and account, unless the editor decides otherwise. */
    namesHidden: boolean;
  }>;
  /**
   * The account's alarms, part by part: three CloudWatch calls for the first, at most ten for each
   * further one. Refused with `not-placeable` when there is no such account or it is kept out of this
   * space, else with the state that says why AWS gave no answer; a part that AWS gave comes with it.
   */
  'placing.alarms': (input: ListAlarmsInput) => Result<AlarmListing>;
  /** Grants the alarm for badges; refused as above. */
  'placing.grant': (input: GrantAlarmInput) => Result<{ reference: PlacedReference }>;
  /** Tells an administrator what a seal holds; refused to everybody else with `forbidden`. */
  'seals.open': (input: { seal: string }) => Result<OpenedSeal>;
};
