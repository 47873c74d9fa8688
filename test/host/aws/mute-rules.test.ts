import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DeleteAlarmMuteRuleCommand,
  DescribeAlarmHistoryCommand,
  GetAlarmMuteRuleCommand,
  ListAlarmMuteRulesCommand,
  paginateListAlarmMuteRules,
  PutAlarmMuteRuleCommand,
  ResourceNotFoundException,
  SetAlarmStateCommand,
  type PutAlarmMuteRuleCommandInput,
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
import { attempt } from './outcome';

const topic = 'arn:aws:sns:eu-west-1:111122223333:pager';

function rule(
  Expression: string,
  Duration: string,
  more: Partial<PutAlarmMuteRuleCommandInput> & { Timezone?: string } = {},
): PutAlarmMuteRuleCommandInput {
  const { Timezone, ...rest } = more;
  return {
    Name: 'night',
    Rule: { Schedule: { Expression, Duration, ...(Timezone !== undefined && { Timezone }) } },
    MuteTargets: { AlarmNames: ['m'] },
    ...rest,
  };
}

/** An AWS with the alarm `m`, whose actions page somebody. */
async function awsWithAlarm(
  ...[context, clock]: [Parameters<typeof startTestAws>[0], TestClock]
): Promise<TestAws> {
  const aws = await startTestAws(context, { clock: clock.now });
  aws.world
    .alarms(demoAccount, region)
    .put(metricAlarm('m', { AlarmActions: [topic], OKActions: [topic] }));
  return aws;
}

async function put(aws: TestAws, input: PutAlarmMuteRuleCommandInput): Promise<void> {
  await aws.cloudwatch().send(new PutAlarmMuteRuleCommand(input));
}

async function statusOf(aws: TestAws, AlarmMuteRuleName = 'night'): Promise<string> {
  const rule = await aws.cloudwatch().send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName }));
  return String(rule.Status);
}

async function setState(aws: TestAws, StateValue: 'OK' | 'ALARM'): Promise<void> {
  await aws
    .cloudwatch()
    .send(new SetAlarmStateCommand({ AlarmName: 'm', StateValue, StateReason: 'test' }));
}

/** When actions were performed, the first first. */
async function actionTimes(aws: TestAws): Promise<readonly (string | undefined)[]> {
  const { AlarmHistoryItems = [] } = await aws.cloudwatch().send(
    new DescribeAlarmHistoryCommand({
      HistoryItemType: 'Action',
      ScanBy: 'TimestampAscending',
    }),
  );
  return AlarmHistoryItems.map(({ Timestamp }) => Timestamp?.toISOString());
}

