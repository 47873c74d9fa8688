import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  GetMetricDataCommand,
  paginateGetMetricData,
  PutMetricDataCommand,
  type GetMetricDataCommandInput,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { administrator, demoAccount, protocolNames, region } from './local-aws';
import { awsAtNoon, before, getData, putMinutes, stat, valuesOf } from './metric-data';

for (const protocol of protocolNames) {
  describe(`the data of metrics over ${protocol}`, () => {
    test('is put and read with all that belongs to it', async (t) => {
      const aws = await awsAtNoon(t);
      const client = aws.cloudwatch(administrator, protocol);
      const Dimensions = [
        { Name: 'Service', Value: 'a & b' },
        { Name: 'Stage', Value: 'prod' },
      ];
      const metric = { MetricName: 'Latency <ms>', Dimensions };
      await client.send(
        new PutMetricDataCommand({
          Namespace: 'Shop',
          MetricData: [
            { ...metric, Timestamp: before(3), Value: 1.25, Unit: 'Milliseconds' },
            {
              ...metric,
              Timestamp: before(2),
              Values: [1, 3],
              Counts: [3, 1],
              Unit: 'Milliseconds',
            },
            {
              ...metric,
              Timestamp: before(1),
              StatisticValues: { SampleCount: 4, Sum: 20, Minimum: 2, Maximum: 8 },
              Unit: 'Milliseconds',
            },
            { MetricName: 'Latency <ms>', Timestamp: before(1), Value: 99 },
          ],
        }),
      );

      const answer = await client.send(
        new GetMetricDataCommand({
          MetricDataQueries: [
            {
              Id: 'm1',
              Label: 'how <slow> & "why"',
              MetricStat: {
                Metric: { ...metric, Namespace: 'Shop', Dimensions: Dimensions.toReversed() },
                Period: 60,
                Stat: 'Average',
                Unit: 'Milliseconds',
              },
            },
            { Id: 'e1', Expression: 'm1 * 2' },
          ],
          StartTime: before(10),
          EndTime: before(0),
        }),
      );

      assert.deepEqual(answer.MetricDataResults, [
        {
          Id: 'm1',
          Label: 'how <slow> & "why"',
          Timestamps: [before(1), before(2), before(3)],
          Values: [5, 1.5, 1.25],
          StatusCode: 'Complete',
        },
        {
          Id: 'e1',
          Label: 'e1',
          Timestamps: [before(1), before(2), before(3)],
          Values: [10, 3, 2.5],
          StatusCode: 'Complete',
        },
      ]);
      assert.deepEqual(answer.Messages, []);
    });

    test('comes in pages, each point once, and says where more follows', async (t) => {
      const aws = await awsAtNoon(t);
      await putMinutes(aws, 'a', [1, 2, 3, 4, 5]);
      await putMinutes(aws, 'b', [6, 7, 8]);
      const client = aws.cloudwatch(administrator, protocol);
      const pages: unknown[] = [];
      const input = {
        MetricDataQueries: [stat('a', 'a'), stat('b', 'b')],
        StartTime: before(10),
        EndTime: before(0),
        MaxDatapoints: 3,
      };
      for await (const page of paginateGetMetricData({ client }, input)) {
        pages.push(page.MetricDataResults?.map((each) => [each.Id, each.StatusCode, each.Values]));
      }

      assert.deepEqual(pages, [
        [
          ['a', 'PartialData', [5, 4, 3]],
          ['b', 'PartialData', []],
        ],
        [
          ['a', 'Complete', [2, 1]],
          ['b', 'PartialData', [8]],
        ],
        [
          ['a', 'Complete', []],
          ['b', 'Complete', [7, 6]],
        ],
      ]);
    });
  });
}

