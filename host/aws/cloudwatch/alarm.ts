import type { Contributor } from './contributors/contributor';

/**
 * Alarms as CloudWatch keeps them: under AWS's own member names, so that what is stored is what is
 * told, and times as ISO 8601 texts, so that the whole is JSON.
 */
export const stateValues = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;
export type StateValue = (typeof stateValues)[number];

export const alarmTypes = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'] as const;
export type AlarmType = (typeof alarmTypes)[number];

export const comparisonOperators = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
  'LessThanLowerOrGreaterThanUpperThreshold',
  'LessThanLowerThreshold',
  'GreaterThanUpperThreshold',
] as const;
type ComparisonOperator = (typeof comparisonOperators)[number];

export const missingDataTreatments = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;

type EvaluationState = 'PARTIAL_DATA' | 'EVALUATION_ERROR' | 'EVALUATION_FAILURE';

/** What every alarm is told to do when its state changes, and in what words it is described. */
export interface AlarmSettings {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  readonly ActionsEnabled: boolean;
  readonly OKActions: readonly string[];
  readonly AlarmActions: readonly string[];
  readonly InsufficientDataActions: readonly string[];
  readonly ActionConfiguration?: ActionConfiguration;
}

/** What an alarm tells with what it sets off. */
export interface ActionConfiguration {
  readonly AlarmTagsPropagation?: {
    readonly Enabled: boolean;
    readonly IncludedTagKeys?: readonly string[];
    readonly ExcludedTagKeys?: readonly string[];
  };
}

export interface WarmUpConfiguration {
  readonly WarmUpPeriodDurationInMinutes: number;
  readonly OnlyStartEvaluatingAfterWarmUpPeriodEnds?: boolean;
}

/** Exactly one of its members is there. */
export interface EvaluationWindow {
  readonly SlidingWindow?: object;
  readonly WallClockWindow?: { readonly Timezone?: string };
}

/** What CloudWatch last found. */
export interface AlarmCondition {
  readonly StateValue: StateValue;
  readonly StateReason: string;
  /** JSON text. */
  readonly StateReasonData?: string;
  /** Last evaluation that mattered, also where the value stayed the same. */
  readonly StateUpdatedTimestamp: string;
  /** Last change of the value. */
  readonly StateTransitionedTimestamp: string;
}

/** What an alarm's state is set to. */
export type NewState = Pick<AlarmCondition, 'StateValue' | 'StateReason' | 'StateReasonData'>;

interface Identity {
  readonly AlarmArn: string;
  readonly AlarmConfigurationUpdatedTimestamp: string;
  readonly Tags?: readonly Tag[];
  /** Of an alarm on several time series: those that are in ALARM. */
  readonly Contributors?: readonly Contributor[];
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export interface Dimension {
  readonly Name: string;
  readonly Value: string;
}

export interface Metric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly Dimension[];
}

/** One line of a metric math alarm. */
export interface MetricDataQuery {
  readonly Id: string;
  readonly MetricStat?: {
    readonly Metric: Metric;
    readonly Period: number;
    readonly Stat: string;
    readonly Unit?: string;
  };
  readonly Expression?: string;
  readonly Label?: string;
  readonly ReturnData?: boolean;
  readonly Period?: number;
  readonly AccountId?: string;
}

/** One statistic of one metric. */
export type MetricStat = NonNullable<MetricDataQuery['MetricStat']>;

/** What a metric alarm watches. */
export interface MetricConfiguration extends Metric {
  readonly AlarmType: 'MetricAlarm';
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  /** Seconds. */
  readonly Period?: number;
  readonly Unit?: string;
  readonly EvaluationPeriods?: number;
  readonly DatapointsToAlarm?: number;
  readonly Threshold?: number;
  readonly ComparisonOperator?: ComparisonOperator;
  readonly TreatMissingData?: string;
  readonly EvaluateLowSampleCountPercentile?: string;
  readonly Metrics?: readonly MetricDataQuery[];
  readonly ThresholdMetricId?: string;
  /** Alarms on a PromQL query have this, and no metric. */
  readonly EvaluationCriteria?: { readonly PromQLCriteria: PromQlCriteria };
  /** Seconds between evaluations of a PromQL query. */
  readonly EvaluationInterval?: number;
  readonly EvaluationWindow?: EvaluationWindow;
  readonly WarmUpConfiguration?: WarmUpConfiguration;
  readonly EvaluationState?: EvaluationState;
}

interface PromQlCriteria {
  readonly Query: string;
  /** Seconds. */
  readonly PendingPeriod?: number;
  /** Seconds. */
  readonly RecoveryPeriod?: number;
}

/** What a composite alarm combines. */
export interface CompositeConfiguration {
  readonly AlarmType: 'CompositeAlarm';
  readonly AlarmRule: string;
  /** Name or ARN of the alarm that silences this one. */
  readonly ActionsSuppressor?: string;
  /** Seconds. */
  readonly ActionsSuppressorWaitPeriod?: number;
  /** Seconds. */
  readonly ActionsSuppressorExtensionPeriod?: number;
}

export interface ScheduledQuery {
  readonly QueryString: string;
  readonly LogGroupIdentifiers?: readonly string[];
  readonly ScheduledQueryRoleARN: string;
  readonly ScheduleConfiguration: {
    /** `rate(5 minutes)` and its like. */
    readonly ScheduleExpression: string;
    /** Seconds before the scheduled time. */
    readonly StartTimeOffset: number;
    /** Seconds before the scheduled time. */
    readonly EndTimeOffset?: number;
  };
  readonly AggregationExpression: string;
}

/** What a log alarm asks of the logs. */
export interface LogConfiguration {
  readonly AlarmType: 'LogAlarm';
  readonly ScheduledQueryConfiguration: ScheduledQuery;
  readonly QueryResultsToEvaluate: number;
  readonly QueryResultsToAlarm: number;
  readonly Threshold: number;
  readonly ComparisonOperator: ComparisonOperator;
  readonly TreatMissingData?: string;
  readonly ActionLogLineCount?: number;
  readonly ActionLogLineRoleArn?: string;
  readonly WarmUpConfiguration?: WarmUpConfiguration;
  readonly EvaluationState?: EvaluationState;
}

type MetricAlarm = Identity & AlarmSettings & AlarmCondition & MetricConfiguration;
export type CompositeAlarm = Identity & AlarmSettings & AlarmCondition & CompositeConfiguration;
type LogAlarm = Identity & AlarmSettings & AlarmCondition & LogConfiguration;
export type Alarm = MetricAlarm | CompositeAlarm | LogAlarm;

export type AlarmConfiguration = MetricConfiguration | CompositeConfiguration | LogConfiguration;

/** Whether an alarm watches as many time series as its query returns: by PromQL or Metrics Insights. */
export function isOnSeveralSeries(alarm: Alarm): boolean {
  if (alarm.AlarmType !== 'MetricAlarm') return false;
  const isGrouped = (query: MetricDataQuery): boolean =>
    /^\s*SELECT\b.*\bGROUP\s+BY\b/is.test(query.Expression ?? '');
  return alarm.EvaluationCriteria !== undefined || alarm.Metrics?.some(isGrouped) === true;
}
