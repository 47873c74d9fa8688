import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DescribeAlarmContributorsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetAlarmMuteRuleCommand,
  GetMetricDataCommand,
  ListAlarmMuteRulesCommand,
  PutAlarmMuteRuleCommand,
  PutMetricDataCommand,
  type CloudWatchClient,
} from '@aws-sdk/client-cloudwatch';
import {
  allow,
  demoAccount,
  metricAlarm,
  policy,
  region,
  rightCondition,
  startTestAws,
  trustPolicy,
  type Keys,
  type TestAws,
} from './local-aws';
import { outcome } from './outcome';
import { assume } from './sessions';

const arn = `arn:aws:cloudwatch:${region}:${demoAccount}`;
const keys: Keys = {
  accessKeyId: 'AKIASOMEBODY00000000',
  secretAccessKey: 'somebody/secret+000000000000000000000000',
};

/** What details of an alarm ask, each by one action. */
const reads: Readonly<Record<string, (client: CloudWatchClient) => Promise<unknown>>> = {
  DescribeAlarms: (client) => client.send(new DescribeAlarmsCommand({})),
  DescribeAlarmHistory: (client) =>
    client.send(new DescribeAlarmHistoryCommand({ AlarmName: 'm' })),
  DescribeAlarmContributors: (client) =>
    client.send(new DescribeAlarmContributorsCommand({ AlarmName: 'p' })),
  GetMetricData: (client) =>
    client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [
          {
            Id: 'm',
            MetricStat: {
              Metric: { Namespace: 'Shop', MetricName: 'm' },
              Period: 60,
              Stat: 'Sum',
            },
          },
        ],
        StartTime: new Date(0),
        EndTime: new Date(60_000),
      }),
    ),
  ListAlarmMuteRules: (client) => client.send(new ListAlarmMuteRulesCommand({})),
  GetAlarmMuteRule: (client) =>
    client.send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' })),
};

/** An AWS in which somebody may do what the statements say. */
async function awsWhere(
  context: Parameters<typeof startTestAws>[0],
  ...statements: readonly object[]
): Promise<TestAws> {
  const aws = await startTestAws(context);
  aws.world.addUser({
    account: demoAccount,
    name: 'somebody',
    policies: statements.map((each, index) => ({ name: `own${index}`, document: policy(each) })),
    accessKeys: [keys],
  });
  const store = aws.world.alarms(demoAccount, region);
  store.put(metricAlarm('m'));
  store.put({
    AlarmType: 'MetricAlarm',
    AlarmName: 'p',
    EvaluationCriteria: { PromQLCriteria: { Query: 'up' } },
    EvaluationInterval: 60,
  });
  store.put({ AlarmType: 'CompositeAlarm', AlarmName: 'c', AlarmRule: 'OK(m)' });
  await aws.cloudwatch().send(
    new PutAlarmMuteRuleCommand({
      Name: 'night',
      Rule: { Schedule: { Expression: 'cron(0 2 * * *)', Duration: 'PT1H' } },
    }),
  );
  return aws;
}

function on(Resource: string, action: string): object {
  return allow(`cloudwatch:${action}`, { Resource });
}

describe('a session policy of one action', () => {
  for (const action of Object.keys(reads)) {
    test(`lets ${action} through, and nothing else`, async (t) => {
      const aws = await awsWhere(t);
      const role = aws.world.addRole({
        account: demoAccount,
        name: 'Reader',
        path: '/confluops/',
        trustPolicy: trustPolicy(rightCondition),
        policies: [{ name: 'all', document: policy(allow('cloudwatch:*')) }],
      });
      const session = await assume(aws, {
        RoleArn: role.arn,
        Policy: JSON.stringify(policy(allow(`cloudwatch:${action}`))),
      });
      const outcomes = await Promise.all(
        Object.entries(reads).map(async ([name, read]) => [
          name,
          await outcome(read(aws.cloudwatch(session))),
        ]),
      );

      assert.deepEqual(
        outcomes,
        Object.keys(reads).map((name) => [name, name === action ? 'allowed' : 'AccessDenied']),
      );
    });
  }
});

