import type { Dimension } from '../alarm';

/** What was reported of a metric for one moment. */
export interface Sample {
  /** Milliseconds since 1970: a full minute, or a full second of a metric of high resolution. */
  readonly at: number;
  readonly unit: string;
  /** Each value and how often it was seen. */
  readonly values?: readonly (readonly [value: number, count: number])[];
  /** What was reported in place of values. */
  readonly set?: StatisticSet;
}

/** Under AWS's member names. */
export interface StatisticSet {
  readonly SampleCount: number;
  readonly Sum: number;
  readonly Minimum: number;
  readonly Maximum: number;
}

/** A metric: its namespace, its name and all of its dimensions. */
export interface MetricIdentity {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly Dimension[];
}

/** What was put of one metric. */
export interface StoredMetric extends MetricIdentity {
  readonly samples: Sample[];
}

/** Tells one metric from another; the order of dimensions says nothing. */
export function metricKey({ Namespace, MetricName, Dimensions }: MetricIdentity): string {
  const dimensions = Dimensions.map(({ Name, Value }) => [Name, Value]).sort();
  return JSON.stringify([Namespace, MetricName, dimensions]);
}
