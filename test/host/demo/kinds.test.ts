import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  CloudWatchClient,
  DescribeAlarmContributorsCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  ListAlarmMuteRulesCommand,
  type AlarmHistoryItem,
  type CompositeAlarm,
  type LogAlarm,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { startAws, type Aws } from '../../../host/aws/index';
import { putAlarms } from '../../../host/demo/alarms';
import { addUsers, keysOf } from '../../../host/demo/connections';
import { accounts, alarms, demoRegion } from '../../../host/demo/ids';
import { kinds } from '../../../host/demo/kinds/ids';
import { putKinds } from '../../../host/demo/kinds/story';
import { demoBodies, grantedElsewhere } from '../../../host/demo/pages';

const AlarmTypes = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'] as const;

/** What the application's own details would ask, over the wire and by the unmodified SDK. */
describe('the demo’s alarms', () => {
  let aws: Aws;
  let client: CloudWatchClient;
  let metrics: readonly MetricAlarm[];
  let composite: CompositeAlarm;
  let logs: readonly LogAlarm[];

  before(async () => {
    aws = await startAws({
      world: (world) => {
        addUsers(world);
        putAlarms(world);
        putKinds(world);
      },
    });
    client = new CloudWatchClient({
      endpoint: aws.url,
      region: demoRegion,
      credentials: keysOf(aws.world, accounts.demo, 'administrator'),
    });
    const all = await client.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: 'kind-', AlarmTypes: [...AlarmTypes] }),
    );
    metrics = all.MetricAlarms!;
    composite = all.CompositeAlarms![0]!;
    logs = all.LogAlarms!;
  });

  after(() => aws.close());

  function metric(name: string): MetricAlarm {
    return metrics.find(({ AlarmName }) => AlarmName === name)!;
  }

  async function history(AlarmName: string): Promise<readonly AlarmHistoryItem[]> {
    const answer = await client.send(
      new DescribeAlarmHistoryCommand({
        AlarmName,
        AlarmTypes: [...AlarmTypes],
        ScanBy: 'TimestampAscending',
        MaxRecords: 100,
      }),
    );
    return answer.AlarmHistoryItems ?? [];
  }

  test('are of each kind, and in the trouble that they are named after', () => {
    assert.deepEqual(
      [kinds.static, kinds.math, kinds.band, kinds.actionsOff, kinds.muted, kinds.promQl].map(
        (name) => metric(name).StateValue,
      ),
      Array<string>(6).fill('ALARM'),
    );
    assert.equal(metric(kinds.percentile).StateValue, 'OK');
    assert.equal(metric(kinds.percentile).ExtendedStatistic, 'p99');
    assert.equal(metric(kinds.noData).StateValue, 'INSUFFICIENT_DATA');
    assert.equal(metric(kinds.actionsOff).ActionsEnabled, false);
    assert.equal(metric(kinds.partialData).EvaluationState, 'PARTIAL_DATA');
    assert.deepEqual(
      logs.map(({ AlarmName, StateValue, EvaluationState }) => [
        AlarmName,
        StateValue,
        EvaluationState,
      ]),
      [
        [kinds.failure, 'OK', 'EVALUATION_FAILURE'],
        [kinds.log, 'ALARM', undefined],
      ],
    );
    assert.match(composite.AlarmRule ?? '', /^AT_LEAST\(2, ALARM, /);
    assert.equal(composite.StateValue, 'ALARM');
    assert.equal(composite.ActionsSuppressedBy, 'Alarm');
  });

  test('have a past that ends in their present, without a gap', async () => {
    for (const name of Object.values(kinds)) {
      const items = await history(name);
      const updates = items.filter(({ HistoryItemType }) => HistoryItemType === 'StateUpdate');
      const states = updates.map(({ HistoryData = '' }) => {
        const { oldState, newState } = JSON.parse(HistoryData) as Record<
          'oldState' | 'newState',
          { stateValue: string }
        >;
        return [oldState.stateValue, newState.stateValue] as const;
      });
      const present = [...metrics, composite, ...logs].find(
        ({ AlarmName }) => AlarmName === name,
      )?.StateValue;

      assert.equal(items[0]?.HistorySummary, `Alarm "${name}" created`, name);
      assert.equal(states.at(-1)?.[1], present, name);
      for (const [index, [from]] of states.entries()) {
        if (index > 0) assert.equal(from, states[index - 1]?.[1], name);
      }
      if (name !== kinds.partialData) assert.ok(updates.length >= 2, name);
    }
  });

  test('have data that agrees with the points that came with their states', async () => {
    const { Metrics: Math = [], StateReasonData: mathData = '' } = metric(kinds.math);
    const { StateReasonData: cpuData = '', Dimensions = [] } = metric(kinds.static);
    const cpu = {
      Id: 'cpu',
      MetricStat: {
        Metric: { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization', Dimensions },
        Period: 60,
        Stat: 'Average',
      },
    };
    const now = Date.now();
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [...Math, cpu],
        StartTime: new Date(now - 3 * 60 * 60_000),
        EndTime: new Date(now),
      }),
    );
    const pointsOf = (id: string) => {
      const result = MetricDataResults.find(({ Id }) => Id === id);
      return new Map(
        result?.Timestamps?.map((time, index) => [time.getTime(), result.Values?.[index]]),
      );
    };
    for (const [id, data] of [
      ['rate', mathData],
      ['cpu', cpuData],
    ] as const) {
      const { evaluatedDatapoints } = JSON.parse(data) as {
        evaluatedDatapoints: readonly { timestamp: string; value: number }[];
      };
      assert.ok(evaluatedDatapoints.length >= 3);
      for (const { timestamp, value } of evaluatedDatapoints) {
        assert.equal(pointsOf(id).get(Date.parse(timestamp)), value, `${id} at ${timestamp}`);
      }
    }
  });

  test('tell a band with the points that lie outside of it', () => {
    const data = JSON.parse(metric(kinds.band).StateReasonData ?? '') as Record<
      'recentDatapoints' | 'recentLowerThresholds' | 'recentUpperThresholds',
      readonly number[]
    >;
    const { recentLowerThresholds: lower, recentUpperThresholds: upper } = data;

    assert.equal(data.recentDatapoints.length, 3);
    assert.ok(data.recentDatapoints.every((value, index) => value < (lower[index] ?? 0)));
    assert.ok(upper.every((value, index) => value > (lower[index] ?? Infinity)));
    assert.match(metric(kinds.band).StateReason ?? '', /^Thresholds Crossed: 3 out of the last 3/);
  });

  test('are held in ALARM by three time series, muted by a rule, and act otherwise', async () => {
    const { AlarmContributors } = await client.send(
      new DescribeAlarmContributorsCommand({ AlarmName: kinds.promQl }),
    );
    const { AlarmMuteRuleSummaries } = await client.send(
      new ListAlarmMuteRulesCommand({ AlarmName: kinds.muted, Statuses: ['ACTIVE'] }),
    );
    const lastAction = async (name: string) =>
      (await history(name)).findLast(({ HistoryItemType }) => HistoryItemType === 'Action')
        ?.Timestamp;

    assert.equal(AlarmContributors?.length, 3);
    assert.equal(AlarmMuteRuleSummaries?.length, 1);
    assert.deepEqual(
      await lastAction(kinds.static),
      metric(kinds.static).StateTransitionedTimestamp,
    );
    for (const quiet of [metric(kinds.muted), composite]) {
      const acted = (await lastAction(quiet.AlarmName ?? '')) ?? new Date(0);
      assert.ok(acted < (quiet.StateTransitionedTimestamp ?? new Date(0)), quiet.AlarmName);
    }
    assert.equal(await lastAction(kinds.actionsOff), undefined);
  });

  test('of the runbook have a past and data, too', async () => {
    const items = await history(alarms.payments);
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [
          {
            Id: 'm',
            MetricStat: {
              Metric: { Namespace: 'Shop/Payments', MetricName: 'HTTP5xx', Dimensions: [] },
              Period: 60,
              Stat: 'Average',
            },
          },
        ],
        StartTime: new Date(Date.now() - 60 * 60_000),
        EndTime: new Date(),
      }),
    );
    const values = MetricDataResults?.[0]?.Values ?? [];

    assert.ok(
      items.some(({ HistorySummary }) => HistorySummary === 'Alarm updated from OK to ALARM'),
    );
    assert.ok((values[0] ?? 0) > 10);
    assert.ok((values.at(-1) ?? Infinity) < 10);
  });
});

test('the page of kinds has a badge of each', () => {
  const app = { appId: 'app', environmentId: 'environment' };
  const text = JSON.stringify(demoBodies(app, grantedElsewhere).kinds);

  for (const name of Object.values(kinds)) assert.ok(text.includes(`"alarmName":"${name}"`), name);
});
