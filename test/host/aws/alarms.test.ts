import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type CompositeAlarm,
  type DescribeAlarmsCommandInput,
  type StateValue,
} from '@aws-sdk/client-cloudwatch';
import type { AlarmSeed } from '../../../host/aws/cloudwatch/alarm-store';
import {
  allow,
  demoAccount,
  metricAlarm,
  policy,
  region,
  startTestAws,
  TestClock,
  type TestAws,
} from './local-aws';

const everyType = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'] as const;

function alarms(aws: TestAws) {
  return aws.world.alarms(demoAccount, region);
}

async function names(aws: TestAws, input: DescribeAlarmsCommandInput): Promise<readonly string[]> {
  const answer = await aws.cloudwatch().send(new DescribeAlarmsCommand(input));
  const { MetricAlarms = [], CompositeAlarms = [], LogAlarms = [] } = answer;
  return [...MetricAlarms, ...CompositeAlarms, ...LogAlarms].map(
    ({ AlarmName }) => AlarmName ?? '',
  );
}

async function set(aws: TestAws, AlarmName: string, StateValue: StateValue): Promise<void> {
  await aws
    .cloudwatch()
    .send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'by hand' }));
}

async function compose(aws: TestAws, AlarmName: string, AlarmRule: string): Promise<void> {
  await aws.cloudwatch().send(new PutCompositeAlarmCommand({ AlarmName, AlarmRule }));
}

async function composite(aws: TestAws, name: string): Promise<CompositeAlarm | undefined> {
  const { CompositeAlarms } = await aws
    .cloudwatch()
    .send(new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: [...everyType] }));
  return CompositeAlarms?.[0];
}

