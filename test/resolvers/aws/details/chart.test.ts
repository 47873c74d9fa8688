import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ThresholdCondition } from '../../../../contract/condition';
import { chartOf } from '../../../../resolvers/aws/details/chart';

const above: ThresholdCondition = {
  kind: 'threshold',
  measure: { kind: 'metric', namespace: 'AWS/EC2', name: 'CPU', dimensions: [], unit: 'Percent' },
  comparison: 'above',
  threshold: 80,
  pointsToAlarm: 1,
  pointsEvaluated: 1,
  missingData: 'missing',
  ignoresFewSamples: false,
};

const chart = (data: unknown, condition = above) =>
  chartOf({ StateReasonData: typeof data === 'string' ? data : JSON.stringify(data) }, condition);

describe('the chart of what AWS sent with a state', () => {
  test('has the points in time, and says which breach', () => {
    // The shape is that of a recorded answer of DescribeAlarms.
    const sent =
      '{"version":"1.0","queryDate":"2025-05-15T15:31:44.984+0000","startDate":"2025-05-15T15:29:00.000+0000","unit":"Count","statistic":"Sum","period":60,"recentDatapoints":[81.0,80.0],"threshold":80.0,"evaluatedDatapoints":[{"timestamp":"2025-05-15T15:31:00.000+0000"},{"timestamp":"2025-05-15T15:30:00.000+0000","sampleCount":1.0,"value":80.0},{"timestamp":"2025-05-15T15:29:00.000+0000","sampleCount":1.0,"value":81.0}]}';

    assert.deepEqual(chart(sent), {
      points: [
        { at: '2025-05-15T15:29:00.000Z', value: 81, breaching: true },
        { at: '2025-05-15T15:30:00.000Z', value: 80, breaching: false },
        { at: '2025-05-15T15:31:00.000Z' },
      ],
      threshold: 80,
      comparison: 'above',
      periodSeconds: 60,
      unit: 'Count',
      label: 'CPU',
    });
  });

  test('has the band of an anomaly alarm', () => {
    // AWS's example of an event (cloudwatch-and-eventbridge.html, anomaly detection).
    const sent =
      '{"version":"1.0","queryDate":"2019-10-03T16:00:04.650+0000","startDate":"2019-10-03T15:58:00.000+0000","period":60,"recentDatapoints":[0.0],"recentLowerThresholds":[0.020599444741798756],"recentUpperThresholds":[0.3006915352732461]}';
    const { threshold, ...band } = above;
    assert.ok(threshold);

    assert.deepEqual(chart(sent, { ...band, comparison: 'outside-band', band: 'X' })?.points, [
      {
        at: '2019-10-03T15:58:00.000Z',
        value: 0,
        low: 0.020599444741798756,
        high: 0.3006915352732461,
        breaching: true,
      },
    ]);
  });

  test('is not there where nothing fits', () => {
    const strange: readonly unknown[] = [
      '',
      'no JSON',
      '[]',
      'null',
      '{"__proto__":{"evaluatedDatapoints":[1]}}',
      { triggeringAlarms: [{ arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a' }] },
      { evaluatedDatapoints: 'all' },
      { evaluatedDatapoints: [null, 1, {}, { timestamp: 'soon', value: 1 }] },
      { recentDatapoints: [1, 2], startDate: '2025-05-15T15:29:00.000+0000' },
      { recentDatapoints: [1, 2], startDate: '2025-99-15T15:29:00.000+0000', period: 60 },
      JSON.stringify({ evaluatedDatapoints: Array(9_999).fill({}) }),
    ];

    for (const data of strange) assert.equal(chart(data), undefined);
  });

  test('has numbers alone for values', () => {
    const at = '2025-05-15T15:29:00.000+0000';
    const points = [{ timestamp: at, value: '<b>9</b>' }];

    assert.deepEqual(chart({ evaluatedDatapoints: points, unit: { a: 1 } })?.points, [
      { at: '2025-05-15T15:29:00.000Z' },
    ]);
    assert.deepEqual(
      chart(`{"evaluatedDatapoints":[{"timestamp":"${at}","value":1e999}]}`)?.points,
      [{ at: '2025-05-15T15:29:00.000Z' }],
    );
  });
});
