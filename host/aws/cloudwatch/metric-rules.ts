import { isScaling } from './actions';
import type { AlarmSettings, MetricConfiguration, MetricDataQuery } from './alarm';
import { invalidCombination, invalidValue, missingParameter } from './errors';
import { isExtendedStatistic, isStatistic } from './statistics';

type Member = keyof MetricConfiguration;

/** What belongs to one metric, and has no place beside metric math. */
const ofOneMetric: readonly Member[] = [
  'Namespace',
  'MetricName',
  'Dimensions',
  'Period',
  'Unit',
  'Statistic',
  'ExtendedStatistic',
];
/** What has no place beside a PromQL query, which says all of it itself. */
const notWithCriteria: readonly Member[] = [
  ...ofOneMetric,
  'Metrics',
  'Threshold',
  'ComparisonOperator',
  'ThresholdMetricId',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'EvaluationWindow',
];
/** Compare with a band, and so only where there is one. */
const bandOperators: readonly unknown[] = [
  'LessThanLowerOrGreaterThanUpperThreshold',
  'LessThanLowerThreshold',
  'GreaterThanUpperThreshold',
];

const maximumQueries = { all: 20, metrics: 10, expressions: 10 };
const hour = 3_600;
const day = 86_400;
const week = 604_800;
/** API_WallClockWindow.html; whether they bind the periods of metric math, too, is not told. */
const wallClockPeriods: readonly number[] = [60, 300, hour, day, week];

/**
 * Demands that the settings of a metric alarm fit together (API_PutMetricAlarm.html,
 * API_MetricDataQuery.html). Which of CloudWatch's codes a mistake gets is known for few of them.
 *
 * @throws AwsError `InvalidParameterCombination`, `InvalidParameterValue` or `MissingParameter`.
 */
export function assertMetricRules(alarm: MetricConfiguration & AlarmSettings): void {
  const ways: readonly Member[] = ['MetricName', 'Metrics', 'EvaluationCriteria'];
  const chosen = ways.filter((way) => alarm[way] !== undefined);
  if (chosen.length !== 1) {
    throw invalidCombination(
      'An alarm watches exactly one of MetricName, Metrics and EvaluationCriteria',
    );
  }
  if (alarm.EvaluationCriteria !== undefined) {
    forbid(alarm, notWithCriteria, 'EvaluationCriteria');
    demand(alarm, ['EvaluationInterval']);
    assertPeriod('EvaluationInterval', alarm.EvaluationInterval, [10, 20, 30]);
    return;
  }
  forbid(alarm, ['EvaluationInterval'], chosen.join());
  demand(alarm, ['ComparisonOperator', 'EvaluationPeriods']);
  if ((alarm.DatapointsToAlarm ?? 0) > (alarm.EvaluationPeriods ?? 0)) {
    throw invalidValue('DatapointsToAlarm must not be greater than EvaluationPeriods');
  }
  assertThreshold(alarm);
  if (alarm.Metrics === undefined) assertOneMetric(alarm);
  else {
    forbid(alarm, ofOneMetric, 'Metrics');
    assertQueries(alarm.Metrics, alarm.ThresholdMetricId);
  }
}

function assertOneMetric(alarm: MetricConfiguration): void {
  demand(alarm, ['Namespace', 'Period']);
  const { Statistic, ExtendedStatistic, Period = 0, EvaluationPeriods = 0 } = alarm;
  if ((Statistic === undefined) === (ExtendedStatistic === undefined)) {
    throw invalidCombination('Exactly one of Statistic and ExtendedStatistic must be specified');
  }
  if (ExtendedStatistic !== undefined && !isExtendedStatistic(ExtendedStatistic)) {
    throw invalidValue(
      `The value ${ExtendedStatistic} for parameter ExtendedStatistic is not supported.`,
    );
  }
  assertPeriod('Period', Period, [10, 20, 30]);
  if (alarm.EvaluationWindow?.WallClockWindow && !wallClockPeriods.includes(Period)) {
    throw invalidValue(
      `Period must be one of ${wallClockPeriods.join(', ')} with a wall clock window`,
    );
  }
  const longest = Period < hour ? day : week;
  if (Period * EvaluationPeriods > longest) {
    throw invalidValue(`Period multiplied by EvaluationPeriods must not exceed ${longest} seconds`);
  }
}

