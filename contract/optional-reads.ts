import type { ReportedState } from './alarms';
import type { Dimension } from './condition';
import type { AlarmChart } from './details';

/**
 * What an administrator may let ConfluOps read of an account beside the alarms themselves. Each is
 * one action of IAM, and none is on by itself.
 */
export const optionalReads = ['history', 'metrics', 'contributors', 'mute-rules'] as const;
export type OptionalRead = (typeof optionalReads)[number];

/** One thing that happened to an alarm. */
export type HistoryEntry = StateEntry | ConfigurationEntry | ActionEntry;

/** A change of state, of the alarm or of one of its contributors. */
export interface StateEntry {
  readonly kind: 'state';
  /** ISO 8601. */
  readonly at: string;
  readonly from?: ReportedState;
  readonly to: ReportedState;
  readonly reason?: string;
  /** What tells the contributor from others; left out where it is the alarm itself. */
  readonly contributor?: readonly Dimension[];
}

/** A change of configuration; what was changed is not told. */
export interface ConfigurationEntry {
  readonly kind: 'configuration';
  /** ISO 8601. */
  readonly at: string;
  readonly change: 'created' | 'updated' | 'deleted' | 'unknown';
}

/** An action that was done or not; its target is told by its service alone. */
export interface ActionEntry {
  readonly kind: 'action';
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: 'done' | 'failed' | 'unknown';
  /** As ARNs name it: `sns`, `lambda`, `autoscaling`. */
  readonly service?: string;
}

/** What `details.history` answers. */
export interface AlarmHistory {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Whether AWS has no older ones that were not asked for. */
  readonly isWhole: boolean;
}

/** How much of the past `details.metrics` asks for. */
export const metricSpans = ['3-hours', '1-day', '1-week'] as const;
export type MetricSpan = (typeof metricSpans)[number];

/** What `details.metrics` answers. */
export interface AlarmMetrics {
  /** With the alarm's own period; a span that has too many points for it is cut to the newest. */
  readonly chart: AlarmChart;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

/** One of the time series that an alarm watches. */
export interface AlarmContributor {
  /** What tells it from others. */
  readonly attributes: readonly Dimension[];
  readonly reason?: string;
  /** ISO 8601 time since which it is as it is. */
  readonly since?: string;
}

/** What `details.contributors` answers. */
export interface AlarmContributors {
  readonly contributors: readonly AlarmContributor[];
  /** Whether AWS has no more of them. */
  readonly isWhole: boolean;
}

/** A rule that mutes the alarm's actions, now or at times to come. The alarm's state changes on. */
export interface MuteRule {
  readonly name: string;
  readonly status: 'active' | 'scheduled' | 'unknown';
  readonly isRecurring: boolean;
  /** ISO 8601 time from which the rule no longer counts. */
  readonly expiresAt?: string;
}

/** What `details.mute-rules` answers: rules that are active or to come, active ones first. */
export interface MuteRules {
  readonly rules: readonly MuteRule[];
  /** Whether AWS has no more of them. */
  readonly isWhole: boolean;
}
