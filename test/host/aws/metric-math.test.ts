import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoAccount, region } from './local-aws';
import { awsAtNoon, before, getData, putMinutes, stat, valuesOf } from './metric-data';

/** What an expression comes to, over `a` = 1 2 3 4, `b` = 2 - 0 8 and `c` = 1 1 1 1. */
async function mathOf(
  context: Parameters<typeof awsAtNoon>[0],
  Expression: string,
): Promise<readonly (readonly number[] | undefined)[]> {
  const aws = await awsAtNoon(context);
  await putMinutes(aws, 'a', [1, 2, 3, 4]);
  await putMinutes(aws, 'b', [2, undefined, 0, 8]);
  await putMinutes(aws, 'c', [1, 1, 1, 1]);
  const inputs = ['a', 'b', 'c'].map((id) => ({ ...stat(id, id), ReturnData: false }));
  const { MetricDataResults = [] } = await getData(aws, [...inputs, { Id: 'e1', Expression }], {
    StartTime: before(4),
  });
  assert.ok(MetricDataResults.every(({ Id }) => Id === 'e1'));
  return MetricDataResults.map(({ Values }) => Values);
}

describe('metric math', () => {
  const cases: readonly [string, readonly (readonly number[])[]][] = [
    ['a', [[1, 2, 3, 4]]],
    ['a + 1', [[2, 3, 4, 5]]],
    ['10 - a * 2', [[8, 6, 4, 2]]],
    ['(10 - a) * 2', [[18, 16, 14, 12]]],
    ['-a ^ 2', [[-1, -4, -9, -16]]],
    ['2 ^ a ^ 0', [[2, 2, 2, 2]]],
    ['a - c - 1', [[-1, 0, 1, 2]]],
    ['a / b', [[0.5, 0.5]]],
    ['100 * (a - b) / a', [[-100, 100, -100]]],
    ['1e1 * .5 * a', [[5, 10, 15, 20]]],
    ['ABS(b - a)', [[1, 3, 4]]],
    ['CEIL(a / 2) + FLOOR(a / 2)', [[1, 2, 3, 4]]],
    ['a * 0 + AVG(a)', [[2.5, 2.5, 2.5, 2.5]]],
    ['a * 0 + MAX(a) - MIN(a)', [[3, 3, 3, 3]]],
    ['SUM([a, b, c])', [[4, 3, 4, 13]]],
    ['MAX([a, b])', [[2, 2, 3, 8]]],
    ['AVG([a, c])', [[1, 1.5, 2, 2.5]]],
    ['SUM(METRICS())', [[4, 3, 4, 13]]],
    ['SUM(METRICS("c"))', [[1, 1, 1, 1]]],
    [
      'METRICS()',
      [
        [1, 2, 3, 4],
        [2, 0, 8],
        [1, 1, 1, 1],
      ],
    ],
    ['METRICS("c") / 2', [[0.5, 0.5, 0.5, 0.5]]],
    [
      'METRICS() / a',
      [
        [1, 1, 1, 1],
        [2, 0, 2],
        [1, 0.5, 1 / 3, 0.25],
      ],
    ],
    ['FILL(b, 0)', [[2, 0, 0, 8]]],
    ['FILL(b, -1)', [[2, -1, 0, 8]]],
    ['FILL(b, REPEAT)', [[2, 2, 0, 8]]],
    ['FILL(b, LINEAR)', [[2, 1, 0, 8]]],
    [
      'fill([a, b], 5)',
      [
        [1, 2, 3, 4],
        [2, 5, 0, 8],
      ],
    ],
  ];
  for (const [expression, expected] of cases) {
    test(`knows ${expression}`, async (t) => {
      assert.deepEqual(await mathOf(t, expression), expected);
    });
  }

  const refusals: readonly [string, string][] = [
    // AWS's own words, seen for ANOMALY_DETECTOR.
    ['ANOMALY_DETECTOR(a)', "Error in expression 'e1': Function 'ANOMALY_DETECTOR' not found"],
    // AWS's own words (grafana/grafana#90625).
    [
      'ANOMALY_DETECTION_BAND(METRICS(), 2)',
      "Error in expression 'e1': Unsupported operand type(s) for ANOMALY_DETECTION_BAND: '[Array[TimeSeries], Scalar]'",
    ],
    ['a + nothing', "Error in expression 'e1': ID 'nothing' not found"],
    ['a + e1', "Error in expression 'e1': Circular dependency involving 'e1'"],
    [
      'METRICS() + METRICS()',
      "Error in expression 'e1': Unsupported operand type(s) for +: '[Array[TimeSeries], Array[TimeSeries]]'",
    ],
    ['ABS("a")', "Error in expression 'e1': Unsupported operand type(s) for ABS: '[String]'"],
    ['1 + 1', "The expression 'e1' must return a time series or array of time series."],
    ['AVG(a)', "The expression 'e1' must return a time series or array of time series."],
    ...['a +', '(a', 'a b', 'a ?', 'a, b', 'FILL(a'].map((text): [string, string] => [
      text,
      "Error in expression 'e1': Invalid syntax",
    ]),
  ];
  for (const [expression, message] of refusals) {
    test(`refuses ${expression}`, async (t) => {
      await assert.rejects(mathOf(t, expression), { Code: 'ValidationError', message });
    });
  }

  for (const expression of ['RATE(a)', 'IF(a > 1, a)', 'SELECT AVG(x) FROM y', 'a > 1']) {
    test(`says that ${expression} is AWS’s, and not emulated`, async (t) => {
      await assert.rejects(mathOf(t, expression), { name: 'NotEmulated' });
    });
  }

  test('refers to other expressions, in any order', async (t) => {
    const aws = await awsAtNoon(t);
    await putMinutes(aws, 'a', [1, 2]);
    const answer = await getData(aws, [
      { Id: 'e2', Expression: 'e1 * 10', Label: 'ten times' },
      { Id: 'e1', Expression: 'a + 1', ReturnData: false },
      { ...stat('a', 'a'), ReturnData: false },
    ]);

    assert.deepEqual(valuesOf(answer, 'e2'), [20, 30]);
    assert.equal(answer.MetricDataResults?.length, 1);
    assert.equal(answer.MetricDataResults[0]?.Label, 'ten times');
  });

  test('has a band of two series around what a metric was at this time of the days before', async (t) => {
    const aws = await awsAtNoon(t);
    const day = 24 * 60;
    aws.world.metrics(demoAccount, region).generate({
      Namespace: 'Shop',
      MetricName: 'orders',
      Dimensions: [],
      since: before(5 * day).toISOString(),
      unit: 'Count',
      level: 100,
      swing: 0.5,
      noise: 0.1,
      episodes: [{ from: before(3).toISOString(), level: 300 }],
    });
    const band = async (Expression: string) => {
      const answer = await getData(aws, [
        stat('m1', 'orders', 'Average'),
        { Id: 'ad1', Expression, Label: 'expected' },
      ]);
      const [metric, ...edges] = answer.MetricDataResults ?? [];
      assert.deepEqual(
        edges.map(({ Id, Label, Values }) => [Id, Label, Values?.length]),
        [
          ['ad1', 'expected', 10],
          ['ad1', 'expected', 10],
        ],
      );
      return [metric, ...edges].map((each) => each?.Values ?? []);
    };
    const [values = [], upper = [], lower = []] = await band('ANOMALY_DETECTION_BAND(m1, 3)');
    const [, narrowUpper = []] = await band('ANOMALY_DETECTION_BAND(m1, 1)');

    assert.deepEqual(
      values.map((value, index) => value > (upper[index] ?? 0)),
      [false, false, false, false, false, false, false, true, true, true],
    );
    assert.ok(values.slice(0, 7).every((value, index) => value > (lower[index] ?? Infinity)));
    assert.ok(upper.every((value, index) => value > (narrowUpper[index] ?? Infinity)));
  });

  test('has no band where there is no past', async (t) => {
    const [upper, lower] = await mathOf(t, 'ANOMALY_DETECTION_BAND(a)');

    assert.deepEqual([upper, lower], [[], []]);
  });
});
