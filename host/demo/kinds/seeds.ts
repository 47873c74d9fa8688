import type { World } from '../../aws';
import { accounts, demoRegion } from '../ids';
import { kinds, kindsMaintenance } from './ids';

export type AlarmStore = ReturnType<World['alarms']>;
export type Seed = Parameters<AlarmStore['put']>[0];
export type MetricSeed = Extract<Seed, { readonly AlarmType: 'MetricAlarm' }>;

const topic = `arn:aws:sns:${demoRegion}:${accounts.demo}:shop-pager`;
const paging = { AlarmActions: [topic], OKActions: [topic] };

function metric(AlarmName: string, rest: Partial<MetricSeed>): MetricSeed {
  return { AlarmType: 'MetricAlarm', AlarmName, ...paging, ...rest };
}

function stat(Id: string, Namespace: string, MetricName: string, Stat: string, ReturnData = false) {
  return {
    Id,
    MetricStat: { Metric: { Namespace, MetricName, Dimensions: [] }, Period: 60, Stat },
    ReturnData,
  };
}

/** Those whose past follows from their metrics. */
export const evaluated: readonly MetricSeed[] = [
  metric(kinds.static, {
    AlarmDescription:
      'The checkout’s first instance has no room left. Runbook: https://wiki.example.com/runbooks/checkout-cpu',
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-0a1b2c3d4e5f60718' }],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: 80.5,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'breaching',
  }),
  metric(kinds.math, {
    AlarmDescription: 'More than five percent of the checkout’s requests fail.',
    Metrics: [
      stat('errors', 'Shop/Checkout', 'Errors', 'Sum'),
      stat('requests', 'Shop/Checkout', 'Requests', 'Sum'),
      { Id: 'rate', Expression: '100 * errors / requests', Label: 'Error rate', ReturnData: true },
    ],
    EvaluationPeriods: 5,
    DatapointsToAlarm: 3,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  }),
  metric(kinds.band, {
    AlarmDescription: 'Customers order much more or much less than at this time of the day.',
    Metrics: [
      stat('m1', 'Shop/Orders', 'Placed', 'Average', true),
      {
        Id: 'ad1',
        Expression: 'ANOMALY_DETECTION_BAND(m1, 3)',
        Label: 'Expected',
        ReturnData: true,
      },
    ],
    ThresholdMetricId: 'ad1',
    EvaluationPeriods: 3,
    DatapointsToAlarm: 3,
    ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
  }),
  metric(kinds.percentile, {
    AlarmDescription: 'Every hundredth search takes too long.',
    Namespace: 'Shop/Search',
    MetricName: 'Latency',
    Dimensions: [{ Name: 'Stage', Value: 'prod' }],
    ExtendedStatistic: 'p99',
    Period: 300,
    EvaluationPeriods: 2,
    Threshold: 800,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    EvaluateLowSampleCountPercentile: 'ignore',
  }),
  metric(kinds.actionsOff, {
    AlarmDescription:
      'The disk of the image store; its actions are off until it has been replaced.',
    ActionsEnabled: false,
    Namespace: 'Shop/Storage',
    MetricName: 'DiskUsed',
    Statistic: 'Maximum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 90,
    ComparisonOperator: 'GreaterThanThreshold',
  }),
  metric(kinds.muted, {
    AlarmDescription: 'The nightly batch takes longer than three minutes; muted while it is moved.',
    Namespace: 'Shop/Batch',
    MetricName: 'Duration',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 3,
    Threshold: 150,
    ComparisonOperator: 'GreaterThanThreshold',
  }),
  metric(kinds.noData, {
    AlarmDescription: 'The cold store is too warm, or its sensor says nothing.',
    Namespace: 'Shop/Warehouse',
    MetricName: 'Temperature',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 5,
    Threshold: 8,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'missing',
  }),
  metric(kindsMaintenance, {
    Namespace: 'Shop/Operations',
    MetricName: 'MaintenanceWindow',
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
  }),
];

export const composite: Seed = {
  AlarmType: 'CompositeAlarm',
  AlarmName: kinds.composite,
  AlarmDescription: 'Two signs of trouble in the checkout at once.',
  AlarmRule: `AT_LEAST(2, ALARM, (${[kinds.static, kinds.math, kinds.percentile].join(', ')})) AND NOT INSUFFICIENT_DATA(${kinds.static})`,
  ActionsSuppressor: kindsMaintenance,
  ActionsSuppressorWaitPeriod: 60,
  ActionsSuppressorExtensionPeriod: 120,
  ...paging,
};

export const promQl: MetricSeed = metric(kinds.promQl, {
  AlarmDescription: 'Pods of the shop restart again and again.',
  EvaluationCriteria: {
    PromQLCriteria: {
      Query: 'increase(kube_pod_container_status_restarts_total{namespace="shop"}[15m]) > 3',
      PendingPeriod: 300,
      RecoveryPeriod: 600,
    },
  },
  EvaluationInterval: 60,
});

export const partialData: MetricSeed = metric(kinds.partialData, {
  AlarmDescription: 'Of more instances than CloudWatch looks at, one is busy.',
  Metrics: [
    {
      Id: 'q1',
      Expression: 'SELECT MAX(CPUUtilization) FROM "AWS/EC2"',
      Period: 60,
      ReturnData: true,
    },
  ],
  EvaluationPeriods: 1,
  Threshold: 95,
  ComparisonOperator: 'GreaterThanThreshold',
  EvaluationState: 'PARTIAL_DATA',
});

function log(AlarmName: string, QueryString: string): Extract<Seed, { AlarmType: 'LogAlarm' }> {
  return {
    AlarmType: 'LogAlarm',
    AlarmName,
    ScheduledQueryConfiguration: {
      QueryString,
      LogGroupIdentifiers: ['/shop/payments'],
      ScheduledQueryRoleARN: `arn:aws:iam::${accounts.demo}:role/log-queries`,
      ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
      AggregationExpression: 'count(*)',
    },
    QueryResultsToEvaluate: 3,
    QueryResultsToAlarm: 2,
    Threshold: 20,
    ComparisonOperator: 'GreaterThanThreshold',
    ...paging,
  };
}

export const declined: Seed = {
  ...log(kinds.log, 'fields @message | filter outcome = "declined"'),
  AlarmDescription: 'Banks decline more cards than usual.',
};

export const failing: Seed = {
  ...log(kinds.failure, 'fields @message | filter outcome = "timeout"'),
  AlarmDescription: 'The query of this alarm fails since its role was changed.',
  EvaluationState: 'EVALUATION_FAILURE',
};