describe('DescribeAlarms', () => {
  test('tells metric alarms only, unless other types are asked for', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m'));
    alarms(aws).put({ AlarmType: 'CompositeAlarm', AlarmName: 'c', AlarmRule: 'TRUE' });

    assert.deepEqual(await names(aws, {}), ['m']);
    assert.deepEqual(await names(aws, { AlarmTypes: ['CompositeAlarm'] }), ['c']);
    assert.deepEqual(
      await names(aws, { AlarmNames: ['c', 'm', 'gone'], AlarmTypes: [...everyType] }),
      ['m', 'c'],
    );
  });

  test('filters by prefix, state and action', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('web-1', { StateValue: 'OK' }));
    alarms(aws).put(metricAlarm('web-2', { StateValue: 'ALARM', AlarmActions: ['arn:aws:sns:x'] }));
    alarms(aws).put(metricAlarm('db-1', { StateValue: 'ALARM' }));

    assert.deepEqual(await names(aws, { AlarmNamePrefix: 'web-' }), ['web-1', 'web-2']);
    assert.deepEqual(await names(aws, { StateValue: 'ALARM' }), ['db-1', 'web-2']);
    assert.deepEqual(await names(aws, { ActionPrefix: 'arn:aws:sns' }), ['web-2']);
  });

  test('keeps accounts and regions apart', async (t) => {
    const aws = await startTestAws(t);
    aws.world.alarms('444455556666', region).put(metricAlarm('other account'));
    aws.world.alarms(demoAccount, 'eu-west-2').put(metricAlarm('other region'));

    assert.deepEqual(await names(aws, {}), []);
  });

  test('pages by 50 where no size is asked for, and refuses tokens of another listing', async (t) => {
    const aws = await startTestAws(t);
    for (let index = 0; index < 60; index += 1) alarms(aws).put(metricAlarm(`a${index}`));
    const client = aws.cloudwatch();
    const first = await client.send(new DescribeAlarmsCommand({}));
    const { NextToken } = first;

    assert.equal(first.MetricAlarms?.length, 50);
    assert.equal((await names(aws, { NextToken })).length, 10);
    await assert.rejects(
      client.send(new DescribeAlarmsCommand({ NextToken, AlarmNamePrefix: 'a' })),
      { name: 'InvalidNextToken' },
    );
  });

  test('refuses parameters that exclude each other or are out of bounds', async (t) => {
    const aws = await startTestAws(t);
    const client = aws.cloudwatch();
    alarms(aws).put(metricAlarm('m'));
    const wrongs: readonly DescribeAlarmsCommandInput[] = [
      { AlarmNames: ['m'], AlarmNamePrefix: 'm' },
      { AlarmNames: Array.from({ length: 101 }, (_, index) => `a${index}`) },
      { AlarmNames: [''] },
      { AlarmNames: ['x'.repeat(256)] },
      { MaxRecords: 0 },
      { StateValue: 'BROKEN' as StateValue },
      { AlarmTypes: ['Odd' as 'LogAlarm'] },
      { ChildrenOfAlarmName: 'm', StateValue: 'OK' },
      { ParentsOfAlarmName: 'm', AlarmTypes: ['MetricAlarm'] },
    ];

    for (const wrong of wrongs) {
      await assert.rejects(
        client.send(new DescribeAlarmsCommand(wrong)),
        { Code: 'ValidationError' },
        JSON.stringify(wrong),
      );
    }
  });

  test('tells little of children, and only name and ARN of parents', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m', { StateValue: 'OK' }));
    await compose(aws, 'c', 'ALARM(m)');
    const client = aws.cloudwatch();

    const { MetricAlarms: children } = await client.send(
      new DescribeAlarmsCommand({ ChildrenOfAlarmName: 'c', MaxRecords: 10 }),
    );
    const { CompositeAlarms: parents } = await client.send(
      new DescribeAlarmsCommand({ ParentsOfAlarmName: 'm' }),
    );

    assert.deepEqual(Object.keys(children?.[0] ?? {}).sort(), [
      'AlarmArn',
      'AlarmName',
      'StateUpdatedTimestamp',
      'StateValue',
    ]);
    assert.deepEqual(Object.keys(parents?.[0] ?? {}).sort(), ['AlarmArn', 'AlarmName']);
  });

  test('leaves composite alarms out for a caller whose permission is narrower than everything', async (t) => {
    const aws = await startTestAws(t);
    const key = { accessKeyId: 'AKIANARROW0000000000', secretAccessKey: 'narrow/secret' };
    aws.world.addUser({
      account: demoAccount,
      name: 'narrow',
      policies: [
        {
          name: 'web',
          document: policy(
            allow('cloudwatch:DescribeAlarms', {
              Resource: `arn:aws:cloudwatch:*:${demoAccount}:alarm:web-*`,
            }),
          ),
        },
      ],
      accessKeys: [key],
    });
    alarms(aws).put(metricAlarm('web-1'));
    alarms(aws).put({
      AlarmType: 'CompositeAlarm',
      AlarmName: 'web-all',
      AlarmRule: 'ALARM(web-1)',
    });
    const client = aws.cloudwatch(key);
    const read = (AlarmNames?: string[]) =>
      client.send(new DescribeAlarmsCommand({ AlarmNames, AlarmTypes: [...everyType] }));

    const answer = await read(['web-1', 'web-all']);

    assert.equal(answer.MetricAlarms?.length, 1);
    assert.deepEqual(answer.CompositeAlarms, []);
    await assert.rejects(read(), { name: 'AccessDenied' });
    await assert.rejects(read([]), { name: 'AccessDenied' });
    await assert.rejects(read(['web-1', 'db-1']), { name: 'AccessDenied' });
  });
});

