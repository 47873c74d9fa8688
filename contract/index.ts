import type { PlacedReference, ReadAlarmsInput, ReadAlarmsOutput } from './alarms';
import type { BoardSource, GrantSourceInput } from './board';
import type { DetailsInput, DetailsOutput, MetricsInput, OptionalReadInput } from './details';
import type { AlarmContributors, AlarmHistory, AlarmMetrics, MuteRules } from './optional-reads';
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
   * One alarm, whole, under the same checks as a badge. A sealed reference is refused with `forbidden`:
   * a badge that hides its alarm has no details.
   */
  'details.read': (input: DetailsInput) => Result<DetailsOutput>;
  /**
   * The last changes of the alarm, as this and the three below are read by themselves: refused with
   * `forbidden` for a sealed reference and where no administrator lets it be read, with the state that
   * says why AWS gave no answer, and with `read-not-allowed` where the account's role may not do it.
   */
  'details.history': (input: OptionalReadInput) => Result<{ history: AlarmHistory }>;
  /** The alarm's own metric, as CloudWatch described the alarm in the same invocation. */
  'details.metrics': (input: MetricsInput) => Result<{ metrics: AlarmMetrics }>;
  /** Those of its time series that are in alarm. */
  'details.contributors': (input: OptionalReadInput) => Result<{ contributors: AlarmContributors }>;
  'details.mute-rules': (input: OptionalReadInput) => Result<{ muteRules: MuteRules }>;
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
  /**
   * Grants a source of a board as a whole; refused as above, and with `forbidden` where it is all alarms
   * of an account and the caller does not administer Confluence.
   */
  'placing.grant-source': (input: GrantSourceInput) => Result<{ source: BoardSource }>;
  /** Tells an administrator what a seal holds; refused to everybody else with `forbidden`. */
  'seals.open': (input: { seal: string }) => Result<OpenedSeal>;
};
