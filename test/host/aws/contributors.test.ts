import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DescribeAlarmContributorsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  ResourceNotFoundException,
  type AlarmContributor,
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

async function putPromQl(aws: TestAws): Promise<void> {
  await aws.cloudwatch().send(
    new PutMetricAlarmCommand({
      AlarmName: 'p',
      EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0', PendingPeriod: 60 } },
      EvaluationInterval: 60,
      AlarmActions: [topic],
    }),
  );
}

/** What the query returned: the breaching time series by their name, and how many there were. */
function evaluate(aws: TestAws, names: readonly string[], total: number): void {
  const store = aws.world.alarms(demoAccount, region);
  const breaches = names.map((name) => ({
    ContributorAttributes: { instance: name, '<job>': 'a & b' },
    StateReason: `${name} is down`,
  }));
  store.setContributors(store.find('p')!, { breaches, total });
}

for (const protocol of protocolNames) {
  test(`contributors come in pages over ${protocol}, with all their attributes`, async (t) => {
    const clock = new TestClock();
    const aws = await startTestAws(t, { clock: clock.now });
    await putPromQl(aws);
    const names = Array.from({ length: 120 }, (_, index) => `10.0.0.${index}`);
    evaluate(aws, names, 200);
    const client = aws.cloudwatch(administrator, protocol);
    const found: AlarmContributor[] = [];
    const sizes: number[] = [];

    for (let NextToken: string | undefined, isFirst = true; isFirst || NextToken; isFirst = false) {
      const page = await client.send(
        new DescribeAlarmContributorsCommand({ AlarmName: 'p', ...(NextToken && { NextToken }) }),
      );
      sizes.push(page.AlarmContributors?.length ?? 0);
      found.push(...(page.AlarmContributors ?? []));
      NextToken = page.NextToken;
    }

    assert.deepEqual(sizes, [50, 50, 20]);
    assert.deepEqual(
      found.map((each) => each.ContributorAttributes?.['instance']).sort(),
      names.toSorted(),
    );
    assert.ok(found.every((each) => /^[0-9a-f]{16}$/.test(each.ContributorId ?? '')));
    assert.equal(found[0]?.ContributorAttributes?.['<job>'], 'a & b');
    assert.deepEqual(found[0].StateTransitionedTimestamp, clock.now());
  });

  test(`their history is told over ${protocol}`, async (t) => {
    const clock = new TestClock();
    const aws = await startTestAws(t, { clock: clock.now });
    await putPromQl(aws);
    clock.advance(60);
    evaluate(aws, ['a', 'b'], 3);
    const since = clock.now();
    clock.advance(60);
    evaluate(aws, ['b'], 3);
    const client = aws.cloudwatch(administrator, protocol);
    const contributors = await client.send(
      new DescribeAlarmContributorsCommand({ AlarmName: 'p' }),
    );
    const [b] = contributors.AlarmContributors ?? [];
    const { AlarmHistoryItems: items = [] } = await client.send(
      new DescribeAlarmHistoryCommand({
        AlarmName: 'p',
        HistoryItemType: 'AlarmContributorStateUpdate',
        ScanBy: 'TimestampAscending',
      }),
    );
    const ofB = await client.send(
      new DescribeAlarmHistoryCommand({ AlarmContributorId: b?.ContributorId ?? '' }),
    );

    assert.equal(contributors.AlarmContributors?.length, 1);
    assert.deepEqual(b?.StateTransitionedTimestamp, since);
    assert.deepEqual(
      items.map(({ HistorySummary, AlarmContributorAttributes }) => [
        AlarmContributorAttributes?.['instance'],
        HistorySummary,
      ]),
      [
        ['a', 'Alarm contributor updated from OK to ALARM'],
        ['b', 'Alarm contributor updated from OK to ALARM'],
        ['a', 'Alarm contributor updated from ALARM to OK'],
      ],
    );
    assert.deepEqual(
      ofB.AlarmHistoryItems?.map(({ HistoryItemType }) => HistoryItemType),
      ['AlarmContributorAction', 'AlarmContributorStateUpdate'],
    );
  });
}

describe('an alarm on several time series', () => {
  test('says how many hold it in ALARM, and is OK when none does', async (t) => {
    const aws = await startTestAws(t);
    await putPromQl(aws);
    const told = async () => {
      const { MetricAlarms } = await aws.cloudwatch().send(new DescribeAlarmsCommand({}));
      assert.equal('Contributors' in MetricAlarms![0]!, false);
      return [MetricAlarms?.[0]?.StateValue, MetricAlarms?.[0]?.StateReason];
    };
    evaluate(aws, ['a', 'b'], 6);
    // AWS's example of an event: "6 out of 6 time series evaluated to ALARM".
    assert.deepEqual(await told(), ['ALARM', '2 out of 6 time series evaluated to ALARM']);

    evaluate(aws, [], 6);
    assert.deepEqual(await told(), ['OK', '6 out of 6 time series evaluated to OK']);

    const { AlarmContributors } = await aws
      .cloudwatch()
      .send(new DescribeAlarmContributorsCommand({ AlarmName: 'p' }));
    assert.deepEqual(AlarmContributors, []);
  });

  test('is refused where it is not there, or watches one time series', async (t) => {
    const aws = await startTestAws(t);
    aws.world.alarms(demoAccount, region).put(metricAlarm('m'));
    await putPromQl(aws);
    const ask = (AlarmName: string, NextToken?: string) =>
      aws
        .cloudwatch()
        .send(new DescribeAlarmContributorsCommand({ AlarmName, ...(NextToken && { NextToken }) }));

    await assert.rejects(ask('gone'), (error) => error instanceof ResourceNotFoundException);
    await assert.rejects(ask('m'), { Code: 'ValidationError' });
    await assert.rejects(ask('p', 'made-up'), { name: 'InvalidNextToken' });
  });
});