describe('an alarm', () => {
  test('starts without data, and a change of its settings leaves its state alone', async (t) => {
    const clock = new TestClock(new Date().toISOString());
    const aws = await startTestAws(t, { clock: clock.now });
    const client = aws.cloudwatch();
    const put = (Threshold: number) =>
      client.send(
        new PutMetricAlarmCommand({
          AlarmName: 'm',
          Namespace: 'Shop',
          MetricName: 'Latency',
          Statistic: 'Average',
          Period: 60,
          EvaluationPeriods: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          Threshold,
        }),
      );
    const read = async () =>
      (await client.send(new DescribeAlarmsCommand({ AlarmNames: ['m'] }))).MetricAlarms?.[0];

    await put(1);
    const fresh = await read();
    await set(aws, 'm', 'ALARM');
    await put(2);
    const changed = await read();

    assert.equal(fresh?.StateValue, 'INSUFFICIENT_DATA');
    assert.equal(fresh.StateReason, 'Unchecked: Initial alarm creation');
    assert.equal(changed?.StateValue, 'ALARM');
    assert.equal(changed.Threshold, 2);
  });

  test('keeps the time of its last change apart from that of its last update', async (t) => {
    const clock = new TestClock(new Date().toISOString());
    const aws = await startTestAws(t, { clock: clock.now });
    alarms(aws).put(metricAlarm('m'));
    const times = async (): Promise<readonly (Date | undefined)[]> => {
      const { MetricAlarms } = await aws.cloudwatch().send(new DescribeAlarmsCommand({}));
      const [alarm] = MetricAlarms ?? [];
      return [alarm?.StateTransitionedTimestamp, alarm?.StateUpdatedTimestamp];
    };

    clock.advance(10);
    const first = clock.now();
    await set(aws, 'm', 'ALARM');
    assert.deepEqual(await times(), [first, first]);

    clock.advance(10);
    await set(aws, 'm', 'ALARM');
    assert.deepEqual(await times(), [first, clock.now()]);
  });

  test('refuses a StateReasonData that is no JSON', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m'));
    const state = { AlarmName: 'm', StateValue: 'OK', StateReason: 'x' } as const;

    await assert.rejects(
      aws.cloudwatch().send(new SetAlarmStateCommand({ ...state, StateReasonData: '{' })),
      { name: 'InvalidFormatFault', Code: 'InvalidFormat' },
    );
  });
});

describe('DeleteAlarms', () => {
  const remove = (aws: TestAws, ...AlarmNames: string[]) =>
    aws.cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames }));
  const left = (aws: TestAws) => names(aws, { AlarmTypes: [...everyType] });
  const log = (AlarmName: string): AlarmSeed => ({
    AlarmType: 'LogAlarm',
    AlarmName,
    ScheduledQueryConfiguration: {
      QueryString: 'fields @message',
      ScheduledQueryRoleARN: `arn:aws:iam::${demoAccount}:role/logs`,
      ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
      AggregationExpression: 'count(*)',
    },
    QueryResultsToEvaluate: 1,
    QueryResultsToAlarm: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
  });

  test('deletes what is there, and knows no alarm where nothing is', async (t) => {
    const aws = await startTestAws(t);
    for (const name of ['a', 'b']) alarms(aws).put(metricAlarm(name));

    await remove(aws, 'a', 'gone');
    assert.deepEqual(await left(aws), ['b']);
    await assert.rejects(remove(aws, 'gone', 'a'), { name: 'ResourceNotFound' });
    await assert.rejects(remove(aws, alarms(aws).arnOf('b')), { name: 'ResourceNotFound' });
    assert.deepEqual(await left(aws), ['b']);
  });

  test('takes no alarm from under a composite alarm, but both together', async (t) => {
    const aws = await startTestAws(t);
    for (const name of ['a', 'b', 'free']) alarms(aws).put(metricAlarm(name));
    await compose(aws, 'c', 'ALARM(a) AND ALARM(b)');

    await assert.rejects(remove(aws, 'free', 'a'), {
      Code: 'ValidationError',
      message: 'Cannot delete a as there are composite alarm(s) depending on it.',
    });
    assert.deepEqual(await left(aws), ['a', 'b', 'free', 'c']);
    await remove(aws, 'a', 'b', 'c');
    assert.deepEqual(await left(aws), ['free']);
  });

  test('takes one composite alarm at a time, and a log alarm by itself', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m'));
    for (const name of ['c', 'd']) await compose(aws, name, 'TRUE');
    for (const name of ['k', 'l']) alarms(aws).put(log(name));

    for (const wrong of [
      ['c', 'd'],
      ['k', 'l'],
      ['k', 'm'],
    ]) {
      await assert.rejects(remove(aws, ...wrong), { Code: 'ValidationError' }, wrong.join());
    }
    for (const right of [['c', 'm'], ['d'], ['k'], ['l', 'l']]) await remove(aws, ...right);
    assert.deepEqual(await left(aws), []);
  });
});

