import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conditionOf } from '../../../../resolvers/aws/details/condition';
import type { AnyAlarm } from '../../../../resolvers/aws/to-alarm-view';

/** As DescribeAlarms answers it. */
const cpu: AnyAlarm = {
  AlarmName: 'cpu',
  MetricName: 'CPUUtilization',
  Namespace: 'AWS/EC2',
  Statistic: 'Average',
  Dimensions: [{ Name: 'InstanceId', Value: 'i-0abc' }],
  Period: 60,
  Unit: 'Percent',
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  Threshold: 80.5,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'breaching',
};
const cpuMeasure = {
  kind: 'metric',
  namespace: 'AWS/EC2',
  name: 'CPUUtilization',
  dimensions: [{ name: 'InstanceId', value: 'i-0abc' }],
  statistic: 'Average',
  unit: 'Percent',
};
const metricStat = {
  Metric: { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization', Dimensions: cpu.Dimensions },
  Period: 300,
  Stat: 'Average',
};

describe('the condition of an alarm', () => {
  test('of a static threshold', () => {
    assert.deepEqual(conditionOf(cpu, 'metric'), {
      kind: 'threshold',
      measure: cpuMeasure,
      comparison: 'above',
      threshold: 80.5,
      pointsToAlarm: 2,
      pointsEvaluated: 3,
      periodSeconds: 60,
      missingData: 'breaching',
      ignoresFewSamples: false,
    });
  });

  test('has all points breach, and missing data missing, where AWS says nothing else', () => {
    const { DatapointsToAlarm, TreatMissingData, ...plain } = cpu;
    const condition = conditionOf(plain, 'metric');

    assert.ok(DatapointsToAlarm && TreatMissingData && condition?.kind === 'threshold');
    assert.deepEqual([condition.pointsToAlarm, condition.missingData], [3, 'missing']);
  });

  test('of a percentile, and of a wall clock', () => {
    const condition = conditionOf(
      {
        ...cpu,
        Statistic: undefined,
        ExtendedStatistic: 'p99',
        EvaluateLowSampleCountPercentile: 'ignore',
        EvaluationWindow: { WallClockWindow: { Timezone: 'Europe/Berlin' } },
      },
      'metric',
    );

    assert.ok(condition?.kind === 'threshold' && condition.measure.kind === 'metric');
    assert.equal(condition.measure.statistic, 'p99');
    assert.equal(condition.ignoresFewSamples, true);
    assert.equal(condition.wallClock, 'Europe/Berlin');
  });

  test('of metric math', () => {
    const { MetricName, Namespace, Statistic, Dimensions, Period, Unit, ...math } = cpu;
    assert.ok(MetricName && Namespace && Statistic && Dimensions && Period && Unit);
    const condition = conditionOf(
      {
        ...math,
        Metrics: [
          { Id: 'rate', Expression: 'errors / calls', Label: 'Error rate', ReturnData: true },
          { Id: 'errors', MetricStat: metricStat, ReturnData: false },
          { Id: 'calls', MetricStat: { ...metricStat, Stat: 'Sum' }, ReturnData: false },
        ],
      },
      'metric',
    );

    assert.ok(condition?.kind === 'threshold' && condition.measure.kind === 'expression');
    assert.equal(condition.periodSeconds, 300);
    assert.equal(condition.measure.expression, 'errors / calls');
    assert.equal(condition.measure.label, 'Error rate');
    assert.deepEqual(
      condition.measure.inputs.map((input) => [
        input.id,
        input.kind === 'metric' && input.statistic,
      ]),
      [
        ['errors', 'Average'],
        ['calls', 'Sum'],
      ],
    );
  });

  test('of an anomaly band', () => {
    const condition = conditionOf(
      {
        EvaluationPeriods: 2,
        ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
        ThresholdMetricId: 'band',
        Metrics: [
          { Id: 'm1', MetricStat: metricStat, ReturnData: true },
          { Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)', ReturnData: true },
        ],
      },
      'metric',
    );

    assert.ok(condition?.kind === 'threshold' && condition.measure.kind === 'metric');
    assert.equal(condition.comparison, 'outside-band');
    assert.equal(condition.band, 'ANOMALY_DETECTION_BAND(m1, 2)');
    assert.equal('threshold' in condition, false);
  });

  test('of a query in PromQL', () => {
    const alarm = {
      EvaluationCriteria: {
        PromQLCriteria: { Query: 'up == 0', PendingPeriod: 300, RecoveryPeriod: 0 },
      },
      EvaluationInterval: 60,
    };

    assert.deepEqual(conditionOf(alarm, 'metric'), {
      kind: 'promql',
      query: 'up == 0',
      pendingSeconds: 300,
      intervalSeconds: 60,
    });
  });

  test('of a query of logs, without the query', () => {
    const condition = conditionOf(
      {
        ScheduledQueryConfiguration: {
          QueryString: 'fields @message | filter secret',
          AggregationExpression: 'count(*)',
          ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
        },
        QueryResultsToEvaluate: 3,
        QueryResultsToAlarm: 2,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      },
      'log',
    );

    assert.deepEqual(condition, {
      kind: 'log',
      aggregation: 'count(*)',
      comparison: 'at-or-above',
      threshold: 10,
      resultsToAlarm: 2,
      resultsEvaluated: 3,
      schedule: 'rate(5 minutes)',
      missingData: 'missing',
    });
  });

  test('of a composite alarm, with names in place of ARNs and the states that AWS told', () => {
    const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:';
    const condition = conditionOf(
      { AlarmRule: `ALARM(${arn}a) AND OK(b)` },
      'composite',
      new Map([
        ['a', 'alarm'],
        ['b', 'alarm'],
      ]),
    );

    assert.deepEqual(condition, {
      kind: 'composite',
      text: 'ALARM(a) AND OK(b)',
      rule: {
        kind: 'and',
        holds: false,
        decides: true,
        parts: [
          {
            kind: 'alarm',
            alarmName: 'a',
            asks: 'alarm',
            isNegated: false,
            state: 'alarm',
            holds: true,
            decides: false,
          },
          {
            kind: 'alarm',
            alarmName: 'b',
            asks: 'ok',
            isNegated: false,
            state: 'alarm',
            holds: false,
            decides: true,
          },
        ],
      },
    });
  });

  test('is not told by half: a part that this version does not know leaves none', () => {
    const strange: readonly AnyAlarm[] = [
      { ...cpu, ComparisonOperator: 'IsPrime' },
      { ...cpu, ComparisonOperator: 'constructor' },
      { ...cpu, TreatMissingData: 'guess' },
      { ...cpu, Threshold: undefined },
      { ...cpu, Threshold: '80' },
      { ...cpu, EvaluationPeriods: 0 },
      { ...cpu, MetricName: undefined },
      { ...cpu, EvaluationCriteria: { NewCriteria: {} } },
      { ...cpu, ComparisonOperator: 'GreaterThanUpperThreshold' },
    ];

    for (const alarm of strange) assert.equal(conditionOf(alarm, 'metric'), undefined);
    assert.equal(conditionOf(cpu, 'log'), undefined);
    assert.equal(conditionOf(cpu, 'composite'), undefined);
    assert.deepEqual(conditionOf({ AlarmRule: 'SOON(a)' }, 'composite'), {
      kind: 'composite',
      text: 'SOON(a)',
    });
  });
});
