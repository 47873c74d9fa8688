import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  DisableAlarmActionsCommand,
  paginateDescribeAlarmHistory,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type AlarmHistoryItem,
  type DescribeAlarmHistoryCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  administrator,
  demoAccount,
  metricAlarm,
  protocolNames,
  region,
  startTestAws,
  TestClock,
  type TestAws,
} from './local-aws';

const topic = 'arn:aws:sns:eu-west-1:111122223333:pager';
const day = 24 * 60 * 60;

async function historyOf(
  aws: TestAws,
  input: DescribeAlarmHistoryCommandInput = {},
): Promise<readonly AlarmHistoryItem[]> {
  const answer = await aws.cloudwatch().send(new DescribeAlarmHistoryCommand(input));
  return answer.AlarmHistoryItems ?? [];
}

async function setState(aws: TestAws, StateValue: 'OK' | 'ALARM', data?: string): Promise<void> {
  await aws.cloudwatch().send(
    new SetAlarmStateCommand({
      AlarmName: 'm',
      StateValue,
      StateReason: `now ${StateValue}`,
      ...(data !== undefined && { StateReasonData: data }),
    }),
  );
}

function dataOf(item: AlarmHistoryItem | undefined): Readonly<Record<string, unknown>> {
  return JSON.parse(item?.HistoryData ?? '') as Readonly<Record<string, unknown>>;
}

for (const protocol of protocolNames) {
  describe(`the history of an alarm over ${protocol}`, () => {
    test('tells creation, changes of state with their data, and what was set off', async (t) => {
      const clock = new TestClock();
      const aws = await startTestAws(t, { clock: clock.now });
      const client = aws.cloudwatch(administrator, protocol);
      await client.send(
        new PutMetricAlarmCommand({
          AlarmName: 'm',
          Namespace: 'Shop',
          MetricName: 'Latency',
          Statistic: 'Average',
          Period: 60,
          EvaluationPeriods: 1,
          Threshold: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          AlarmActions: [topic],
        }),
      );
      clock.advance(1.5);
      await client.send(
        new SetAlarmStateCommand({
          AlarmName: 'm',
          StateValue: 'ALARM',
          StateReason: 'testing purposes',
          StateReasonData: '{"version":"1.0","recentDatapoints":[2]}',
        }),
      );

      const { AlarmHistoryItems: items = [], NextToken } = await client.send(
        new DescribeAlarmHistoryCommand({
          AlarmName: 'm',
          StartDate: new Date(clock.now().getTime() - 60_000),
        }),
      );
      const [action, update, created] = items;

      assert.equal(NextToken, undefined);
      assert.deepEqual(
        items.map(({ HistoryItemType, HistorySummary }) => [HistoryItemType, HistorySummary]),
        [
          ['Action', `Successfully executed action ${topic}`],
          ['StateUpdate', 'Alarm updated from INSUFFICIENT_DATA to ALARM'],
          ['ConfigurationUpdate', 'Alarm "m" created'],
        ],
      );
      assert.deepEqual(update?.Timestamp, clock.now());
      assert.equal(update.AlarmType, 'MetricAlarm');
      // The form of the AWS CLI's example of describe-alarm-history.
      assert.deepEqual(dataOf(update), {
        version: '1.0',
        oldState: {
          stateValue: 'INSUFFICIENT_DATA',
          stateReason: 'Unchecked: Initial alarm creation',
        },
        newState: {
          stateValue: 'ALARM',
          stateReason: 'testing purposes',
          stateReasonData: { version: '1.0', recentDatapoints: [2] },
        },
      });
      assert.equal(dataOf(action)['notificationResource'], topic);
      assert.equal(dataOf(created)['type'], 'Create');
    });

    test('comes in pages, newest or oldest first, each item once', async (t) => {
      const clock = new TestClock();
      const aws = await startTestAws(t, { clock: clock.now });
      const store = aws.world.alarms(demoAccount, region);
      store.put(metricAlarm('m'));
      for (let index = 0; index < 60; index += 1) {
        // Several within one millisecond, so that pages end among equal times.
        if (index % 7 === 0) clock.advance(1);
        const StateValue = index % 2 === 0 ? 'ALARM' : 'OK';
        store.setState(store.find('m')!, { StateValue, StateReason: String(index) });
      }
      const client = aws.cloudwatch(administrator, protocol);
      const reasons = async (ScanBy: 'TimestampAscending' | 'TimestampDescending') => {
        const found: string[] = [];
        const pages = paginateDescribeAlarmHistory(
          { client, pageSize: 13 },
          { HistoryItemType: 'StateUpdate', ScanBy },
        );
        for await (const { AlarmHistoryItems = [] } of pages) {
          assert.ok(AlarmHistoryItems.length <= 13);
          found.push(
            ...AlarmHistoryItems.map(
              (item) => (dataOf(item)['newState'] as { stateReason: string }).stateReason,
            ),
          );
        }
        return found;
      };
      const expected = Array.from({ length: 60 }, (_, index) => String(index));

      assert.deepEqual(await reasons('TimestampAscending'), expected);
      assert.deepEqual(await reasons('TimestampDescending'), expected.toReversed());
    });
  });
}