describe('a composite alarm', () => {
  test('follows its children through every level', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('cpu', { StateValue: 'OK' }));
    alarms(aws).put(metricAlarm('deploy running', { StateValue: 'OK' }));
    await compose(aws, 'host', 'ALARM(cpu) AND NOT ALARM("deploy running")');
    await compose(
      aws,
      'site',
      `ALARM(arn:aws:cloudwatch:${region}:${demoAccount}:alarm:host) OR FALSE`,
    );
    const state = async () => (await composite(aws, 'site'))?.StateValue;

    const observed = [await state()];
    await set(aws, 'cpu', 'ALARM');
    observed.push(await state());
    await set(aws, 'deploy running', 'ALARM');
    observed.push(await state());

    assert.deepEqual(observed, ['OK', 'ALARM', 'OK']);
  });

  test('names the child that made it change', async (t) => {
    const clock = new TestClock('2026-11-22T12:00:00.000Z');
    const aws = await startTestAws(t, { clock: clock.now });
    const store = alarms(aws);
    const child = store.put(metricAlarm('cpu', { StateValue: 'OK' }));
    store.put({ AlarmType: 'CompositeAlarm', AlarmName: 'c', AlarmRule: 'ALARM(cpu)' });

    store.setState(child, { StateValue: 'ALARM', StateReason: 'high' });
    const alarm = store.find('c');

    assert.equal(
      alarm?.StateReason,
      `${child.AlarmArn} transitioned to ALARM at Sunday 22 November, 2026 12:00:00 UTC`,
    );
    assert.deepEqual(JSON.parse(alarm.StateReasonData ?? ''), {
      triggeringAlarms: [
        {
          arn: child.AlarmArn,
          state: { value: 'ALARM', timestamp: '2026-11-22T12:00:00.000+0000' },
        },
      ],
    });
  });

  test('stops where composite alarms form a circle', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m', { StateValue: 'OK' }));
    await compose(aws, 'a', 'ALARM(m)');
    await compose(aws, 'b', 'ALARM(a)');
    await compose(aws, 'a', 'ALARM(m) OR OK(b)');

    await set(aws, 'm', 'ALARM');

    assert.equal((await composite(aws, 'a'))?.StateValue, 'ALARM');
  });

  test('is refused where its rule cannot be read or names what is not there', async (t) => {
    const aws = await startTestAws(t);
    alarms(aws).put(metricAlarm('m'));
    const rules = ['', 'ALARM(m', 'OK(gone)', 'AT_LEAST(1, OK, (m, gone))'];

    for (const rule of rules) {
      await assert.rejects(compose(aws, 'c', rule), { Code: 'ValidationError' }, rule);
    }
    await assert.rejects(compose(aws, 'm', 'TRUE'), { Code: 'ValidationError' });
  });

  test('says while its actions are suppressed, and by what', async (t) => {
    const clock = new TestClock(new Date().toISOString());
    const aws = await startTestAws(t, { clock: clock.now });
    alarms(aws).put(metricAlarm('m', { StateValue: 'OK' }));
    alarms(aws).put(metricAlarm('maintenance', { StateValue: 'OK' }));
    clock.advance(3600);
    await aws.cloudwatch().send(
      new PutCompositeAlarmCommand({
        AlarmName: 'c',
        AlarmRule: 'ALARM(m)',
        ActionsSuppressor: 'maintenance',
        ActionsSuppressorWaitPeriod: 60,
        ActionsSuppressorExtensionPeriod: 120,
      }),
    );
    clock.advance(3600);
    const suppressedBy = async () => (await composite(aws, 'c'))?.ActionsSuppressedBy;
    const advance = (seconds: number): void => clock.advance(seconds);

    const observed = [await suppressedBy()];
    await set(aws, 'm', 'ALARM');
    observed.push(await suppressedBy());
    advance(61);
    observed.push(await suppressedBy());
    await set(aws, 'maintenance', 'ALARM');
    observed.push(await suppressedBy());
    await set(aws, 'maintenance', 'OK');
    observed.push(await suppressedBy());
    advance(121);
    observed.push(await suppressedBy());

    assert.deepEqual(observed, [
      undefined,
      'WaitPeriod',
      undefined,
      'Alarm',
      'ExtensionPeriod',
      undefined,
    ]);
  });
});
