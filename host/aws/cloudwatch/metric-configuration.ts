import type { Fields } from '../wire/fields';
import {
  comparisonOperators,
  missingDataTreatments,
  type Dimension,
  type Metric,
  type MetricConfiguration,
  type MetricDataQuery,
} from './alarm';
import { readEvaluationWindow, readWarmUp } from './new-settings';
import { present } from './present';
import { statistics, units } from './statistics';

export const namespaceRule = { min: 1, max: 255, pattern: /^[^:].*$/ };
const metricNameRule = { min: 1, max: 255 };
// ASCII without control characters, and something to see (API_Dimension.html).
const dimensionNameRule = { min: 1, max: 255, pattern: /^(?!:)(?=.*[!-~])[ -~]*$/ };
const dimensionValueRule = { min: 1, max: 1024, pattern: /^(?=.*[!-~])[ -~]*$/ };
const idRule = { min: 1, max: 255, pattern: /^[a-z][A-Za-z0-9_]*$/ };
const maximumDimensions = 30;
/** Seconds: the longest wait of a PromQL alarm before it changes its state. */
const longestWait = { min: 0, max: 86_400 };

/** Reads what a metric alarm watches; whether it fits together is another question. */
export function readMetricConfiguration(input: Fields): MetricConfiguration {
  return present<MetricConfiguration>({
    AlarmType: 'MetricAlarm',
    ...readMetric(input),
    Statistic: input.text('Statistic', { oneOf: statistics }),
    ExtendedStatistic: input.text('ExtendedStatistic'),
    Period: input.integer('Period', { min: 1 }),
    Unit: input.text('Unit', { oneOf: units }),
    EvaluationPeriods: input.integer('EvaluationPeriods', { min: 1 }),
    DatapointsToAlarm: input.integer('DatapointsToAlarm', { min: 1 }),
    Threshold: input.number('Threshold'),
    ComparisonOperator: input.choice('ComparisonOperator', comparisonOperators),
    TreatMissingData: input.text('TreatMissingData', { oneOf: missingDataTreatments }),
    EvaluateLowSampleCountPercentile: input.text('EvaluateLowSampleCountPercentile', {
      oneOf: ['evaluate', 'ignore'],
    }),
    Metrics: input.structures('Metrics')?.map(readMetricDataQuery),
    ThresholdMetricId: input.text('ThresholdMetricId', { min: 1, max: 255 }),
    EvaluationInterval: input.integer('EvaluationInterval', { min: 10, max: 3600 }),
    EvaluationCriteria: readCriteria(input),
    EvaluationWindow: readEvaluationWindow(input),
    WarmUpConfiguration: readWarmUp(input),
  });
}

/** The metric that is named among the members of a structure. */
export function readMetric(input: Fields): Metric {
  return present<Metric>({
    Namespace: input.text('Namespace', namespaceRule),
    MetricName: input.text('MetricName', metricNameRule),
    Dimensions: input.structures('Dimensions', { max: maximumDimensions })?.map(readDimension),
  });
}

function readCriteria(input: Fields): MetricConfiguration['EvaluationCriteria'] {
  const criteria = input.structure('EvaluationCriteria')?.requiredStructure('PromQLCriteria');
  return (
    criteria && {
      PromQLCriteria: present({
        Query: criteria.requiredText('Query', { min: 1, max: 10_000 }),
        PendingPeriod: criteria.integer('PendingPeriod', longestWait),
        RecoveryPeriod: criteria.integer('RecoveryPeriod', longestWait),
      }),
    }
  );
}

function readDimension(input: Fields): Dimension {
  return {
    Name: input.requiredText('Name', dimensionNameRule),
    Value: input.requiredText('Value', dimensionValueRule),
  };
}

/** One query; whether it fits together is another question. */
export function readMetricDataQuery(input: Fields): MetricDataQuery {
  return present<MetricDataQuery>({
    Id: input.requiredText('Id', idRule),
    MetricStat: readMetricStat(input),
    Expression: input.text('Expression', { min: 1, max: 2048 }),
    Label: input.text('Label'),
    ReturnData: input.boolean('ReturnData'),
    Period: input.integer('Period', { min: 1 }),
    AccountId: input.text('AccountId', { min: 1, max: 255 }),
  });
}

function readMetricStat(input: Fields): MetricDataQuery['MetricStat'] {
  const stat = input.structure('MetricStat');
  return (
    stat &&
    present({
      Metric: readMetric(stat.requiredStructure('Metric')),
      Period: stat.requiredInteger('Period', { min: 1 }),
      Stat: stat.requiredText('Stat'),
      Unit: stat.text('Unit', { oneOf: units }),
    })
  );
}
