import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { PlacedReference } from '../../../contract/alarms';
import type { DetailsOutput } from '../../../contract/details';
import type { AlarmMetrics, OptionalRead } from '../../../contract/optional-reads';
import type { Result } from '../../../contract/result';
import { rolePolicy } from '../../../rules/role-policy';
import { accountNumber, region, startLocal, type Local, type Person, type Site } from '../local';

/* The details of an alarm over the built app: by the way of a badge, and no further. */

let local: Local;
before(async () => {
  local = await startLocal();
  const alarms = local.aws.world.alarms(accountNumber, region);
  alarms.put({
    AlarmName: 'cpu',
    AlarmType: 'MetricAlarm',
    StateValue: 'ALARM',
    StateReason: 'Threshold Crossed',
    AlarmDescription: 'Runbook: https://example.com/cpu',
    AlarmActions: [`arn:aws:sns:${region}:${accountNumber}:wake-somebody`],
    MetricName: 'CPUUtilization',
    Namespace: 'AWS/EC2',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: 80,
    ComparisonOperator: 'GreaterThanThreshold',
  });
  alarms.put({
    AlarmName: 'disk',
    AlarmType: 'MetricAlarm',
    StateValue: 'OK',
    StateReason: 'fine',
    MetricName: 'DiskUsed',
    Namespace: 'Shop',
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  });
  const up = alarms.put({
    AlarmName: 'up',
    AlarmType: 'MetricAlarm',
    EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0' } },
    EvaluationInterval: 60,
  });
  alarms.setContributors(up, {
    breaches: [{ ContributorAttributes: { host: 'a' }, StateReason: 'down' }],
    total: 3,
  });
  alarms.put({
    AlarmName: 'shop',
    AlarmType: 'CompositeAlarm',
    AlarmRule: 'ALARM(cpu) OR ALARM(disk)',
  });
});
after(() => local.close());
afterEach(() => {
  local.aws.clearCalls();
});

async function granted(site: Site, alarmName: string): Promise<PlacedReference> {
  const [reference] = await local.grant(site, [alarmName]);
  assert.ok(reference);
  return reference;
}

const ask = <Value extends object>(
  site: Site,
  name: string,
  reference: PlacedReference,
  as?: Person,
) => local.invoke(site, name, { reference, span: '1-day' }, as) as Promise<Result<Value>>;

async function detailsOf(site: Site, alarmName: string): Promise<DetailsOutput> {
  const result = await ask<DetailsOutput>(site, 'details.read', await granted(site, alarmName));
  assert.ok(result.ok);
  return result;
}

/** Has an administrator tick these reads for the site's account. */
async function tick(site: Site, optionalReads: readonly OptionalRead[]): Promise<void> {
  const { accounts } = (await local.admin(site, 'accounts.list')) as {
    accounts: readonly { revision: number }[];
  };
  const { connectionId } = site;
  const change = { connectionId, revision: accounts[0]?.revision, optionalReads };
  const { ok } = (await local.admin(site, 'accounts.update', change)) as { ok: boolean };
  assert.ok(ok);
}

/** Lets the site's role do what is ticked, in the place of what it could do. */
function allow(site: Site, optionalReads: readonly OptionalRead[]): void {
  const { roles } = local.aws.world.account(accountNumber);
  const role = roles.find(({ arn }) => arn === site.roleArn);
  assert.ok(role);
  const document = JSON.stringify(rolePolicy(optionalReads));
  Object.assign(role, { policies: role.policies.map((policy) => ({ ...policy, document })) });
}

const operations = (): readonly string[] => local.aws.calls.map(({ operation }) => operation);

