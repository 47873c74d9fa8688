import type { AlarmState } from '../../contract/alarms';
import type { AlarmChart, AlarmDetails } from '../../contract/details';
import type {
  AlarmContributors,
  AlarmHistory,
  MetricSpan,
  MuteRules,
} from '../../contract/optional-reads';
import type { BadgeAnswer } from '../../rules/answer';

/** What became of something that was asked for on demand. */
export interface Asked<Value> {
  readonly status: 'pending' | 'done' | 'refused';
  /** The last answer; it stays while a newer one is on its way. */
  readonly value?: Value | undefined;
  /** Why it was refused. */
  readonly code?: string | undefined;
  /** A command line that mends it; told to administrators alone. */
  readonly mend?: string | undefined;
}

/** The longer run of an alarm's metric, and how much of it was asked for. */
export interface AskedMetrics extends Asked<AlarmChart> {
  readonly span: MetricSpan;
}

/** What is read only when somebody wants it, each part undefined until then. */
export interface OnDemand {
  readonly history?: Asked<AlarmHistory> | undefined;
  readonly metrics?: AskedMetrics | undefined;
  readonly contributors?: Asked<AlarmContributors> | undefined;
  readonly muteRules?: Asked<MuteRules> | undefined;
}

/** What an alarm's details show. */
export interface DetailsContent {
  /** Name of the alarm, as CloudWatch knows it; undefined where only a label is known. */
  readonly alarmName?: string | undefined;
  /** What the page calls the alarm. */
  readonly label?: string | undefined;
  /** The state, as a badge has it. */
  readonly answer: BadgeAnswer | { readonly state: Extract<AlarmState, 'loading'> };
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
  /** The moment from which times are counted. */
  readonly now: Date;
  /** What a badge does not show; undefined while it is on its way, and where there is none. */
  readonly details?: AlarmDetails | undefined;
  readonly onDemand: OnDemand;
}

/** The reader wants something that costs a request of its own. */
export type DetailsRequest =
  | { readonly type: 'details.history' }
  | { readonly type: 'details.metrics'; readonly span: MetricSpan }
  | { readonly type: 'details.contributors' }
  | { readonly type: 'details.mute-rules' };
