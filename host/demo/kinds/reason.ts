import type { MetricConfiguration, NewState } from '../../aws/cloudwatch/alarm';

/** A value that was compared, with the band's edges where there is a band. */
export interface Point {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number | undefined;
  readonly upper: number | undefined;
  readonly lower: number | undefined;
}

/** What an evaluation came to. */
export interface Finding {
  readonly state: NewState['StateValue'];
  /** All that were compared, the newest first. */
  readonly points: readonly Point[];
  /** Those that decided. */
  readonly told: readonly Point[];
}

interface Change extends Finding {
  readonly from: NewState['StateValue'];
  readonly at: Date;
  /** Milliseconds. */
  readonly step: number;
}

const comparisons: Readonly<Record<string, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/**
 * The state with its reason and data as CloudWatch words them (the examples of events in the CloudWatch
 * User Guide, "Alarm events and EventBridge").
 */
export function reasonOf(alarm: MetricConfiguration, change: Change): NewState {
  return {
    StateValue: change.state,
    StateReason: sentenceOf(alarm, change),
    StateReasonData: JSON.stringify(dataOf(alarm, change)),
  };
}

function sentenceOf(alarm: MetricConfiguration, { state, from, points, told }: Change): string {
  const all = points.length;
  if (state === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${all} ${plural(all, 'datapoint was', 'datapoints were')} unknown.`;
  }
  const needed = alarm.DatapointsToAlarm ?? all;
  const minimum = state === 'ALARM' ? needed : all - needed + 1;
  const values = told.map(({ at, value = 0 }) => `${decimal(value)} (${shortTime(at)})`);
  return (
    `${alarm.ThresholdMetricId === undefined ? 'Threshold' : 'Thresholds'} Crossed: ` +
    `${told.length} out of the last ${all} datapoints [${values.join(', ')}] ` +
    `${plural(told.length, 'was', 'were')} ${comparisonOf(alarm, state === 'OK', told)} ` +
    `(minimum ${minimum} ${plural(minimum, 'datapoint', 'datapoints')} for ${from} -> ${state} transition).`
  );
}

function comparisonOf(
  { ComparisonOperator = 'GreaterThanThreshold', Threshold = 0 }: MetricConfiguration,
  isNegated: boolean,
  told: readonly Point[],
): string {
  const not = isNegated ? 'not ' : '';
  const words = comparisons[ComparisonOperator];
  if (words !== undefined) return `${not}${words} the threshold (${decimal(Threshold)})`;
  const edges = (edge: 'lower' | 'upper'): string =>
    `[${told.map((point) => decimal(point[edge] ?? 0)).join(', ')}]`;
  const below = `${not}less than the lower thresholds ${edges('lower')}`;
  const above = `${not}greater than the upper thresholds ${edges('upper')}`;
  if (ComparisonOperator === 'GreaterThanUpperThreshold') return above;
  return ComparisonOperator === 'LessThanLowerThreshold' ? below : `${below} or ${above}`;
}

function dataOf(alarm: MetricConfiguration, { points, at, step }: Change): object {
  const oldestFirst = points.toReversed().filter(({ value }) => value !== undefined);
  const edge = (name: 'lower' | 'upper') => oldestFirst.map((point) => point[name]);
  const statistic = alarm.Statistic ?? alarm.ExtendedStatistic;
  const hasBand = alarm.ThresholdMetricId !== undefined;
  return {
    version: '1.0',
    queryDate: zoned(at.getTime()),
    ...(oldestFirst[0] && { startDate: zoned(oldestFirst[0].at) }),
    ...(alarm.Unit !== undefined && { unit: alarm.Unit }),
    ...(statistic !== undefined && { statistic }),
    period: step / 1000,
    recentDatapoints: oldestFirst.map(({ value }) => value),
    ...(hasBand
      ? { recentLowerThresholds: edge('lower'), recentUpperThresholds: edge('upper') }
      : { threshold: alarm.Threshold }),
    evaluatedDatapoints: points.map((point) => ({
      timestamp: zoned(point.at),
      ...(point.value !== undefined && { value: point.value }),
    })),
  };
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** As Java writes a double. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function zoned(time: number): string {
  return new Date(time).toISOString().replace('Z', '+0000');
}

/** `08/11/22 11:25:00`. */
function shortTime(time: number): string {
  const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year.slice(2)} ${new Date(time).toISOString().slice(11, 19)}`;
}
