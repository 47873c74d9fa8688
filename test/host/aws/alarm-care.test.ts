import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DescribeAlarmsCommand,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  ListTagsForResourceCommand,
  PutMetricAlarmCommand,
  TagResourceCommand,
  UntagResourceCommand,
  type DescribeAlarmsForMetricCommandInput,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  allow,
  demoAccount,
  metricAlarm,
  policy,
  protocolNames,
  region,
  administrator,
  startTestAws,
  type Keys,
  type TestAws,
} from './local-aws';

const input: PutMetricAlarmCommandInput = {
  AlarmName: 'm',
  Namespace: 'Shop',
  MetricName: 'Latency',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanThreshold',
};

function store(aws: TestAws) {
  return aws.world.alarms(demoAccount, region);
}

for (const protocol of protocolNames) {
  describe(`the tags of an alarm over ${protocol}`, () => {
    test('come with a new alarm, are changed, taken away and never described', async (t) => {
      const aws = await startTestAws(t);
      const client = aws.cloudwatch(administrator, protocol);
      const ResourceARN = store(aws).arnOf('m');
      const tags = async () =>
        (await client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags;

      await client.send(
        new PutMetricAlarmCommand({ ...input, Tags: [{ Key: 'team', Value: 'shop' }] }),
      );
      const first = await tags();
      await client.send(
        new PutMetricAlarmCommand({ ...input, Tags: [{ Key: 'ignored', Value: 'on update' }] }),
      );
      const second = await tags();
      const Tags = [
        { Key: 'team', Value: 'pay' },
        { Key: 'tier', Value: '' },
      ];
      await client.send(new TagResourceCommand({ ResourceARN, Tags }));
      const third = await tags();
      await client.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['tier', 'none'] }));
      const last = await tags();
      const { MetricAlarms } = await client.send(new DescribeAlarmsCommand({}));

      assert.deepEqual(first, [{ Key: 'team', Value: 'shop' }]);
      assert.deepEqual(second, first);
      assert.deepEqual(third, Tags);
      assert.deepEqual(last, [{ Key: 'team', Value: 'pay' }]);
      assert.equal(MetricAlarms?.length, 1);
      assert.equal('Tags' in MetricAlarms[0]!, false);
    });
  });
}

describe('tags', () => {
  test('of what is no alarm of the region are refused by AWS names', async (t) => {
    const aws = await startTestAws(t);
    store(aws).put(metricAlarm('m'));
    const list = (ResourceARN: string) =>
      aws.cloudwatch().send(new ListTagsForResourceCommand({ ResourceARN }));

    await assert.rejects(list('m'), { Code: 'InvalidParameterValue' });
    await assert.rejects(list(store(aws).arnOf('gone')), { name: 'ResourceNotFoundException' });
    await assert.rejects(list(store(aws).arnOf('m').replace(region, 'eu-west-2')), {
      name: 'ResourceNotFoundException',
    });
  });

  test('need a permission of their own, also where they come with a new alarm', async (t) => {
    const aws = await startTestAws(t);
    const key: Keys = { accessKeyId: 'AKIAUNTAGGED00000000', secretAccessKey: 'untagged/secret' };
    aws.world.addUser({
      account: demoAccount,
      name: 'untagged',
      policies: [{ name: 'put', document: policy(allow('cloudwatch:PutMetricAlarm')) }],
      accessKeys: [key],
    });
    const put = (Tags?: { Key: string; Value: string }[]) =>
      aws.cloudwatch(key).send(new PutMetricAlarmCommand({ ...input, Tags }));

    await assert.rejects(put([{ Key: 'a', Value: 'b' }]), {
      name: 'AccessDenied',
      message: /not authorized to perform: cloudwatch:TagResource/,
    });
    await put();
    await put([{ Key: 'a', Value: 'b' }]);
  });
});

test('actions are switched off and on, and names of no alarm are passed over', async (t) => {
  const aws = await startTestAws(t);
  for (const name of ['a', 'b', 'c']) store(aws).put(metricAlarm(name));
  const client = aws.cloudwatch();
  const enabled = async () =>
    (await client.send(new DescribeAlarmsCommand({}))).MetricAlarms?.map(
      ({ ActionsEnabled }) => ActionsEnabled,
    );

  await client.send(new DisableAlarmActionsCommand({ AlarmNames: ['a', 'gone', 'b'] }));
  const off = await enabled();
  await client.send(new EnableAlarmActionsCommand({ AlarmNames: ['b'] }));
  const on = await enabled();

  assert.deepEqual(off, [false, false, true]);
  assert.deepEqual(on, [false, true, true]);
});

describe('DescribeAlarmsForMetric', () => {
  const dimensions = [
    { Name: 'Service', Value: 'shop' },
    { Name: 'Stage', Value: 'prod' },
  ];
  const cases: readonly [string, Partial<DescribeAlarmsForMetricCommandInput>, string[]][] = [
    ['the metric itself', {}, ['average', 'p99']],
    ['a statistic', { Statistic: 'Average' }, ['average']],
    ['a percentile', { ExtendedStatistic: 'p99' }, ['p99']],
    ['a period', { Period: 300 }, ['p99']],
    ['its dimensions in any order', { Dimensions: dimensions.toReversed() }, ['by service']],
    ['some of its dimensions', { Dimensions: dimensions.slice(0, 1) }, []],
    ['another metric', { MetricName: 'Errors' }, []],
  ];
  for (const [title, filter, expected] of cases) {
    test(`finds alarms by ${title}`, async (t) => {
      const aws = await startTestAws(t);
      store(aws).put(metricAlarm('average'));
      store(aws).put({
        ...metricAlarm('p99', { Period: 300, ExtendedStatistic: 'p99' }),
        Statistic: undefined,
      } as never);
      store(aws).put(metricAlarm('by service', { Dimensions: dimensions }));
      store(aws).put({ AlarmType: 'CompositeAlarm', AlarmName: 'c', AlarmRule: 'ALARM(p99)' });

      const { MetricAlarms } = await aws.cloudwatch().send(
        new DescribeAlarmsForMetricCommand({
          Namespace: 'Shop',
          MetricName: 'Latency',
          ...filter,
        }),
      );

      assert.deepEqual(
        MetricAlarms?.map(({ AlarmName }) => AlarmName),
        expected,
      );
    });
  }
});
