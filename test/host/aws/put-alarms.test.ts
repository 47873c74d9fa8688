import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type MetricDataQuery,
  type PutCompositeAlarmCommandInput,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { demoAccount, metricAlarm, region, startTestAws, type TestAws } from './local-aws';
import { attempt } from './outcome';

type Metric = Partial<PutMetricAlarmCommandInput>;

const topic = `arn:aws:sns:${region}:${demoAccount}:pager`;
const scaling = `arn:aws:autoscaling:${region}:${demoAccount}:scalingPolicy:1:autoScalingGroupName/a:policyName/b`;
const evaluated = { EvaluationPeriods: 3, ComparisonOperator: 'GreaterThanThreshold' } as const;
const plain: Metric = {
  Namespace: 'Shop',
  MetricName: 'Latency',
  Statistic: 'Average',
  Period: 60,
  Threshold: 1,
  ...evaluated,
};
const latency: MetricDataQuery = {
  Id: 'latency',
  MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Latency' }, Period: 60, Stat: 'p99' },
};
const rate: MetricDataQuery = { Id: 'rate', Expression: 'latency / 2' };
const hidden: MetricDataQuery = { ...latency, ReturnData: false };
const math: Metric = { Metrics: [hidden, rate], Threshold: 1, ...evaluated };
const promQl: Metric = {
  EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0' } },
  EvaluationInterval: 60,
};
const band: Metric = {
  Metrics: [latency, { Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(latency, 2)' }],
  ThresholdMetricId: 'band',
  EvaluationPeriods: 3,
  ComparisonOperator: 'GreaterThanUpperThreshold',
};

describe('PutMetricAlarm', () => {
  const put = (aws: TestAws, input: Metric): Promise<string> =>
    attempt(aws.cloudwatch().send(new PutMetricAlarmCommand({ AlarmName: 'm', ...input })));

  const right: readonly [string, Metric][] = [
    ['one metric', plain],
    ['a short period', { ...plain, Period: 20 }],
    ['a whole day of short periods', { ...plain, EvaluationPeriods: 1440 }],
    ['a whole week of hours', { ...plain, Period: 3600, EvaluationPeriods: 168 }],
    ['a percentile', { ...plain, Statistic: undefined, ExtendedStatistic: 'p99.9' }],
    ['a trimmed mean', { ...plain, Statistic: undefined, ExtendedStatistic: 'TM(10%:90%)' }],
    ['an open range', { ...plain, Statistic: undefined, ExtendedStatistic: 'PR(:300)' }],
    [
      'every kind of action',
      { ...plain, AlarmActions: [topic, scaling, `arn:aws:automate:${region}:ec2:stop`] },
    ],
    ['metric math', math],
    ['one query that says nothing of ReturnData', { ...math, Metrics: [latency] }],
    ['an anomaly band', band],
    ['a PromQL query', promQl],
  ];
  for (const [title, input] of right) {
    test(`takes ${title}`, async (t) => {
      assert.equal(await put(await startTestAws(t), input), 'put');
    });
  }

  const wrong: readonly [string, Metric, string][] = [
    ['nothing to watch', { ...evaluated, Threshold: 1 }, 'InvalidParameterCombination'],
    ['two things to watch', { ...plain, Metrics: [latency] }, 'InvalidParameterCombination'],
    ['a period of 45 seconds', { ...plain, Period: 45 }, 'InvalidParameterValue'],
    ['a period of 90 seconds', { ...plain, Period: 90 }, 'InvalidParameterValue'],
    [
      'a period of 5 seconds, as metric math may have',
      { ...plain, Period: 5 },
      'InvalidParameterValue',
    ],
    ['no period', { ...plain, Period: undefined }, 'MissingParameter'],
    [
      'more than a day of short periods',
      { ...plain, EvaluationPeriods: 1441 },
      'InvalidParameterValue',
    ],
    [
      'more than a week',
      { ...plain, Period: 86_400, EvaluationPeriods: 8 },
      'InvalidParameterValue',
    ],
    ['no statistic', { ...plain, Statistic: undefined }, 'InvalidParameterCombination'],
    ['two statistics', { ...plain, ExtendedStatistic: 'p99' }, 'InvalidParameterCombination'],
    [
      'a statistic of its own',
      { ...plain, Statistic: undefined, ExtendedStatistic: 'median' },
      'InvalidParameterValue',
    ],
    [
      'a percentile above 100',
      { ...plain, Statistic: undefined, ExtendedStatistic: 'p101' },
      'InvalidParameterValue',
    ],
    ['a unit of its own', { ...plain, Unit: 'Furlongs' as 'Count' }, 'ValidationError'],
    ['a namespace that begins with a colon', { ...plain, Namespace: ':Shop' }, 'ValidationError'],
    [
      'a dimension without a value to see',
      { ...plain, Dimensions: [{ Name: 'a', Value: ' ' }] },
      'ValidationError',
    ],
    [
      'a dimension that is not ASCII',
      { ...plain, Dimensions: [{ Name: 'a', Value: 'ü' }] },
      'ValidationError',
    ],
    ['more data points than periods', { ...plain, DatapointsToAlarm: 4 }, 'InvalidParameterValue'],
    ['no threshold', { ...plain, Threshold: undefined }, 'MissingParameter'],
    [
      'an operator for bands',
      { ...plain, ComparisonOperator: 'LessThanLowerThreshold' },
      'MissingParameter',
    ],
    [
      'an option for missing data of its own',
      { ...plain, TreatMissingData: 'guess' },
      'ValidationError',
    ],
    [
      'an option for low samples of its own',
      { ...plain, EvaluateLowSampleCountPercentile: 'x' },
      'ValidationError',
    ],
    ['an evaluation interval', { ...plain, EvaluationInterval: 60 }, 'InvalidParameterCombination'],
    ['an action that is no ARN', { ...plain, OKActions: ['pager'] }, 'ValidationError'],
    [
      'an ARN that nothing can be done with',
      { ...plain, AlarmActions: ['arn:aws:s3:::bucket'] },
      'ValidationError',
    ],
    [
      'a topic of another region',
      { ...plain, AlarmActions: [topic.replace(region, 'us-east-1')] },
      'ValidationError',
    ],
    ['metric math with a period', { ...math, Period: 60 }, 'InvalidParameterCombination'],
    ['metric math without a query', { ...math, Metrics: [] }, 'MissingParameter'],
    [
      'two queries with ReturnData',
      { ...math, Metrics: [latency, { ...rate, ReturnData: true }] },
      'InvalidParameterValue',
    ],
    ['no query with ReturnData', { ...math, Metrics: [hidden] }, 'InvalidParameterValue'],
    [
      'two queries of one Id',
      { ...math, Metrics: [hidden, { ...latency }] },
      'InvalidParameterValue',
    ],
    [
      'an Id that begins with a capital',
      { ...math, Metrics: [{ ...latency, Id: 'Latency' }] },
      'ValidationError',
    ],
    [
      'a query that is both',
      { ...math, Metrics: [{ ...latency, Expression: '1' }] },
      'InvalidParameterCombination',
    ],
    ['a query that is neither', { ...math, Metrics: [{ Id: 'a' }] }, 'InvalidParameterCombination'],
    [
      'eleven metrics',
      {
        ...math,
        Metrics: [...Array.from({ length: 11 }, (_, n) => ({ ...hidden, Id: `m${n}` })), rate],
      },
      'InvalidParameterValue',
    ],
    [
      'a query on a metric without a name',
      {
        ...math,
        Metrics: [
          { Id: 'a', MetricStat: { Metric: { Namespace: 'Shop' }, Period: 60, Stat: 'Sum' } },
        ],
      },
      'MissingParameter',
    ],
    ['a band beside a threshold', { ...band, Threshold: 1 }, 'InvalidParameterCombination'],
    [
      'a band that is none of the queries',
      { ...band, ThresholdMetricId: 'gone' },
      'InvalidParameterValue',
    ],
    ['a band that is a metric', { ...band, ThresholdMetricId: 'latency' }, 'InvalidParameterValue'],
    ['a band that scales', { ...band, AlarmActions: [scaling] }, 'InvalidParameterCombination'],
    ['PromQL with a threshold', { ...promQl, Threshold: 1 }, 'InvalidParameterCombination'],
    ['PromQL with a unit', { ...promQl, Unit: 'Count' }, 'InvalidParameterCombination'],
    [
      'PromQL without an interval',
      { ...promQl, EvaluationInterval: undefined },
      'MissingParameter',
    ],
    [
      'PromQL with an interval of 45 seconds',
      { ...promQl, EvaluationInterval: 45 },
      'InvalidParameterValue',
    ],
    [
      'PromQL with an interval of two hours',
      { ...promQl, EvaluationInterval: 7200 },
      'ValidationError',
    ],
    [
      'PromQL that waits for two days',
      {
        ...promQl,
        EvaluationCriteria: { PromQLCriteria: { Query: 'up', PendingPeriod: 172_800 } },
      },
      'ValidationError',
    ],
    [
      'tags with one key',
      {
        ...plain,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'a', Value: '2' },
        ],
      },
      'InvalidParameterValue',
    ],
  ];
  for (const [title, input, code] of wrong) {
    test(`refuses ${title}`, async (t) => {
      const aws = await startTestAws(t);

      assert.equal(await put(aws, input), code);
      assert.deepEqual(aws.world.alarms(demoAccount, region).all(), []);
    });
  }

  test('makes an alarm on a PromQL query OK at once, and any other without data', async (t) => {
    const aws = await startTestAws(t);
    await put(aws, { ...plain, AlarmName: 'metric' });
    await put(aws, { ...promQl, AlarmName: 'promql' });

    const { MetricAlarms } = await aws.cloudwatch().send(new DescribeAlarmsCommand({}));

    assert.deepEqual(
      MetricAlarms?.map(({ StateValue, StateReason }) => [StateValue, StateReason]),
      [
        ['INSUFFICIENT_DATA', 'Unchecked: Initial alarm creation'],
        ['OK', 'Unchecked: Initial alarm creation'],
      ],
    );
  });
});

