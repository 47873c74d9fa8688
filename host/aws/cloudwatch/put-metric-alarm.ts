import { AwsError } from '../errors';
import type { Operation } from '../service';
import type { Fields } from '../wire/fields';
import {
  comparisonOperators,
  type Dimension,
  type Metric,
  type MetricConfiguration,
  type MetricDataQuery,
} from './alarm';
import { alarmsIn, assertSameType, present, readSettings } from './settings';

const own = [
  'MetricName',
  'Namespace',
  'Dimensions',
  'Statistic',
  'ExtendedStatistic',
  'Period',
  'Unit',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'Threshold',
  'ComparisonOperator',
  'TreatMissingData',
  'EvaluateLowSampleCountPercentile',
  'Metrics',
  'ThresholdMetricId',
  'EvaluationCriteria',
  'EvaluationInterval',
];
const statistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];
const missingData = ['breaching', 'notBreaching', 'ignore', 'missing'];

/** Creates or changes an alarm on a metric, on metric math or on a PromQL query. */
export const putMetricAlarm: Operation = (call, input) => {
  const alarms = alarmsIn(call);
  const settings = readSettings(input, own);
  const resource = alarms.arnOf(settings.AlarmName);
  call.authorize({ action: 'cloudwatch:PutMetricAlarm', resource });
  assertSameType(alarms, settings.AlarmName, 'MetricAlarm');
  const configuration = readConfiguration(input);
  assertCombination(configuration);
  alarms.put({ ...settings, ...configuration });
  return undefined;
};

function readConfiguration(input: Fields): MetricConfiguration {
  const query = input.structure('EvaluationCriteria')?.structure('PromQLCriteria');
  return present<MetricConfiguration>({
    AlarmType: 'MetricAlarm',
    ...readMetric(input),
    Statistic: input.text('Statistic', { oneOf: statistics }),
    ExtendedStatistic: input.text('ExtendedStatistic'),
    Period: input.integer('Period', { min: 1 }),
    Unit: input.text('Unit'),
    EvaluationPeriods: input.integer('EvaluationPeriods', { min: 1 }),
    DatapointsToAlarm: input.integer('DatapointsToAlarm', { min: 1 }),
    Threshold: input.number('Threshold'),
    ComparisonOperator: input.choice('ComparisonOperator', comparisonOperators),
    TreatMissingData: input.text('TreatMissingData', { oneOf: missingData }),
    EvaluateLowSampleCountPercentile: input.text('EvaluateLowSampleCountPercentile'),
    Metrics: input.structures('Metrics')?.map(readMetricDataQuery),
    ThresholdMetricId: input.text('ThresholdMetricId', { min: 1, max: 255 }),
    EvaluationInterval: input.integer('EvaluationInterval', { min: 10 }),
    EvaluationCriteria: query && {
      PromQLCriteria: present({
        Query: query.requiredText('Query', { min: 1, max: 10_000 }),
        PendingPeriod: query.integer('PendingPeriod', { min: 0 }),
        RecoveryPeriod: query.integer('RecoveryPeriod', { min: 0 }),
      }),
    },
  });
}

function readMetric(input: Fields): Metric {
  return present<Metric>({
    Namespace: input.text('Namespace', { min: 1, max: 255 }),
    MetricName: input.text('MetricName', { min: 1, max: 255 }),
    Dimensions: input.structures('Dimensions', { max: 30 })?.map(readDimension),
  });
}

function readDimension(input: Fields): Dimension {
  return {
    Name: input.requiredText('Name', { min: 1, max: 255 }),
    Value: input.requiredText('Value', { min: 1, max: 1024 }),
  };
}

function readMetricDataQuery(input: Fields): MetricDataQuery {
  const stat = input.structure('MetricStat');
  const metric = stat?.structure('Metric');
  return present<MetricDataQuery>({
    Id: input.requiredText('Id', { min: 1, max: 255 }),
    MetricStat:
      stat &&
      present({
        Metric: metric ? readMetric(metric) : {},
        Period: stat.requiredInteger('Period', { min: 1 }),
        Stat: stat.requiredText('Stat'),
        Unit: stat.text('Unit'),
      }),
    Expression: input.text('Expression', { min: 1, max: 2048 }),
    Label: input.text('Label'),
    ReturnData: input.boolean('ReturnData'),
    Period: input.integer('Period', { min: 1 }),
    AccountId: input.text('AccountId', { min: 1, max: 255 }),
  });
}

/** One of the three ways to say what is watched, and all that belongs to it. */
function assertCombination(configuration: MetricConfiguration): void {
  const { MetricName, Metrics, EvaluationCriteria } = configuration;
  const sources = [MetricName, Metrics, EvaluationCriteria].filter((way) => way !== undefined);
  if (sources.length !== 1) {
    throw new AwsError(
      'InvalidParameterCombination',
      'An alarm watches exactly one of MetricName, Metrics and EvaluationCriteria',
      { shape: 'InvalidParameterCombinationException' },
    );
  }
  if (EvaluationCriteria !== undefined) return;
  demand(configuration, ['ComparisonOperator', 'EvaluationPeriods']);
  if (configuration.ThresholdMetricId === undefined) demand(configuration, ['Threshold']);
  if (MetricName !== undefined) {
    demand(configuration, ['Namespace', 'Period']);
    if (configuration.ExtendedStatistic === undefined) demand(configuration, ['Statistic']);
  }
  if ((configuration.DatapointsToAlarm ?? 0) > (configuration.EvaluationPeriods ?? 0)) {
    throw new AwsError(
      'InvalidParameterValue',
      'DatapointsToAlarm must not be greater than EvaluationPeriods',
      { shape: 'InvalidParameterValueException' },
    );
  }
}

function demand(
  configuration: MetricConfiguration,
  members: readonly (keyof MetricConfiguration)[],
): void {
  const missing = members.find((member) => configuration[member] === undefined);
  if (missing !== undefined) {
    throw new AwsError('MissingParameter', `The parameter ${missing} is required`, {
      shape: 'MissingRequiredParameterException',
    });
  }
}
