import type { World } from '../aws';
import { accounts, alarms, demoRegion, maintenance, serviceAlarms } from './ids';

const minutes = 60_000;
const hours = 60 * minutes;
/** How long an alarm that is OK again was in ALARM. */
const outage = 35 * minutes;
type AlarmStore = ReturnType<World['alarms']>;
type Seed = Parameters<AlarmStore['put']>[0];
type MetricSeed = Extract<Seed, { readonly AlarmType: 'MetricAlarm' }>;
type State = NonNullable<Seed['StateValue']>;

/** Alarms of the demo account in every state and of every type, and one for each of fifty services. */
export function putAlarms(world: World): void {
  const place = placer(world);
  place(
    metric(alarms.checkoutLatency, 'Shop/Checkout', 'Latency', 1.5),
    3 * hours,
    'OK',
    'Threshold Crossed: 3 datapoints were not greater than the threshold (1.5).',
  );
  place(
    metric(alarms.checkoutErrors, 'Shop/Checkout', 'FailedOrders', 5),
    26 * hours,
    'OK',
    'Threshold Crossed: no datapoint was greater than the threshold (5.0).',
  );
  place(
    metric(alarms.payments, 'Shop/Payments', 'HTTP5xx', 10),
    12 * minutes,
    'ALARM',
    'Threshold Crossed: 3 datapoints were greater than the threshold (10.0).',
  );
  place(
    metric(alarms.orders, 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1000),
    40 * minutes,
    'INSUFFICIENT_DATA',
    'Insufficient Data: 3 datapoints were unknown.',
  );
  place(
    {
      ...metric(alarms.database, 'AWS/RDS', 'CPUUtilization', 80),
      EvaluationState: 'PARTIAL_DATA',
    },
    5 * hours,
    'OK',
    'Threshold Crossed: 1 datapoint was not greater than the threshold (80.0).',
  );
  place(
    metric(alarms.search, 'Shop/Search', 'Availability', 99),
    2 * hours,
    // A value that no client knows yet, as AWS may add one any day.
    'RECOVERING' as State,
    'The availability is recovering.',
  );
  place(
    { ...metric(alarms.backup, 'Shop/Backup', 'AgeInHours', 25), ActionsEnabled: false },
    9 * hours,
    'OK',
    'Threshold Crossed: 1 datapoint was not greater than the threshold (25.0).',
  );
  place(
    {
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
    },
    70 * minutes,
    'OK',
    'Threshold Crossed: 2 query results were not greater than the threshold (20.0).',
  );
  place(
    metric(maintenance, 'Shop/Operations', 'MaintenanceWindow', 0),
    25 * minutes,
    'ALARM',
    'Threshold Crossed: 1 datapoint was greater than the threshold (0.0).',
  );
  for (const [index, name] of serviceAlarms.entries()) {
    place(
      {
        ...metric(name, 'Shop/Services', 'Latency', 0.8),
        Dimensions: [{ Name: 'Service', Value: name }],
      },
      (index + 1) * 17 * minutes,
      index % 17 === 3 ? 'ALARM' : 'OK',
      'Threshold Crossed: 3 datapoints were compared with the threshold (0.8).',
    );
  }
  world.alarms(accounts.demo, demoRegion).put({
    AlarmType: 'CompositeAlarm',
    AlarmName: alarms.shopFront,
    AlarmDescription: 'Customers cannot buy.',
    AlarmRule: `ALARM("${alarms.checkoutLatency}") OR ALARM("${alarms.payments}")`,
    ActionsSuppressor: maintenance,
    ActionsSuppressorWaitPeriod: 60,
    ActionsSuppressorExtensionPeriod: 120,
  });
}

/** Makes alarms that were in another state until some time ago, and data that fits it. */
function placer(world: World) {
  const now = world.clock().getTime();
  return (seed: Seed, ago: number, StateValue: State, StateReason: string): void => {
    const { AlarmName } = seed;
    const move = (milliseconds: number, state: State, reason: string): void => {
      const store = world.alarms(accounts.demo, demoRegion, new Date(now - milliseconds));
      const alarm = store.find(AlarmName) ?? store.put(seed);
      store.setState(alarm, { StateValue: state, StateReason: reason });
    };
    const before = StateValue === 'OK' ? 'ALARM' : 'OK';
    move(ago + outage, before, `The state that ${AlarmName} was in before.`);
    move(ago, StateValue, StateReason);
    if (seed.AlarmType === 'MetricAlarm') generate(world, seed, now - ago, StateValue);
  };
}

/** Values below the threshold, above it while the alarm was in ALARM, and none without data. */
function generate(world: World, seed: MetricSeed, since: number, state: State): void {
  const { Namespace = '', MetricName = '', Dimensions = [], Threshold = 0 } = seed;
  const at = (time: number): string => new Date(time - 3 * minutes).toISOString();
  const raised = Threshold * 1.4 + 1;
  const episode =
    state === 'OK'
      ? { from: at(since - outage), to: at(since), level: raised }
      : { from: at(since), ...(state === 'ALARM' && { level: raised }) };
  world.metrics(accounts.demo, demoRegion).generate({
    Namespace,
    MetricName,
    Dimensions,
    since: at(since - 14 * 24 * hours),
    unit: 'None',
    level: Threshold * 0.6,
    swing: 0.2,
    noise: 0.2,
    episodes: [episode],
  });
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
