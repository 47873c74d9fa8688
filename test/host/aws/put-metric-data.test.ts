import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PutMetricDataCommand, type MetricDatum } from '@aws-sdk/client-cloudwatch';
import { administrator, demoAccount, region } from './local-aws';
import { awsAtNoon, before, getData, stat, valuesOf } from './metric-data';
import { attempt } from './outcome';

const set = { SampleCount: 1, Sum: 1, Minimum: 1, Maximum: 1 };

function datum(change: Partial<MetricDatum>): MetricDatum {
  return { MetricName: 'm', ...change };
}

describe('data of metrics', () => {
  const cases: readonly [string, MetricDatum[], string][] = [
    ['a value without a time is of now', [datum({ Value: 1 })], 'put'],
    ['the largest value', [datum({ Value: 2 ** 360 })], 'put'],
    ['a value of an hour to come', [datum({ Value: 1, Timestamp: before(-60) })], 'put'],
    ['a value of two weeks ago', [datum({ Value: 1, Timestamp: before(14 * 24 * 60) })], 'put'],
    ['no data', [], 'MissingParameter'],
    ['no value', [datum({})], 'MissingParameter'],
    ['a value and values', [datum({ Value: 1, Values: [1] })], 'InvalidParameterCombination'],
    [
      'a value and a set',
      [datum({ Value: 1, StatisticValues: set })],
      'InvalidParameterCombination',
    ],
    ['too large a value', [datum({ Value: 2 ** 361 })], 'InvalidParameterValue'],
    [
      'an older value',
      [datum({ Value: 1, Timestamp: before(14 * 24 * 60 + 1) })],
      'InvalidParameterValue',
    ],
    ['a later value', [datum({ Value: 1, Timestamp: before(-121) })], 'InvalidParameterValue'],
    ['values and fewer counts', [datum({ Values: [1, 2], Counts: [1] })], 'InvalidParameterValue'],
    ['151 values', [datum({ Values: Array<number>(151).fill(1) })], 'InvalidParameterValue'],
    [
      'a set that is none',
      [datum({ StatisticValues: { ...set, Minimum: 2 } })],
      'InvalidParameterValue',
    ],
    ['a resolution of ten', [datum({ Value: 1, StorageResolution: 10 })], 'InvalidParameterValue'],
    ['an unknown unit', [datum({ Value: 1, Unit: 'Apples' as 'Count' })], 'ValidationError'],
    [
      'more than a thousand',
      Array.from({ length: 1001 }, () => datum({ Value: 1 })),
      'InvalidParameterValue',
    ],
  ];
  for (const [title, MetricData, expected] of cases) {
    test(`${expected === 'put' ? 'are taken' : 'are refused'}: ${title}`, async (t) => {
      const aws = await awsAtNoon(t);
      const put = new PutMetricDataCommand({ Namespace: 'Shop', MetricData });

      assert.equal(await attempt(aws.cloudwatch().send(put)), expected);
      const kept = aws.world.region(demoAccount, region).metrics ?? [];
      assert.equal(kept.length, expected === 'put' ? 1 : 0);
    });
  }

  test('are refused as a whole where one is wrong', async (t) => {
    const aws = await awsAtNoon(t);
    const MetricData = [datum({ Value: 1 }), datum({ MetricName: 'n' })];
    const put = new PutMetricDataCommand({ Namespace: 'Shop', MetricData });

    assert.equal(await attempt(aws.cloudwatch().send(put)), 'MissingParameter');
    assert.equal(aws.world.region(demoAccount, region).metrics, undefined);
  });

  test('are refused in AWS’s own namespaces', async (t) => {
    const aws = await awsAtNoon(t);
    const put = new PutMetricDataCommand({ Namespace: 'AWS/X', MetricData: [datum({ Value: 1 })] });

    await assert.rejects(aws.cloudwatch().send(put), {
      Code: 'InvalidParameterValue',
      message: 'The value AWS/X for parameter Namespace is invalid.',
    });
  });

  test('add up within a minute', async (t) => {
    const aws = await awsAtNoon(t);
    const at = before(1).getTime();
    for (const second of [0, 59]) {
      const MetricData = [datum({ Value: 2, Timestamp: new Date(at + second * 1000) })];
      await aws.cloudwatch().send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
    }

    assert.deepEqual(valuesOf(await getData(aws, [stat('m', 'm')]), 'm'), [4]);
  });

  test('are refused where the body is not what its header says', async (t) => {
    const aws = await awsAtNoon(t);
    const client = aws.cloudwatch(administrator, 'AWS JSON 1.0', {
      disableRequestCompression: true,
    });
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['content-encoding'] = 'gzip';
        return next(args);
      },
      { step: 'build' },
    );
    const put = new PutMetricDataCommand({ Namespace: 'Shop', MetricData: [datum({ Value: 1 })] });

    assert.equal(await attempt(client.send(put)), 'MalformedInput');
  });
});