describe('the resource of a right', () => {
  const cases: readonly [string, string, keyof typeof reads, boolean][] = [
    ['an alarm', `${arn}:alarm:m`, 'DescribeAlarmHistory', true],
    ['another alarm', `${arn}:alarm:n`, 'DescribeAlarmHistory', false],
    ['an alarm', `${arn}:alarm:p`, 'DescribeAlarmContributors', true],
    ['another alarm', `${arn}:alarm:m`, 'DescribeAlarmContributors', false],
    ['everything', '*', 'GetMetricData', true],
    ['an alarm', `${arn}:alarm:m`, 'GetMetricData', false],
    ['a mute rule', `${arn}:alarm-mute-rule:night`, 'GetAlarmMuteRule', true],
    ['another mute rule', `${arn}:alarm-mute-rule:day`, 'GetAlarmMuteRule', false],
    ['an alarm', `${arn}:alarm:night`, 'GetAlarmMuteRule', false],
    ['every mute rule', `${arn}:alarm-mute-rule:*`, 'ListAlarmMuteRules', true],
    ['a mute rule', `${arn}:alarm-mute-rule:night`, 'ListAlarmMuteRules', false],
  ];
  for (const [what, resource, action, isAllowed] of cases) {
    test(`${isAllowed ? 'can' : 'cannot'} be ${what} for ${action}`, async (t) => {
      const aws = await awsWhere(t, on(resource, action));
      const read = reads[action]?.(aws.cloudwatch(keys)) ?? Promise.reject(new Error(action));

      assert.equal(await outcome(read), isAllowed ? 'allowed' : 'AccessDenied');
    });
  }

  test('must be everything to see the history of composite alarms', async (t) => {
    const AlarmTypes = ['MetricAlarm' as const, 'CompositeAlarm' as const];
    const namesWith = async (resource: string) => {
      const aws = await awsWhere(t, on(resource, 'DescribeAlarmHistory'));
      const { AlarmHistoryItems = [] } = await aws
        .cloudwatch(keys)
        .send(new DescribeAlarmHistoryCommand({ AlarmTypes }));
      return [...new Set(AlarmHistoryItems.map(({ AlarmName }) => AlarmName))].sort();
    };

    assert.deepEqual(await namesWith(`${arn}:alarm:*`), ['m', 'p']);
    assert.deepEqual(await namesWith('*'), ['c', 'm', 'p']);
  });
});

describe('who may write', () => {
  const put = new PutAlarmMuteRuleCommand({
    Name: 'night',
    Rule: { Schedule: { Expression: 'cron(0 2 * * *)', Duration: 'PT1H' } },
    MuteTargets: { AlarmNames: ['m'] },
  });
  const [rule, alarm] = [`${arn}:alarm-mute-rule:*`, `${arn}:alarm:m`].map((resource) =>
    on(resource, 'PutAlarmMuteRule'),
  );

  test('a mute rule must be allowed it on the rule and on each alarm', async (t) => {
    const outcomes = [];
    for (const statements of [[rule], [alarm], [rule, alarm]]) {
      const aws = await awsWhere(t, ...statements.filter((each) => each !== undefined));
      outcomes.push(await outcome(aws.cloudwatch(keys).send(put)));
    }

    assert.deepEqual(outcomes, ['AccessDenied', 'AccessDenied', 'allowed']);
  });

  test('data of metrics can be held to a namespace', async (t) => {
    const Condition = { StringEquals: { 'cloudwatch:namespace': 'Shop' } };
    const aws = await awsWhere(t, allow('cloudwatch:PutMetricData', { Condition }));
    const into = (Namespace: string) =>
      outcome(
        aws
          .cloudwatch(keys)
          .send(
            new PutMetricDataCommand({ Namespace, MetricData: [{ MetricName: 'm', Value: 1 }] }),
          ),
      );

    assert.equal(await into('Shop'), 'allowed');
    assert.equal(await into('Other'), 'AccessDenied');
  });
});