describe('the data of metrics', () => {
  test('is summed up by period from the start, and by statistic', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const names = ['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p50', 'p90', 'p99.9'];
    const answer = await getData(
      aws,
      names.map((name, index) => stat(`m${index}`, 'a', name, 300)),
    );

    assert.deepEqual(
      names.map((name, index) => [name, valuesOf(answer, `m${index}`)]),
      [
        ['SampleCount', [5, 5]],
        ['Sum', [15, 40]],
        ['Average', [3, 8]],
        ['Minimum', [1, 6]],
        ['Maximum', [5, 10]],
        ['p50', [3, 8]],
        ['p90', [5, 10]],
        ['p99.9', [5, 10]],
      ],
    );
    assert.equal(answer.MetricDataResults?.[0]?.Label, 'a');
  });

  test('has no percentiles of sets of statistics, unless all values are one', async (t) => {
    const aws = await awsAtNoon(t);
    const put = async (MetricName: string, Minimum: number, Sum: number) =>
      aws.cloudwatch().send(
        new PutMetricDataCommand({
          Namespace: 'Shop',
          MetricData: [
            {
              MetricName,
              Timestamp: before(1),
              StatisticValues: { SampleCount: 2, Sum, Minimum, Maximum: 4 },
            },
          ],
        }),
      );
    await put('different', 2, 6);
    await put('same', 4, 8);
    const answer = await getData(aws, [stat('a', 'different', 'p90'), stat('b', 'same', 'p90')]);

    assert.deepEqual(valuesOf(answer, 'a'), []);
    assert.deepEqual(valuesOf(answer, 'b'), [4]);
  });

  test('starts at full minutes, and ends before the end', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1, 2, 3, 4]);
    const answer = await getData(aws, [stat('a', 'a')], {
      StartTime: new Date(before(3).getTime() + 34_000),
      EndTime: before(1),
    });

    assert.deepEqual(valuesOf(answer, 'a'), [2, 3]);
  });

  test('is had in short periods for three hours, and in minutes for 15 days', async (t) => {
    const aws = await awsAtNoon(t);
    const Timestamp = before(4 * 60);
    await aws.cloudwatch().send(
      new PutMetricDataCommand({
        Namespace: 'Shop',
        MetricData: [
          { MetricName: 'a', Value: 1, Timestamp, StorageResolution: 1 },
          { MetricName: 'a', Value: 2, Timestamp: before(60), StorageResolution: 1 },
        ],
      }),
    );
    const range = { StartTime: before(5 * 60) };

    assert.deepEqual(valuesOf(await getData(aws, [stat('a', 'a', 'Sum', 10)], range), 'a'), [2]);
    assert.deepEqual(valuesOf(await getData(aws, [stat('a', 'a')], range), 'a'), [1, 2]);
  });

  test('is made up of its name and the time where the world says so', async (t) => {
    const aws = await awsAtNoon(t);
    const metric = { Namespace: 'Shop', MetricName: 'made-up', Dimensions: [] };
    aws.world.metrics(demoAccount, region).generate({
      ...metric,
      since: before(8).toISOString(),
      unit: 'None',
      level: 100,
      noise: 0.1,
      episodes: [
        { from: before(5).toISOString(), to: before(4).toISOString() },
        { from: before(2).toISOString(), level: 1_000 },
      ],
    });
    const ask = async () => {
      const later = { EndTime: new Date(before(0).getTime() + 600_000) };
      const answer = await getData(aws, [stat('a', 'made-up', 'Average')], later);
      return answer.MetricDataResults?.[0];
    };
    const first = await ask();

    assert.deepEqual(await ask(), first);
    assert.deepEqual(first?.Timestamps, [8, 7, 6, 4, 3, 2, 1].map(before));
    const [normal, raised] = [first.Values?.slice(0, 5) ?? [], first.Values?.slice(5) ?? []];
    assert.ok(normal.every((value) => value > 90 && value < 110));
    assert.ok(raised.every((value) => value > 900 && value < 1_100));
    assert.equal(new Set(normal).size, normal.length);
  });

  test('of another account is forbidden to who is not linked to it', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1]);
    const answer = await getData(aws, [{ ...stat('a', 'a'), AccountId: '444455556666' }]);
    const [result] = answer.MetricDataResults ?? [];

    assert.equal(result?.StatusCode, 'Forbidden');
    assert.deepEqual(result.Values, []);
    assert.equal(result.Messages?.[0]?.Code, 'Forbidden');
  });

  test('has no next page where there is metric math, as documented', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1, 2, 3]);
    const answer = await getData(aws, [stat('a', 'a'), { Id: 'e', Expression: 'a' }], {
      MaxDatapoints: 4,
    });

    assert.equal(answer.NextToken, undefined);
    assert.deepEqual(
      answer.MetricDataResults?.map(({ StatusCode }) => StatusCode),
      ['Complete', 'PartialData'],
    );
  });

  const one = stat('a', 'a');
  const refusals: readonly [
    string,
    MetricDataQuery[],
    Partial<GetMetricDataCommandInput>,
    RegExp,
  ][] = [
    ['no query', [], {}, /The parameter MetricDataQueries is required\./],
    [
      'more than 500 queries',
      Array.from({ length: 501 }, (_, index) => stat(`m${index}`, 'a')),
      {},
      /The collection MetricDataQueries must not have a size greater than 500\./,
    ],
    [
      'two queries of one id',
      [one, one],
      {},
      /The values for parameter id in MetricDataQueries are not unique\./,
    ],
    [
      'an id with a capital',
      [stat('A', 'a')],
      {},
      /The value A for parameter MetricDataQueries\.member\.1\.Id is not matching the expected pattern/,
    ],
    [
      'neither metric nor expression',
      [{ Id: 'e1' }],
      {},
      /The parameter MetricDataQueries\.member\.1\.MetricStat is required\.\n/,
    ],
    [
      'both metric and expression',
      [{ ...one, Expression: 'a' }],
      {},
      /are mutually exclusive and you have specified both\./,
    ],
    [
      'statistics that are none, all of them told',
      [stat('a', 'a', 'None'), stat('b', 'a', 'p101')],
      {},
      /The value None for parameter MetricDataQueries\.member\.1\.MetricStat\.Stat is not a valid statistic\.\nThe value p101 for parameter MetricDataQueries\.member\.2/,
    ],
    ['a period that is none', [stat('a', 'a', 'Sum', 90)], {}, /is not a valid period/],
    [
      'a start at the end',
      [one],
      { StartTime: before(0) },
      /The parameter StartTime must be less than the parameter EndTime\./,
    ],
    ['too many points', [one], { MaxDatapoints: 100_801 }, /at 'maxDatapoints' failed/],
    ['no point', [one], { MaxDatapoints: 0 }, /at 'maxDatapoints' failed/],
  ];
  for (const [what, queries, more, message] of refusals) {
    test(`is refused for ${what}`, async (t) => {
      const aws = await awsAtNoon(t);

      await assert.rejects(getData(aws, queries, more), { Code: 'ValidationError', message });
    });
  }

  test('is refused for a token of other queries', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1, 2]);
    const { NextToken = '' } = await getData(aws, [one], { MaxDatapoints: 1 });

    await assert.rejects(getData(aws, [stat('b', 'a')], { MaxDatapoints: 1, NextToken }), {
      name: 'InvalidNextToken',
    });
  });

  test('has more statistics in AWS, and says so', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1]);

    await assert.rejects(getData(aws, [stat('a', 'a', 'tm90')]), { name: 'NotEmulated' });
    await assert.rejects(getData(aws, [{ ...one, Label: '${AVG}' }]), { name: 'NotEmulated' });
  });
});
