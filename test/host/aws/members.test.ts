import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as cloudformation from '@aws-sdk/client-cloudformation';
import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';
import { services } from '../../../host/aws/services';
import { demoAccount, region, startTestAws, type TestAws } from './local-aws';
import { attempt } from './outcome';

/* AWS's own models, as its SDK carries them, say which members an operation's input has. */

const models: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cloudformation: { ...cloudformation },
  cloudwatch: { ...cloudwatch },
  iam: { ...iam },
  sts: { ...sts },
};

/** In a schema of the SDK an operation has its input at 4, and a structure its members' names. */
function modelled(service: string, operation: string): readonly string[] {
  const [, , , , input] = models[service]?.[`${operation}$`] as readonly unknown[];
  const [, , , , names] = (input as () => readonly unknown[])();
  return names as readonly string[];
}

describe('the members of an input', () => {
  for (const { name, operations, members } of services) {
    test(`are told of every operation of ${name}, and are AWS’s`, () => {
      assert.deepEqual(Object.keys(members).sort(), Object.keys(operations).sort());
      for (const [operation, own] of Object.entries(members)) {
        const strangers = own.filter((member) => !modelled(name, operation).includes(member));
        assert.deepEqual(strangers, [], operation);
      }
    });
  }

  const refused: Readonly<Record<string, (aws: TestAws) => Promise<unknown>>> = {
    'the tags of a policy': (aws) =>
      aws.iam().send(
        new iam.CreatePolicyCommand({
          PolicyName: 'p',
          PolicyDocument: '{}',
          Tags: [{ Key: 'a', Value: 'b' }],
        }),
      ),
    'a page of roles': (aws) => aws.iam().send(new iam.ListRolesCommand({ MaxItems: 1 })),
    'the size of a session token': (aws) =>
      aws.sts().send(
        new sts.AssumeRoleCommand({
          RoleArn: 'arn:aws:iam::111122223333:role/r',
          RoleSessionName: 'session',
          MinimumSessionTokenSize: 1_000,
        }),
      ),
    'resources that outlive their stack': (aws) =>
      aws
        .cloudformation()
        .send(new cloudformation.DeleteStackCommand({ StackName: 's', RetainResources: ['r'] })),
    'the tags of a scheduled query': (aws) =>
      aws.cloudwatch().send(
        new cloudwatch.PutLogAlarmCommand({
          AlarmName: 'l',
          ScheduledQueryConfiguration: {
            QueryString: 'fields @message',
            ScheduledQueryRoleARN: `arn:aws:iam::${demoAccount}:role/logs`,
            ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
            AggregationExpression: 'count(*)',
            Tags: [{ Key: 'a', Value: 'b' }],
          },
          QueryResultsToEvaluate: 3,
          QueryResultsToAlarm: 2,
          Threshold: 1,
          ComparisonOperator: 'GreaterThanThreshold',
        }),
      ),
  };
  for (const [what, send] of Object.entries(refused)) {
    test(`that are not emulated are refused, not ignored: ${what}`, async (t) => {
      const aws = await startTestAws(t);

      await assert.rejects(send(aws), { name: 'NotEmulated' });
      assert.deepEqual(aws.world.account(demoAccount).managedPolicies, []);
    });
  }
});

describe('the newer settings of alarms', () => {
  const metric: cloudwatch.PutMetricAlarmCommandInput = {
    AlarmName: 'm',
    Namespace: 'Shop',
    MetricName: 'Latency',
    Statistic: 'Average',
    Period: 3600,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  };
  const tags = (change: object) => ({
    ActionConfiguration: { AlarmTagsPropagation: { Enabled: true, ...change } },
  });
  const cases: readonly [string, Partial<cloudwatch.PutMetricAlarmCommandInput>, string][] = [
    ['a sliding window', { EvaluationWindow: { SlidingWindow: {} } }, 'put'],
    ['a wall clock window', { EvaluationWindow: { WallClockWindow: {} } }, 'put'],
    ...['America/New_York', '+05:30', 'UTC+05:30'].map(
      (Timezone): [string, typeof metric, string] => [
        `the time zone ${Timezone}`,
        { ...metric, EvaluationWindow: { WallClockWindow: { Timezone } } },
        'put',
      ],
    ),
    ...['Mars/Olympus', '+05:32', '5'].map((Timezone): [string, typeof metric, string] => [
      `no time zone ${Timezone}`,
      { ...metric, EvaluationWindow: { WallClockWindow: { Timezone } } },
      'ValidationError',
    ]),
    [
      'no wall clock window over ten minutes',
      { Period: 600, EvaluationWindow: { WallClockWindow: {} } },
      'InvalidParameterValue',
    ],
    [
      'a warm-up',
      {
        WarmUpConfiguration: {
          WarmUpPeriodDurationInMinutes: 5,
          OnlyStartEvaluatingAfterWarmUpPeriodEnds: true,
        },
      },
      'put',
    ],
    ['no warm-up of no minutes', warmUp(0), 'ValidationError'],
    ['no warm-up of more than two days', warmUp(2881), 'ValidationError'],
    ['tags that go along', tags({ IncludedTagKeys: ['team'] }), 'put'],
    [
      'no tags both included and excluded',
      tags({ IncludedTagKeys: ['team'], ExcludedTagKeys: ['team'] }),
      'InvalidParameterCombination',
    ],
  ];
  for (const [title, change, code] of cases) {
    test(`are ${title}`, async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch();
      const input = { ...metric, ...change };

      assert.equal(await attempt(client.send(new cloudwatch.PutMetricAlarmCommand(input))), code);

      const { MetricAlarms = [] } = await client.send(new cloudwatch.DescribeAlarmsCommand({}));
      const [alarm] = MetricAlarms;
      if (code !== 'put') assert.equal(alarm, undefined);
      else for (const [name, value] of Object.entries(change)) told(alarm, name, value);
    });
  }

  test('are no part of an alarm on a PromQL query, as far as they are windows', async (t) => {
    const aws = await startTestAws(t);
    const put = new cloudwatch.PutMetricAlarmCommand({
      AlarmName: 'p',
      EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0' } },
      EvaluationInterval: 60,
      EvaluationWindow: { WallClockWindow: {} },
    });

    assert.equal(await attempt(aws.cloudwatch().send(put)), 'InvalidParameterCombination');
    assert.deepEqual(aws.world.alarms(demoAccount, region).all(), []);
  });

  function warmUp(minutes: number) {
    return { WarmUpConfiguration: { WarmUpPeriodDurationInMinutes: minutes } };
  }

  function told(alarm: object | undefined, name: string, value: unknown): void {
    assert.deepEqual((alarm as Readonly<Record<string, unknown>>)[name], value, name);
  }
});