describe('PutCompositeAlarm', () => {
  const suppressed = {
    ActionsSuppressor: 'm',
    ActionsSuppressorWaitPeriod: 60,
    ActionsSuppressorExtensionPeriod: 60,
  };
  const cases: readonly [string, Partial<PutCompositeAlarmCommandInput>, string][] = [
    ['a suppressor with both periods', suppressed, 'put'],
    [
      'a topic, a function and an OpsItem',
      {
        AlarmActions: [
          topic,
          `arn:aws:lambda:${region}:${demoAccount}:function:f`,
          `arn:aws:ssm:${region}:${demoAccount}:opsitem:1#CATEGORY=Cost`,
        ],
      },
      'put',
    ],
    [
      'a suppressor without a wait',
      { ...suppressed, ActionsSuppressorWaitPeriod: undefined },
      'MissingParameter',
    ],
    [
      'a suppressor without an extension',
      { ...suppressed, ActionsSuppressorExtensionPeriod: undefined },
      'MissingParameter',
    ],
    [
      'a period without a suppressor',
      { ActionsSuppressorWaitPeriod: 60 },
      'InvalidParameterCombination',
    ],
    [
      'a suppressor that is not there',
      { ...suppressed, ActionsSuppressor: 'gone' },
      'ValidationError',
    ],
    ['an action that scales', { AlarmActions: [scaling] }, 'ValidationError'],
    [
      'an action on an instance',
      { AlarmActions: [`arn:aws:automate:${region}:ec2:stop`] },
      'ValidationError',
    ],
  ];
  for (const [title, input, expected] of cases) {
    test(`${expected === 'put' ? 'takes' : 'refuses'} ${title}`, async (t) => {
      const aws = await startTestAws(t);
      aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
      const command = new PutCompositeAlarmCommand({
        AlarmName: 'c',
        AlarmRule: 'OK(m)',
        ...input,
      });

      assert.equal(await attempt(aws.cloudwatch().send(command)), expected);
    });
  }

  test('lets 150 composite alarms watch one alarm, and not one more', async (t) => {
    const aws = await startTestAws(t);
    const store = aws.world.alarms(demoAccount, region);
    store.put(metricAlarm('m'));
    for (let n = 0; n < 150; n += 1) {
      store.put({ AlarmType: 'CompositeAlarm', AlarmName: `c${n}`, AlarmRule: 'ALARM(m)' });
    }
    const put = (AlarmName: string) =>
      attempt(
        aws.cloudwatch().send(new PutCompositeAlarmCommand({ AlarmName, AlarmRule: 'OK(m)' })),
      );

    assert.deepEqual([await put('c0'), await put('new')], ['put', 'ValidationError']);
  });
});