for (const protocol of protocolNames) {
  test(`mute rules are put, read, listed and deleted over ${protocol}`, async (t) => {
    const clock = new TestClock('2026-11-22T12:00:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    const client = aws.cloudwatch(administrator, protocol);
    const input = rule('cron(0 2 * * SUN)', 'PT4H', {
      Description: 'Every <Sunday> & "more"',
      Timezone: 'Europe/Berlin',
      StartDate: new Date('2026-11-01T00:00:00Z'),
      ExpireDate: new Date('2026-12-31T23:59:59Z'),
    });

    await client.send(new PutAlarmMuteRuleCommand(input));
    const read = await client.send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' }));
    const { $metadata, ...told } = read;

    assert.equal($metadata.httpStatusCode, 200);
    const AlarmMuteRuleArn = `arn:aws:cloudwatch:${region}:${demoAccount}:alarm-mute-rule:night`;
    assert.deepEqual(told, {
      ...input,
      AlarmMuteRuleArn,
      LastUpdatedTimestamp: clock.now(),
      MuteType: 'RECURRING',
      Status: 'SCHEDULED',
    });
    const { AlarmMuteRuleSummaries } = await client.send(
      new ListAlarmMuteRulesCommand({ AlarmName: 'm', Statuses: ['SCHEDULED'] }),
    );
    assert.deepEqual(AlarmMuteRuleSummaries, [
      {
        AlarmMuteRuleArn,
        ExpireDate: input.ExpireDate,
        LastUpdatedTimestamp: clock.now(),
        MuteType: 'RECURRING',
        Status: 'SCHEDULED',
      },
    ]);

    await client.send(new DeleteAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' }));
    await client.send(new DeleteAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' }));
    await assert.rejects(
      client.send(new GetAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' })),
      (error) =>
        error instanceof ResourceNotFoundException && error.$metadata.httpStatusCode === 404,
    );
  });
}

describe('the status of a mute rule', () => {
  const sunday = '2026-11-22T12:00:00.000Z';
  const cases: readonly [string, PutAlarmMuteRuleCommandInput, string][] = [
    ['before its only window', rule('at(2026-11-22T12:01)', 'PT1H'), 'SCHEDULED'],
    ['as its only window begins', rule('at(2026-11-22T12:00)', 'PT1H'), 'ACTIVE'],
    ['as its only window ends', rule('at(2026-11-22T11:00)', 'PT1H'), 'EXPIRED'],
    ['in a window of days', rule('at(2026-11-08T12:30)', 'P14D'), 'ACTIVE'],
    ['in this minute of the day', rule('cron(0 12 * * *)', 'PT1M'), 'ACTIVE'],
    ['on this day of the week', rule('cron(0 11 * * SUN)', 'PT2H'), 'ACTIVE'],
    ['on another day of the week', rule('cron(0 11 * * MON-SAT)', 'PT2H'), 'SCHEDULED'],
    ['over a weekend', rule('cron(0 18 * * FRI)', 'P2DT12H'), 'ACTIVE'],
    ['on this day of the month', rule('cron(0 0 22 * *)', 'P1D'), 'ACTIVE'],
    ['on a day of either kind', rule('cron(0 0 1 * SUN)', 'P1D'), 'ACTIVE'],
    ['in another month', rule('cron(0 0 * JAN,FEB *)', 'P1D'), 'SCHEDULED'],
    ['in New York', rule('cron(0 7 * * *)', 'PT1M', { Timezone: 'America/New_York' }), 'ACTIVE'],
    ['in India', rule('at(2026-11-22T17:30)', 'PT1M', { Timezone: 'Asia/Kolkata' }), 'ACTIVE'],
    [
      'before it takes effect',
      rule('cron(0 0 * * *)', 'P1D', { StartDate: new Date('2026-11-22T13:00Z') }),
      'SCHEDULED',
    ],
    [
      'after it has expired',
      rule('cron(0 0 * * *)', 'P1D', { ExpireDate: new Date('2026-11-22T12:00Z') }),
      'EXPIRED',
    ],
    [
      'where it expires before its next window',
      rule('cron(0 18 * * *)', 'PT1H', { ExpireDate: new Date('2026-11-22T17:00Z') }),
      'EXPIRED',
    ],
  ];
  for (const [title, input, expected] of cases) {
    test(`is ${expected} ${title}`, async (t) => {
      const aws = await awsWithAlarm(t, new TestClock(sunday));
      await put(aws, input);

      assert.equal(await statusOf(aws), expected);
    });
  }

  test('follows the clocks where they are put back', async (t) => {
    // On 2026-10-25 clocks in Berlin go from 03:00 back to 02:00: that day begins two hours before UTC's.
    const clock = new TestClock('2026-10-24T22:00:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('cron(0 0,12 * * *)', 'PT1H', { Timezone: 'Europe/Berlin' }));

    assert.equal(await statusOf(aws), 'ACTIVE');
    clock.advance(60 * 60);
    assert.equal(await statusOf(aws), 'SCHEDULED');
    clock.advance(12 * 60 * 60 - 1);
    assert.equal(await statusOf(aws), 'SCHEDULED');
    clock.advance(1);
    assert.equal(await statusOf(aws), 'ACTIVE');
  });
});

describe('the list of mute rules', () => {
  test('comes in pages, and by alarm and status', async (t) => {
    const aws = await awsWithAlarm(t, new TestClock('2026-11-22T12:00:00.000Z'));
    const names = Array.from({ length: 23 }, (_, index) => `rule-${index}`);
    for (const Name of names) await put(aws, rule('cron(0 0 1 * *)', 'PT1H', { Name }));
    await put(aws, rule('cron(0 12 * * *)', 'PT1H', { Name: 'now' }));
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H', { Name: 'x', MuteTargets: undefined }));
    const list = async (input: object) => {
      const found: string[] = [];
      const client = aws.cloudwatch();
      for await (const page of paginateListAlarmMuteRules({ client, pageSize: 10 }, input)) {
        const arns = page.AlarmMuteRuleSummaries?.map(({ AlarmMuteRuleArn = '' }) =>
          AlarmMuteRuleArn.slice(AlarmMuteRuleArn.lastIndexOf(':') + 1),
        );
        found.push(...(arns ?? []));
      }
      return found;
    };

    assert.deepEqual(await list({}), [...names, 'now', 'x'].sort());
    assert.deepEqual(await list({ Statuses: ['ACTIVE'] }), ['now', 'x']);
    assert.deepEqual(await list({ Statuses: ['ACTIVE'], AlarmName: 'm' }), ['now']);
    assert.deepEqual(await list({ AlarmName: 'other' }), []);
    await assert.rejects(list({ NextToken: 'made-up' }), { name: 'InvalidNextToken' });
  });
});

describe('what an alarm sets off', () => {
  test('is muted while a rule is active, although its state changes', async (t) => {
    const clock = new TestClock('2026-11-22T11:59:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H'));
    clock.advance(60);
    await setState(aws, 'ALARM');
    clock.advance(60);
    await setState(aws, 'OK');
    clock.advance(57 * 60);
    await setState(aws, 'ALARM');
    clock.advance(30);
    await setState(aws, 'OK');
    clock.advance(30);
    assert.deepEqual(await actionTimes(aws), []);
    clock.advance(60);

    // alarm-mute-rules-behaviour.html: the state that the window ends in is the one that is acted upon.
    assert.deepEqual(await actionTimes(aws), ['2026-11-22T13:00:00.000Z']);
  });

  test('is done when the window ends, where the alarm is still in the state', async (t) => {
    const clock = new TestClock('2026-11-22T12:30:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H'));
    await setState(aws, 'ALARM');
    assert.deepEqual(await actionTimes(aws), []);

    clock.advance(3 * 60 * 60);

    assert.deepEqual(await actionTimes(aws), ['2026-11-22T13:00:00.000Z']);
    assert.deepEqual(await actionTimes(aws), ['2026-11-22T13:00:00.000Z']);
  });

  test('waits for the last of overlapping rules', async (t) => {
    const clock = new TestClock('2026-11-22T12:30:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H'));
    await put(aws, rule('at(2026-11-22T12:45)', 'PT1H', { Name: 'longer' }));
    await setState(aws, 'ALARM');
    clock.advance(60 * 60);
    assert.deepEqual(await actionTimes(aws), []);

    clock.advance(60 * 60);

    assert.deepEqual(await actionTimes(aws), ['2026-11-22T13:45:00.000Z']);
  });

  test('is done at once when the rule is deleted', async (t) => {
    const clock = new TestClock('2026-11-22T12:30:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H'));
    await setState(aws, 'ALARM');
    clock.advance(60);
    await aws.cloudwatch().send(new DeleteAlarmMuteRuleCommand({ AlarmMuteRuleName: 'night' }));

    assert.deepEqual(await actionTimes(aws), ['2026-11-22T12:31:00.000Z']);
  });

  test('is not muted by a rule for other alarms', async (t) => {
    const clock = new TestClock('2026-11-22T12:30:00.000Z');
    const aws = await awsWithAlarm(t, clock);
    await put(aws, rule('at(2026-11-22T12:00)', 'PT1H', { MuteTargets: undefined }));
    await setState(aws, 'ALARM');

    assert.deepEqual(await actionTimes(aws), ['2026-11-22T12:30:00.000Z']);
  });
});

describe('a mute rule is refused', () => {
  const cases: readonly [string, PutAlarmMuteRuleCommandInput][] = [
    ['with no expression', rule('', 'PT1H')],
    ['with a rate', rule('rate(1 hour)', 'PT1H')],
    ['with a day that is none', rule('at(2026-02-30T12:00)', 'PT1H')],
    ['with six fields', rule('cron(0 2 * * ? *)', 'PT1H')],
    ['with an hour that is none', rule('cron(0 24 * * *)', 'PT1H')],
    ['with a range that ends before it begins', rule('cron(0 5-2 * * *)', 'PT1H')],
    ['with a step', rule('cron(*/5 * * * *)', 'PT1H')],
    ['with a name that is none', rule('cron(0 2 * * SOME)', 'PT1H')],
    ['for less than a minute', rule('cron(0 2 * * *)', 'PT59S')],
    ['for more than 15 days', rule('cron(0 2 * * *)', 'P15DT1M')],
    ['with a duration that is none', rule('cron(0 2 * * *)', 'an hour')],
    ['with an empty duration', rule('cron(0 2 * * *)', 'PT')],
    ['with a time zone that is none', rule('cron(0 2 * * *)', 'PT1H', { Timezone: 'Mars' })],
    [
      'for an alarm that is not there',
      rule('cron(0 2 * * *)', 'PT1H', { MuteTargets: { AlarmNames: ['gone'] } }),
    ],
    [
      'where it expires before it starts',
      rule('cron(0 2 * * *)', 'PT1H', { StartDate: new Date(2000), ExpireDate: new Date(1000) }),
    ],
    [
      'for more than 100 alarms',
      rule('cron(0 2 * * *)', 'PT1H', {
        MuteTargets: { AlarmNames: Array<string>(101).fill('m') },
      }),
    ],
  ];
  for (const [title, input] of cases) {
    test(title, async (t) => {
      const aws = await awsWithAlarm(t, new TestClock());

      assert.equal(await attempt(put(aws, input)), 'ValidationError');
      assert.deepEqual(aws.world.region(demoAccount, region).muteRules, []);
    });
  }
});
