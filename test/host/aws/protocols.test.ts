import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  ListMetricsCommand,
  paginateDescribeAlarms,
  PutCompositeAlarmCommand,
  PutLogAlarmCommand,
  PutMetricAlarmCommand,
  ResourceNotFound,
  InvalidNextToken,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  administrator,
  demoAccount,
  metricAlarm,
  protocolNames,
  region,
  startTestAws,
} from './local-aws';

/** Everything that a form, JSON, CBOR and XML could each spoil. */
const hostileText = '<b>&amp; "quotes" \'single\' \t tab\r\nlines ]]> €😀 \u00a0 %2F + =';

const recorded = { 'Query XML': 'query', 'RPC v2 CBOR': 'cbor' } as Readonly<
  Record<string, string>
>;

for (const protocol of protocolNames) {
  describe(`the unmodified SDK over ${protocol}`, () => {
    test('puts, reads, changes and deletes a metric alarm, every member intact', async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch(administrator, protocol);
      const settings = {
        AlarmName: 'checkout <latency> & "more"',
        AlarmDescription: hostileText,
        ActionsEnabled: false,
        OKActions: [],
        AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:pager'],
        Namespace: 'Shop',
        MetricName: 'Latency',
        Dimensions: [
          { Name: 'Service', Value: 'checkout' },
          { Name: 'Stage', Value: 'prod' },
        ],
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 2,
        Threshold: 1.5,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'breaching',
      } as const;

      await client.send(
        new PutMetricAlarmCommand({
          ...settings,
          OKActions: [...settings.OKActions],
          AlarmActions: [...settings.AlarmActions],
          Dimensions: [...settings.Dimensions],
        }),
      );
      await client.send(
        new SetAlarmStateCommand({
          AlarmName: settings.AlarmName,
          StateValue: 'ALARM',
          StateReason: hostileText,
          StateReasonData: '{"version":"1.0"}',
        }),
      );
      const answer = await client.send(
        new DescribeAlarmsCommand({ AlarmNames: [settings.AlarmName] }),
      );
      const [alarm] = answer.MetricAlarms ?? [];

      assert.deepEqual({ ...alarm, ...settings }, alarm);
      assert.equal(alarm?.StateValue, 'ALARM');
      assert.equal(alarm.StateReason, hostileText);
      assert.equal(alarm.StateReasonData, '{"version":"1.0"}');
      assert.ok(alarm.StateTransitionedTimestamp instanceof Date);
      assert.match(answer.$metadata.requestId ?? '', /^[0-9a-f-]{36}$/);

      await client.send(new DeleteAlarmsCommand({ AlarmNames: [settings.AlarmName] }));
      const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({}));
      assert.deepEqual(MetricAlarms, []);
      assert.ok(aws.aws.calls.every((call) => call.protocol === (recorded[protocol] ?? 'json')));
    });

    test('reads metric math, composite and log alarms', async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch(administrator, protocol);
      const Metrics = [
        {
          Id: 'errors',
          MetricStat: {
            Metric: { Namespace: 'Shop', MetricName: 'Errors', Dimensions: [] },
            Period: 60,
            Stat: 'Sum',
          },
          ReturnData: false,
        },
        { Id: 'rate', Expression: 'errors / 2', Label: 'rate', ReturnData: true },
      ];

      await client.send(
        new PutMetricAlarmCommand({
          AlarmName: 'math',
          Metrics,
          EvaluationPeriods: 1,
          Threshold: 0,
          ComparisonOperator: 'GreaterThanThreshold',
        }),
      );
      await client.send(
        new PutLogAlarmCommand({
          AlarmName: 'logs',
          ScheduledQueryConfiguration: {
            QueryString: 'fields @message | filter level = "error"',
            LogGroupIdentifiers: ['/shop/checkout'],
            ScheduledQueryRoleARN: 'arn:aws:iam::111122223333:role/logs',
            ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
            AggregationExpression: 'count(*)',
          },
          QueryResultsToEvaluate: 3,
          QueryResultsToAlarm: 2,
          Threshold: 10,
          ComparisonOperator: 'GreaterThanThreshold',
        }),
      );
      await client.send(
        new PutCompositeAlarmCommand({
          AlarmName: 'both',
          AlarmRule: 'ALARM(math) OR ALARM(logs)',
        }),
      );
      const all = await client.send(
        new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'] }),
      );

      assert.deepEqual(all.MetricAlarms?.[0]?.Metrics, Metrics);
      assert.equal(all.CompositeAlarms?.[0]?.AlarmRule, 'ALARM(math) OR ALARM(logs)');
      assert.deepEqual(all.LogAlarms?.[0]?.ScheduledQueryConfiguration?.LogGroupIdentifiers, [
        '/shop/checkout',
      ]);
    });

    test('pages through 231 alarms as 100, 100 and 31, each alarm once', async (t) => {
      const aws = await startTestAws(t);
      const names = Array.from({ length: 231 }, (_, index) => `alarm-${index}`);
      for (const name of names) aws.world.alarms(demoAccount, region).put(metricAlarm(name));
      const client = aws.cloudwatch(administrator, protocol);

      const pages: string[][] = [];
      for await (const page of paginateDescribeAlarms({ client, pageSize: 100 }, {})) {
        pages.push((page.MetricAlarms ?? []).map(({ AlarmName }) => AlarmName ?? ''));
      }

      assert.deepEqual(
        pages.map(({ length }) => length),
        [100, 100, 31],
      );
      assert.deepEqual(pages.flat().sort(), names.sort());
    });

    test('meets its errors by the names that the Query protocol gave them', async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch(administrator, protocol);
      const stranger = aws.cloudwatch(
        { ...administrator, accessKeyId: 'AKIANOBODY0000000000' },
        protocol,
      );
      const forger = aws.cloudwatch({ ...administrator, secretAccessKey: 'guessed' }, protocol);

      await assert.rejects(
        client.send(
          new SetAlarmStateCommand({ AlarmName: 'gone', StateValue: 'OK', StateReason: 'x' }),
        ),
        (error) => error instanceof ResourceNotFound && error.$metadata.httpStatusCode === 404,
      );
      await assert.rejects(
        client.send(new DescribeAlarmsCommand({ NextToken: 'made-up' })),
        (error) => error instanceof InvalidNextToken,
      );
      await assert.rejects(client.send(new DescribeAlarmsCommand({ MaxRecords: 101 })), {
        Code: 'ValidationError',
        message: /at 'maxRecords' failed to satisfy constraint/,
      });
      await assert.rejects(stranger.send(new DescribeAlarmsCommand({})), {
        name: 'InvalidClientTokenId',
      });
      await assert.rejects(forger.send(new DescribeAlarmsCommand({})), {
        name: 'SignatureDoesNotMatch',
      });
    });

    test('hears loudly that an operation of AWS is not emulated, once and with no repeat', async (t) => {
      const reported: unknown[] = [];
      const aws = await startTestAws(t, { report: (error) => reported.push(error) });
      const client = aws.cloudwatch(administrator, protocol, { maxAttempts: 3 });

      await assert.rejects(client.send(new ListMetricsCommand({})), {
        name: 'NotEmulated',
        message: 'The local AWS does not emulate ListMetrics of cloudwatch.',
      });

      assert.deepEqual(
        aws.aws.calls.map(({ operation, status }) => [operation, status]),
        [['ListMetrics', 501]],
      );
      assert.equal(reported.length, 1);
    });
  });
}