describe('details.read', () => {
  test('answers what a badge would, and the rest of the same answer', async () => {
    const { answer, details } = await detailsOf(local.first, 'cpu');
    const [badge] = await local.answersTo(local.first, [await granted(local.first, 'cpu')]);

    assert.deepEqual(answer, badge);
    assert.ok(details?.condition?.kind === 'threshold');
    assert.equal(details.condition.pointsToAlarm, 2);
    assert.equal(details.account, 'Demo');
    assert.equal(details.region, region);
    assert.equal(details.description, 'Runbook: https://example.com/cpu');
    assert.deepEqual(details.actionCounts, { alarm: 1, ok: 0, insufficientData: 0 });
    assert.deepEqual(details.offered, []);
    assert.doesNotMatch(JSON.stringify(details), new RegExp(accountNumber));
  });

  test('asks AWS once, with a session of its own', async () => {
    await detailsOf(local.first, 'cpu');

    assert.deepEqual(operations(), ['AssumeRole', 'DescribeAlarms']);
  });

  test('tells of a composite alarm what decides it, with a second session for the others', async () => {
    const { details } = await detailsOf(local.first, 'shop');

    assert.deepEqual(operations(), [
      'AssumeRole',
      'DescribeAlarms',
      'AssumeRole',
      'DescribeAlarms',
    ]);
    assert.ok(details?.condition?.kind === 'composite');
    const { rule } = details.condition;
    assert.ok(rule?.kind === 'or' && rule.holds === true);
    assert.deepEqual(
      rule.parts.map((part) => part.kind === 'alarm' && [part.alarmName, part.state, part.decides]),
      [
        ['cpu', 'alarm', true],
        ['disk', 'ok', false],
      ],
    );
    const keys = local.aws.calls
      .filter(({ service }) => service === 'cloudwatch')
      .map(({ accessKeyId }) => accessKeyId);
    assert.equal(new Set(keys).size, 2);
  });

  test('W22: asks AWS nothing without a grant, nor for a badge that hides its alarm', async () => {
    const reference = await granted(local.first, 'cpu');
    const [sealed] = await local.grant(local.first, ['cpu'], { sealed: true });
    assert.ok(sealed);

    const forged = { ...reference, alarmName: 'disk' };
    const answer = await ask<DetailsOutput>(local.first, 'details.read', forged);
    assert.ok(answer.ok && answer.details === undefined);
    assert.deepEqual(answer.answer, { state: 'no-access', cause: 'not-granted' });
    for (const name of ['details.read', 'details.history', 'details.mute-rules']) {
      assert.deepEqual(await ask(local.first, name, sealed), { ok: false, code: 'forbidden' });
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('says why there are none, in the words of a badge', async () => {
    const { answer, details } = await detailsOf(local.first, 'gone');

    assert.equal(answer.state, 'not-found');
    assert.equal(details, undefined);
  });
});

describe('what is read beside an alarm', () => {
  const site = (): Site => local.second;

  test('is refused before AWS is asked, unless an administrator ticked it', async () => {
    const reference = await granted(site(), 'cpu');
    for (const name of ['history', 'metrics', 'contributors', 'mute-rules']) {
      const result = await ask(site(), `details.${name}`, reference);

      assert.deepEqual(result, { ok: false, code: 'forbidden' }, name);
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('is offered where it was ticked, and can have an answer', async () => {
    await tick(site(), ['mute-rules', 'contributors', 'metrics', 'history']);

    const { details } = await detailsOf(site(), 'cpu');
    assert.deepEqual(details?.offered, ['history', 'metrics', 'mute-rules']);
    assert.equal(details.billedMetrics, 1);
    assert.deepEqual((await detailsOf(site(), 'shop')).details?.offered, ['history', 'mute-rules']);
  });

  test('that the role may not do is hidden from readers; administrators get the line', async () => {
    await tick(site(), ['history']);
    const reference = await granted(site(), 'cpu');

    assert.deepEqual(await ask(site(), 'details.history', reference), {
      ok: false,
      code: 'read-not-allowed',
    });
    const told = await ask(site(), 'details.history', reference, 'administrator');
    assert.ok(!told.ok);
    assert.match(
      String(told.mend),
      /^aws iam put-role-policy --role-name=reader-of-second .*History/,
    );
    // Badges are read on.
    assert.equal((await detailsOf(site(), 'cpu')).answer.state, 'alarm');
  });

  test('is one session and one call each', async () => {
    await tick(site(), ['history', 'contributors', 'mute-rules']);
    allow(site(), ['history', 'contributors', 'mute-rules']);
    const reference = await granted(site(), 'up');
    for (const [name, operation] of [
      ['details.history', 'DescribeAlarmHistory'],
      ['details.contributors', 'DescribeAlarmContributors'],
      ['details.mute-rules', 'ListAlarmMuteRules'],
    ] as const) {
      local.aws.clearCalls();
      const result = await ask(site(), name, reference);

      assert.deepEqual(result.ok || result, true, name);
      assert.deepEqual(operations(), ['AssumeRole', operation]);
    }
  });

  test('draws the metric that AWS says the alarm looks at, with a session for each call', async () => {
    await tick(site(), ['metrics']);
    allow(site(), ['metrics']);
    const metric = { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization', Dimensions: [] };
    const minute = Math.floor(Date.now() / 60_000) * 60_000;
    const values = [70, 90];
    values.forEach((value, index) => {
      const at = minute - (10 - index) * 60_000;
      local.aws.world
        .metrics(accountNumber, region)
        .put(metric, { at, unit: 'None', values: [[value, 1]] });
    });
    const reference = await granted(site(), 'cpu');
    local.aws.clearCalls();

    const result = await ask<{ metrics: AlarmMetrics }>(site(), 'details.metrics', reference);

    assert.ok(result.ok);
    const { points, threshold } = result.metrics.chart;
    assert.equal(threshold, 80);
    assert.deepEqual(
      points.map(({ value, breaching }) => [value, breaching]),
      [
        [70, false],
        [90, true],
      ],
    );
    assert.deepEqual(operations(), ['AssumeRole', 'DescribeAlarms', 'AssumeRole', 'GetMetricData']);
  });

  test('tells the history of the alarm, the newest first, without an ARN', async () => {
    await tick(site(), ['history']);
    allow(site(), ['history']);
    const alarms = local.aws.world.alarms(accountNumber, region);
    const alarm = alarms.find('disk');
    assert.ok(alarm);
    alarms.setState(alarm, { StateValue: 'ALARM', StateReason: 'full' });

    const reference = await granted(site(), 'disk');
    const result = await ask<{ history: object }>(site(), 'details.history', reference);

    assert.ok(result.ok);
    const { entries, isWhole } = result.history as {
      entries: readonly Record<string, unknown>[];
      isWhole: boolean;
    };
    assert.ok(isWhole);
    assert.deepEqual(
      entries.map(({ kind, from, to, reason, change }) => ({ kind, from, to, reason, change })),
      [
        { kind: 'state', from: 'ok', to: 'alarm', reason: 'full', change: undefined },
        {
          kind: 'configuration',
          from: undefined,
          to: undefined,
          reason: undefined,
          change: 'created',
        },
      ],
    );
    assert.doesNotMatch(JSON.stringify(result), /arn:|111122223333/);
  });
});