describe('the history of alarms', () => {
  test('tells a new alarm as AWS’s recordings do', async (t) => {
    const clock = new TestClock('2023-02-11T19:59:37.162Z');
    const aws = await startTestAws(t, { clock: clock.now });
    await aws.cloudwatch().send(
      new PutMetricAlarmCommand({
        AlarmName: 'Crudalarm',
        AlarmDescription: '',
        Namespace: 'AWS/Billing',
        MetricName: 'EstimatedCharges',
        Statistic: 'Maximum',
        Period: 21_600,
        Dimensions: [{ Name: 'Currency', Value: 'USD' }],
        Threshold: 20,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        DatapointsToAlarm: 1,
        TreatMissingData: 'missing',
      }),
    );

    // A customer's alarm of 2023 (github.com, "Week 0 — Billing and Architecture"), its account changed.
    assert.deepEqual(dataOf((await historyOf(aws))[0]), {
      version: '1.0',
      type: 'Create',
      createdAlarm: {
        alarmName: 'Crudalarm',
        alarmDescription: '',
        alarmArn: `arn:aws:cloudwatch:${region}:${demoAccount}:alarm:Crudalarm`,
        alarmConfigurationUpdatedTimestamp: '2023-02-11T19:59:37.162+0000',
        namespace: 'AWS/Billing',
        metricName: 'EstimatedCharges',
        statistic: 'Maximum',
        period: 21_600,
        dimensions: [{ value: 'USD', name: 'Currency' }],
        threshold: 20,
        comparisonOperator: 'GreaterThanThreshold',
        evaluationPeriods: 1,
        datapointsToAlarm: 1,
        treatMissingData: 'missing',
        stateValue: 'INSUFFICIENT_DATA',
        stateUpdatedTimestamp: '2023-02-11T19:59:37.162+0000',
        actionsEnabled: true,
        alarmActions: [],
        insufficientDataActions: [],
        okactions: [],
      },
    });
  });

  test('tells what a change of the configuration changed, and outlives the alarm', async (t) => {
    const clock = new TestClock();
    const aws = await startTestAws(t, { clock: clock.now });
    const store = aws.world.alarms(demoAccount, region);
    store.put(metricAlarm('m'));
    clock.advance(1);
    store.put(metricAlarm('m', { Threshold: 3 }));
    clock.advance(1);
    await aws.cloudwatch().send(new DisableAlarmActionsCommand({ AlarmNames: ['m'] }));
    clock.advance(1);
    await aws.cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['m'] }));

    const [deleted, disabled, updated] = await historyOf(aws, { AlarmName: 'm' });

    assert.equal(updated?.HistorySummary, 'Alarm "m" updated');
    const { type, originalUpdatedFields, updatedAlarm } = dataOf(updated);
    assert.equal(type, 'Update');
    assert.deepEqual(originalUpdatedFields, {
      threshold: 1.5,
      alarmConfigurationUpdatedTimestamp: '2026-11-22T12:00:00.000+0000',
    });
    assert.equal((updatedAlarm as { threshold: number }).threshold, 3);
    assert.deepEqual(dataOf(disabled)['originalUpdatedFields'], { actionsEnabled: true });
    assert.equal(deleted?.HistorySummary, 'Alarm "m" deleted');
    assert.equal(dataOf(deleted)['type'], 'Delete');
  });

  test('is told by time, by type of item, and for metric alarms unless others are asked for', async (t) => {
    const clock = new TestClock();
    const aws = await startTestAws(t, { clock: clock.now });
    aws.world.alarms(demoAccount, region).put(metricAlarm('m', { OKActions: [topic] }));
    await aws
      .cloudwatch()
      .send(new PutCompositeAlarmCommand({ AlarmName: 'c', AlarmRule: 'ALARM(m)' }));
    clock.advance(60);
    const then = clock.now();
    await setState(aws, 'ALARM');
    clock.advance(60);
    await setState(aws, 'OK');
    const summaries = async (input: DescribeAlarmHistoryCommandInput) =>
      (await historyOf(aws, { ScanBy: 'TimestampAscending', ...input })).map(
        ({ AlarmName, HistorySummary }) => `${AlarmName}: ${HistorySummary}`,
      );
    const updates = { HistoryItemType: 'StateUpdate' } as const;

    assert.deepEqual(await summaries({ ...updates, EndDate: then }), [
      'm: Alarm updated from INSUFFICIENT_DATA to ALARM',
    ]);
    assert.deepEqual(await summaries({ ...updates, StartDate: new Date(then.getTime() + 1) }), [
      'm: Alarm updated from ALARM to OK',
    ]);
    assert.deepEqual(await summaries({ HistoryItemType: 'Action' }), [
      `m: Successfully executed action ${topic}`,
    ]);
    assert.deepEqual(await summaries({ ...updates, AlarmTypes: ['CompositeAlarm'] }), [
      'c: Alarm updated from INSUFFICIENT_DATA to OK',
      'c: Alarm updated from OK to ALARM',
      'c: Alarm updated from ALARM to OK',
    ]);
    assert.deepEqual(await summaries({ AlarmName: 'c' }), []);
    assert.deepEqual(await summaries({ AlarmName: 'nobody' }), []);
  });

  test('says nothing where the state stays what it was', async (t) => {
    const aws = await startTestAws(t);
    aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
    await setState(aws, 'ALARM');
    await setState(aws, 'ALARM');

    assert.equal((await historyOf(aws, { HistoryItemType: 'StateUpdate' })).length, 1);
  });

  test('does without details that are longer than the model allows', async (t) => {
    const aws = await startTestAws(t);
    aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
    await setState(aws, 'ALARM', JSON.stringify({ text: 'x'.repeat(3_900) }));

    const [item] = await historyOf(aws, { HistoryItemType: 'StateUpdate' });

    assert.ok((item?.HistoryData?.length ?? 0) <= 4_095);
    assert.deepEqual(dataOf(item)['newState'], { stateValue: 'ALARM', stateReason: 'now ALARM' });
  });

  test('is forgotten after 30 days', async (t) => {
    const clock = new TestClock();
    const aws = await startTestAws(t, { clock: clock.now });
    aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
    clock.advance(30 * day);
    assert.equal((await historyOf(aws)).length, 1);

    clock.advance(1);
    await setState(aws, 'ALARM');

    assert.deepEqual(
      (await historyOf(aws)).map(({ HistoryItemType }) => HistoryItemType),
      ['StateUpdate'],
    );
    assert.equal(aws.world.region(demoAccount, region).history?.length, 1);
  });

  test('has nothing of actions that are switched off', async (t) => {
    const aws = await startTestAws(t);
    aws.world
      .alarms(demoAccount, region)
      .put(metricAlarm('m', { AlarmActions: [topic], ActionsEnabled: false }));
    await setState(aws, 'ALARM');

    assert.deepEqual(await historyOf(aws, { HistoryItemType: 'Action' }), []);
  });

  const refusals: readonly [string, DescribeAlarmHistoryCommandInput, string][] = [
    ['no page', { MaxRecords: 0 }, 'ValidationError'],
    ['too large a page', { MaxRecords: 101 }, 'ValidationError'],
    ['an unknown type of item', { HistoryItemType: 'Nothing' as 'Action' }, 'ValidationError'],
    ['an unknown type of alarm', { AlarmTypes: ['Nothing' as 'LogAlarm'] }, 'ValidationError'],
    ['an unknown order', { ScanBy: 'Nothing' as 'TimestampAscending' }, 'ValidationError'],
    ['a made-up token', { NextToken: 'made-up' }, 'InvalidNextToken'],
  ];
  for (const [what, input, Code] of refusals) {
    test(`refuses ${what}`, async (t) => {
      const aws = await startTestAws(t);

      await assert.rejects(historyOf(aws, input), { Code });
    });
  }
});
