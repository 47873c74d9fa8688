import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CloudWatchClient, GetMetricDataCommandInput } from '@aws-sdk/client-cloudwatch';
import type { ThresholdCondition } from '../../../../contract/condition';
import { metricDataQuestion } from '../../../../resolvers/aws/details/metric-data';

const now = new Date('2026-11-30T21:00:00Z');
const cpu: ThresholdCondition = {
  kind: 'threshold',
  measure: {
    kind: 'metric',
    namespace: 'AWS/EC2',
    name: 'CPUUtilization',
    dimensions: [{ name: 'InstanceId', value: 'i-0abc' }],
    statistic: 'p99',
    unit: 'Percent',
  },
  comparison: 'above',
  threshold: 80,
  pointsToAlarm: 1,
  pointsEvaluated: 1,
  periodSeconds: 300,
  missingData: 'missing',
  ignoresFewSamples: false,
};

/** What the SDK is asked to send. */
async function sentFor(
  condition: ThresholdCondition,
  span: '3-hours' | '1-week' = '3-hours',
): Promise<GetMetricDataCommandInput> {
  const sent: GetMetricDataCommandInput[] = [];
  const client = {
    send: (command: { input: GetMetricDataCommandInput }) => {
      sent.push(command.input);
      return Promise.resolve({ $metadata: {} });
    },
  };
  const { signal } = new AbortController();
  await metricDataQuestion(condition, span, now).send(client as unknown as CloudWatchClient, {
    abortSignal: signal,
  });
  assert.ok(sent[0]);
  return sent[0];
}

const seconds = (iso: string): number => Date.parse(iso) / 1_000;

describe('the metric of an alarm over some time', () => {
  test("is asked for with the alarm's own dimensions, statistic and period", async () => {
    const { MetricDataQueries, StartTime, EndTime } = await sentFor(cpu);

    assert.deepEqual(MetricDataQueries, [
      {
        Id: 'opsMeasure',
        MetricStat: {
          Metric: {
            Namespace: 'AWS/EC2',
            MetricName: 'CPUUtilization',
            Dimensions: [{ Name: 'InstanceId', Value: 'i-0abc' }],
          },
          Period: 300,
          Stat: 'p99',
          Unit: 'Percent',
        },
        ReturnData: true,
      },
    ]);
    assert.deepEqual([StartTime, EndTime], [new Date('2026-11-30T18:00:00Z'), now]);
  });

  test('is cut to so many periods that a chart can show them', async () => {
    const { StartTime } = await sentFor({ ...cpu, periodSeconds: 60 }, '1-week');

    assert.deepEqual(StartTime, new Date('2026-11-29T21:00:00Z'));
  });

  test('of an expression has its inputs by their ids, and of a band the band', async () => {
    const { MetricDataQueries = [] } = await sentFor({
      ...cpu,
      measure: {
        kind: 'expression',
        expression: 'errors / calls',
        inputs: [
          { id: 'errors', ...cpu.measure },
          { id: 'calls', ...cpu.measure },
        ] as never,
      },
      comparison: 'above-band',
      band: 'ANOMALY_DETECTION_BAND(rate, 2)',
    });

    assert.deepEqual(
      MetricDataQueries.map(({ Id, Expression, ReturnData }) => [Id, Expression, ReturnData]),
      [
        ['opsMeasure', 'errors / calls', true],
        ['errors', undefined, false],
        ['calls', undefined, false],
        ['opsBand', 'ANOMALY_DETECTION_BAND(opsMeasure, 2)', true],
      ],
    );
  });

  test('has points in time with the band around them', () => {
    const times = [seconds('2026-11-30T20:05:00Z'), seconds('2026-11-30T20:00:00Z')];
    const { threshold, ...band } = cpu;
    assert.ok(threshold);
    const question = metricDataQuestion(
      { ...band, comparison: 'above-band', band: 'ANOMALY_DETECTION_BAND(m1)' },
      '3-hours',
      now,
    );
    const metrics = question.read(
      {
        MetricDataResults: [
          { Id: 'opsMeasure', Label: 'CPU', Timestamps: times, Values: [9, 1] },
          { Id: 'opsBand', Label: 'high', Timestamps: times, Values: [4, 3] },
          { Id: 'opsBand', Label: 'low', Timestamps: times, Values: [0, 0.5] },
        ],
      },
      now,
    );

    assert.deepEqual(metrics?.chart.points, [
      { at: '2026-11-30T20:00:00.000Z', value: 1, low: 0.5, high: 3, breaching: false },
      { at: '2026-11-30T20:05:00.000Z', value: 9, low: 0, high: 4, breaching: true },
    ]);
    assert.equal(metrics.chart.label, 'CPU');
  });

  test('is no answer without a list, and has no points that are none', () => {
    const { read } = metricDataQuestion(cpu, '3-hours', now);
    const odd = { Id: 'opsMeasure', Timestamps: ['soon', 1, null], Values: [1, '<b>', 3] };

    assert.equal(read({}, now), undefined);
    assert.deepEqual(read({ MetricDataResults: [odd, null, 7] }, now)?.chart.points, []);
  });
});