function assertThreshold(alarm: MetricConfiguration & AlarmSettings): void {
  const { ThresholdMetricId: band, Threshold, Metrics = [] } = alarm;
  if (band === undefined) {
    demand(alarm, ['Threshold']);
    if (bandOperators.includes(alarm.ComparisonOperator))
      throw missingParameter('ThresholdMetricId');
    return;
  }
  if (Threshold !== undefined) {
    throw invalidCombination('Threshold and ThresholdMetricId exclude each other');
  }
  const expression = Metrics.find(({ Id }) => Id === band)?.Expression;
  if (!/^\s*ANOMALY_DETECTION_BAND\s*\(/i.test(expression ?? '')) {
    throw invalidValue('ThresholdMetricId must be the Id of an ANOMALY_DETECTION_BAND function');
  }
  const actions = [...alarm.OKActions, ...alarm.AlarmActions, ...alarm.InsufficientDataActions];
  if (actions.some(isScaling)) {
    throw invalidCombination('An alarm on an anomaly band cannot have Auto Scaling actions');
  }
}

/** One of the queries is what the alarm watches, beside the band where there is one. */
function assertQueries(queries: readonly MetricDataQuery[], band: string | undefined): void {
  if (queries.length === 0) throw missingParameter('Metrics');
  const metrics = queries.filter(({ MetricStat }) => MetricStat !== undefined).length;
  const expressions = queries.length - metrics;
  if (
    queries.length > maximumQueries.all ||
    metrics > maximumQueries.metrics ||
    expressions > maximumQueries.expressions
  ) {
    throw invalidValue('Metrics must have at most 10 metrics and 10 expressions');
  }
  if (new Set(queries.map(({ Id }) => Id)).size < queries.length) {
    throw invalidValue('The Ids of Metrics must be unique');
  }
  for (const query of queries) assertQuery(query);
  const watched = queries.filter(({ Id, ReturnData }) => Id !== band && ReturnData !== false);
  if (watched.length !== 1) {
    throw invalidValue('Exactly one element of Metrics must have ReturnData set to true');
  }
}

function assertQuery({ Id, MetricStat, Expression, Period }: MetricDataQuery): void {
  if ((MetricStat === undefined) === (Expression === undefined)) {
    throw invalidCombination(
      `Exactly one of MetricStat and Expression must be specified for ${Id}`,
    );
  }
  const subMinute = [1, 5, 10, 20, 30];
  assertPeriod(`Period of ${Id}`, Period, subMinute);
  if (MetricStat === undefined) return;
  assertPeriod(`Period of ${Id}`, MetricStat.Period, subMinute);
  if (MetricStat.Metric.Namespace === undefined) throw missingParameter(`Namespace of ${Id}`);
  if (MetricStat.Metric.MetricName === undefined) throw missingParameter(`MetricName of ${Id}`);
  if (!isStatistic(MetricStat.Stat)) {
    throw invalidValue(
      `The value ${MetricStat.Stat} for parameter Stat of ${Id} is not supported.`,
    );
  }
}

/** Seconds: a multiple of a minute, or one of the shorter ones. */
function assertPeriod(name: string, period: number | undefined, shorter: readonly number[]): void {
  if (period === undefined || period % 60 === 0 || shorter.includes(period)) return;
  throw invalidValue(`${name} must be ${shorter.join(', ')} or a multiple of 60`);
}

function demand(alarm: MetricConfiguration, members: readonly Member[]): void {
  const missing = members.find((member) => alarm[member] === undefined);
  if (missing !== undefined) throw missingParameter(missing);
}

function forbid(alarm: MetricConfiguration, members: readonly Member[], beside: string): void {
  const odd = members.find((member) => alarm[member] !== undefined);
  if (odd !== undefined) throw invalidCombination(`${odd} must not be specified with ${beside}`);
}
