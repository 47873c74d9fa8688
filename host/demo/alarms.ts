import type { World } from '../aws';
import { accounts, alarms, demoRegion, maintenance, serviceAlarms } from './ids';

const minutes = 60_000;
const hours = 60 * minutes;
type AlarmStore = ReturnType<World['alarms']>;
type Seed = Parameters<AlarmStore['put']>[0];
type State = Seed['StateValue'];

/** Alarms of the demo account in every state and of every type, and one for each of fifty services. */
export function putAlarms(world: World): void {
  const store = world.alarms(accounts.demo, demoRegion);
  const since = (milliseconds: number) => {
    const time = new Date(world.clock().getTime() - milliseconds).toISOString();
    return { StateTransitionedTimestamp: time, StateUpdatedTimestamp: time };
  };

  store.put({
    ...metric(alarms.checkoutLatency, 'Shop/Checkout', 'Latency', 1.5),
    ...since(3 * hours),
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: 3 datapoints were not greater than the threshold (1.5).',
  });
  store.put({
    ...metric(alarms.checkoutErrors, 'Shop/Checkout', 'FailedOrders', 5),
    ...since(26 * hours),
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: no datapoint was greater than the threshold (5.0).',
  });
  store.put({
    ...metric(alarms.payments, 'Shop/Payments', 'HTTP5xx', 10),
    ...since(12 * minutes),
    StateValue: 'ALARM',
    StateReason: 'Threshold Crossed: 3 datapoints were greater than the threshold (10.0).',
  });
  store.put({
    ...metric(alarms.orders, 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1000),
    ...since(40 * minutes),
    StateValue: 'INSUFFICIENT_DATA',
    StateReason: 'Insufficient Data: 3 datapoints were unknown.',
  });
  store.put({
    ...metric(alarms.database, 'AWS/RDS', 'CPUUtilization', 80),
    ...since(5 * hours),
    EvaluationState: 'PARTIAL_DATA',
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: 1 datapoint was not greater than the threshold (80.0).',
  });
  store.put({
    ...metric(alarms.search, 'Shop/Search', 'Availability', 99),
    ...since(2 * hours),
    // A value that no client knows yet, as AWS may add one any day.
    StateValue: 'RECOVERING' as NonNullable<State>,
    StateReason: 'The availability is recovering.',
  });
  store.put({
    ...metric(alarms.backup, 'Shop/Backup', 'AgeInHours', 25),
    ...since(9 * hours),
    ActionsEnabled: false,
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: 1 datapoint was not greater than the threshold (25.0).',
  });
  store.put({
    AlarmType: 'LogAlarm',
    AlarmName: alarms.logErrors,
    ScheduledQueryConfiguration: {
      QueryString: 'fields @message | filter level = "error"',
      LogGroupIdentifiers: ['/shop/checkout'],
      ScheduledQueryRoleARN: `arn:aws:iam::${accounts.demo}:role/log-queries`,
      ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
      AggregationExpression: 'count(*)',
    },
    QueryResultsToEvaluate: 3,
    QueryResultsToAlarm: 2,
    Threshold: 20,
    ComparisonOperator: 'GreaterThanThreshold',
    ...since(70 * minutes),
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: 2 query results were not greater than the threshold (20.0).',
  });
  store.put({
    ...metric(maintenance, 'Shop/Operations', 'MaintenanceWindow', 0),
    ...since(25 * minutes),
    StateValue: 'ALARM',
    StateReason: 'Threshold Crossed: 1 datapoint was greater than the threshold (0.0).',
  });
  store.put({
    AlarmType: 'CompositeAlarm',
    AlarmName: alarms.shopFront,
    AlarmDescription: 'Customers cannot buy.',
    AlarmRule: `ALARM("${alarms.checkoutLatency}") OR ALARM("${alarms.payments}")`,
    ActionsSuppressor: maintenance,
    ActionsSuppressorWaitPeriod: 60,
    ActionsSuppressorExtensionPeriod: 120,
  });
  for (const [index, name] of serviceAlarms.entries()) {
    store.put({
      ...metric(name, 'Shop/Services', 'Latency', 0.8),
      ...since((index + 1) * 17 * minutes),
      StateValue: index % 17 === 3 ? 'ALARM' : 'OK',
      StateReason: 'Threshold Crossed: 3 datapoints were compared with the threshold (0.8).',
    });
  }
}

function metric(name: string, namespace: string, metricName: string, threshold: number) {
  return {
    AlarmType: 'MetricAlarm',
    AlarmName: name,
    Namespace: namespace,
    MetricName: metricName,
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 3,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'missing',
  } as const;
}
