import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PutLogAlarmCommand, type PutLogAlarmCommandInput } from '@aws-sdk/client-cloudwatch';
import { demoAccount, region, startTestAws } from './local-aws';
import { attempt } from './outcome';

describe('PutLogAlarm', () => {
  const query = {
    QueryString: 'fields @message',
    ScheduledQueryRoleARN: `arn:aws:iam::${demoAccount}:role/logs`,
    ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
    AggregationExpression: 'count(*)',
  };
  const log: PutLogAlarmCommandInput = {
    AlarmName: 'l',
    ScheduledQueryConfiguration: query,
    QueryResultsToEvaluate: 3,
    QueryResultsToAlarm: 2,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  };
  const withQuery = (change: object) => ({ ScheduledQueryConfiguration: { ...query, ...change } });
  const withSchedule = (change: object) =>
    withQuery({ ScheduleConfiguration: { ...query.ScheduleConfiguration, ...change } });
  const cases: readonly [string, Partial<PutLogAlarmCommandInput>, string][] = [
    ['a query of the logs', {}, 'put'],
    [
      'log lines and the role to read them',
      { ActionLogLineCount: 5, ActionLogLineRoleArn: query.ScheduledQueryRoleARN },
      'put',
    ],
    ['log lines without a role', { ActionLogLineCount: 5 }, 'MissingParameter'],
    ['more log lines than 50', { ActionLogLineCount: 51 }, 'ValidationError'],
    [
      'an operator for bands',
      { ComparisonOperator: 'GreaterThanUpperThreshold' },
      'ValidationError',
    ],
    ['more results in alarm than results', { QueryResultsToAlarm: 4 }, 'InvalidParameterValue'],
    ['an option for missing data of its own', { TreatMissingData: 'guess' }, 'ValidationError'],
    [
      'an action on an instance',
      { AlarmActions: [`arn:aws:automate:${region}:ec2:stop`] },
      'ValidationError',
    ],
    [
      'a response plan',
      { AlarmActions: [`arn:aws:ssm-incidents::${demoAccount}:responseplan/p`] },
      'ValidationError',
    ],
    [
      'a role that is none',
      withQuery({ ScheduledQueryRoleARN: 'arn:aws:iam::1:user/logs-reader' }),
      'ValidationError',
    ],
    ['no log group in a list of them', withQuery({ LogGroupIdentifiers: [] }), 'ValidationError'],
    [
      'a schedule by cron',
      withSchedule({ ScheduleExpression: 'cron(0 * * * ? *)' }),
      'ValidationError',
    ],
    [
      'a range that ends before it begins',
      withSchedule({ EndTimeOffset: 300 }),
      'InvalidParameterValue',
    ],
  ];
  for (const [title, input, expected] of cases) {
    test(`${expected === 'put' ? 'takes' : 'refuses'} ${title}`, async (t) => {
      const aws = await startTestAws(t);
      const command = new PutLogAlarmCommand({ ...log, ...input });

      assert.equal(await attempt(aws.cloudwatch().send(command)), expected);
    });
  }
});
