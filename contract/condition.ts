import type { ReportedState } from './alarms';

/** How a value stands to the threshold or the band when it breaches. */
export const comparisons = [
  'above',
  'at-or-above',
  'below',
  'at-or-below',
  'above-band',
  'below-band',
  'outside-band',
] as const;
export type Comparison = (typeof comparisons)[number];

/** What missing data counts as; `missing` is CloudWatch's own default. */
export const missingDataTreatments = ['missing', 'ignore', 'breaching', 'not-breaching'] as const;
export type MissingData = (typeof missingDataTreatments)[number];

/** When an alarm is to go off, in parts, from which one sentence is made. */
export type AlarmCondition =
  ThresholdCondition | PromQlCondition | LogCondition | CompositeCondition;

/** So many of the last values of a metric, or of an expression, breach a threshold or a band. */
export interface ThresholdCondition {
  readonly kind: 'threshold';
  readonly measure: Measure;
  readonly comparison: Comparison;
  /** Left out where it is compared with a band. */
  readonly threshold?: number;
  /** The expression that makes the band, as AWS has it: ANOMALY_DETECTION_BAND(…). */
  readonly band?: string;
  readonly pointsToAlarm: number;
  readonly pointsEvaluated: number;
  /** Seconds from one value to the next. */
  readonly periodSeconds?: number;
  readonly missingData: MissingData;
  /** Whether a percentile of too few samples is not evaluated. */
  readonly ignoresFewSamples: boolean;
  /** The time zone by whose clock periods begin, where they do. */
  readonly wallClock?: string;
}

/** A query in PromQL has had results for so long. */
export interface PromQlCondition {
  readonly kind: 'promql';
  readonly query: string;
  /** Seconds for which it must have a result before the alarm goes off. */
  readonly pendingSeconds?: number;
  /** Seconds for which it must have none before the alarm is over. */
  readonly recoverySeconds?: number;
  readonly intervalSeconds?: number;
}

/** So many of the last runs of a query of logs breach a threshold. The query itself is not told. */
export interface LogCondition {
  readonly kind: 'log';
  /** What is made of the query's results, such as `count(*)`. */
  readonly aggregation?: string;
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly resultsToAlarm: number;
  readonly resultsEvaluated: number;
  /** When the query runs, as AWS has it: `rate(5 minutes)`. */
  readonly schedule?: string;
  readonly missingData: MissingData;
}

/** States of other alarms. */
export interface CompositeCondition {
  readonly kind: 'composite';
  /** As AWS has it, with names in the place of ARNs. */
  readonly text: string;
  /** Left out where the text is no rule that this version knows. */
  readonly rule?: RuleNode;
}

/** What a threshold alarm looks at: one metric, or an expression over several. */
export type Measure = MetricMeasure | ExpressionMeasure;

/** One statistic of one metric. */
export interface MetricMeasure {
  readonly kind: 'metric';
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  /** As AWS names it: `Average`, `p99`. */
  readonly statistic?: string;
  /** As AWS names it: `Percent`, `Bytes/Second`. */
  readonly unit?: string;
  readonly label?: string;
}

/** An expression, and what is in it. */
export interface ExpressionMeasure {
  readonly kind: 'expression';
  readonly expression: string;
  readonly label?: string;
  /** By the ids that the expression calls them. */
  readonly inputs: readonly ({ readonly id: string } & Measure)[];
}

/** What tells one metric of a name from the others. */
export interface Dimension {
  readonly name: string;
  readonly value: string;
}

/** A state that a rule asks for. */
export type RuleState = 'alarm' | 'ok' | 'insufficient-data';

/** What evaluation made of a part of a rule. */
export interface Judged {
  /** Left out where nobody knows: it hangs on an alarm whose state AWS did not tell. */
  readonly holds?: boolean;
  /** Whether it is one of those that make the whole rule hold, or not hold. */
  readonly decides: boolean;
}

/** A part of a composite alarm's rule. */
export type RuleNode = RuleGroup | RuleNegation | RuleQuorum | RuleLeaf | RuleConstant;

/** All of its parts, or any of them; chains of one operator stand in one group. */
export interface RuleGroup extends Judged {
  readonly kind: 'and' | 'or';
  readonly parts: readonly RuleNode[];
}

/** NOT. */
export interface RuleNegation extends Judged {
  readonly kind: 'not';
  readonly part: RuleNode;
}

/** AT_LEAST: so many of the alarms, or such a part of them. */
export interface RuleQuorum extends Judged {
  readonly kind: 'at-least';
  /** A number of alarms, or percent of them. */
  readonly threshold: number;
  readonly isPercentage: boolean;
  readonly parts: readonly RuleLeaf[];
}

/** That an alarm is in a state, or in AT_LEAST also that it is not. */
export interface RuleLeaf extends Judged {
  readonly kind: 'alarm';
  readonly alarmName: string;
  readonly asks: RuleState;
  readonly isNegated: boolean;
  /** What the alarm's state is, where AWS told it in the same read. */
  readonly state?: ReportedState;
}

/** TRUE or FALSE. */
export interface RuleConstant extends Judged {
  readonly kind: 'constant';
}
