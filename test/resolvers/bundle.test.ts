import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Fault } from '../../host/aws/index';
import { alarmConsoleUrl } from '../../rules/console-url';
import type { LogEntry } from '../../resolvers/lib/log';
import { assertLogSchema } from './lib/log-schema';
import { accountNumber, region, startLocal, type Local, type Site } from './local';

/*
 * The built bundle in a local Forge's process, with the unmodified Forge packages and AWS SDK,
 * against a local AWS that verifies every signature and enforces every policy.
 */

const reason = 'sentinel-reason-9f2c77';
/** The way to AWS stays, whatever AWS answers. */
const consoleUrl = alarmConsoleUrl(region, 'cpu');

let local: Local;
before(async () => {
  local = await startLocal();
  for (const [AlarmName, StateValue] of [
    ['cpu', 'ALARM'],
    ['disk', 'OK'],
  ] as const) {
    local.aws.world
      .alarms(accountNumber, region)
      .put({ AlarmName, StateValue, StateReason: reason, AlarmType: 'MetricAlarm' });
  }
});
after(() => local.close());
beforeEach(() => {
  local.aws.clearCalls();
  local.forge.clearCalls();
});

/** How often an operation was called. */
const count = (operation: string) =>
  local.aws.calls.filter((call) => call.operation === operation).length;

/** Keys of the sessions that read, in order. */
const sessions = () =>
  local.aws.calls
    .filter(({ service }) => service === 'cloudwatch')
    .map(({ accessKeyId }) => accessKeyId);

const state = async (site: Site) => (await local.read(site, 'cpu'))[0]?.state;

describe('one page load', () => {
  test('C18 C29: costs one AssumeRole and one DescribeAlarms, however many badges', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `alarm-${n}`);

    const answers = await local.read(local.first, 'cpu', 'disk', ...names);

    assert.deepEqual(
      answers.slice(0, 3).map(({ state }) => state),
      ['alarm', 'ok', 'not-found'],
    );
    assert.deepEqual(
      local.aws.calls.map(({ operation }) => operation),
      ['AssumeRole', 'DescribeAlarms'],
    );
    assert.match(sessions()[0]!, /^ASIA/);
  });

  test('says since when, why, and where to look', async () => {
    const [answer] = await local.read(local.first, 'cpu');

    assert.ok(answer && 'since' in answer);
    assert.ok(Date.parse(answer.since ?? '') <= Date.now());
    assert.equal(answer.reason, reason);
    assert.match(answer.consoleUrl ?? '', /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\//);
  });

  test('C26: reaches STS and CloudWatch of the region, and no other host', async () => {
    await local.read(local.first, 'cpu');

    assert.deepEqual(
      local.forge.egress.map(({ host, allowed }) => [host, allowed]),
      [
        ['sts.us-east-1.amazonaws.com', true],
        ['monitoring.eu-west-1.amazonaws.com', true],
      ],
    );
  });

  test('C11 C12: writes nothing to storage', async () => {
    await local.read(local.first, 'cpu', 'gone');

    assert.ok(local.forge.kvsCalls.length > 0);
    assert.ok(local.forge.kvsCalls.every(({ path }) => path.endsWith('/get')));
  });

  test('C11: keeps of failing reads one value an account, and writes it once in five minutes', async () => {
    local.aws.inject({ service: 'cloudwatch', fault: 'denied', times: 2 });

    await local.read(local.first, 'cpu', 'disk');
    await local.read(local.first, 'cpu', 'gone');

    const written = local.forge.kvsCalls.filter(({ path }) => !path.endsWith('/get'));
    assert.equal(written.length, 1);
    assert.match(written[0]!.key, /account-health:[0-9a-f-]{36}/);
    assert.doesNotMatch(written[0]!.key, /cpu|disk|gone/);
  });
});

describe('C29: after one failure the answer arrives, with as many AssumeRole as DescribeAlarms', () => {
  for (const fault of ['throttle', '5xx', 'reset'] as const) {
    test(fault, async () => {
      local.aws.inject({ service: 'cloudwatch', fault, times: 1 });

      const [answer] = await local.read(local.first, 'cpu');

      assert.equal(answer?.state, 'alarm');
      assert.equal(count('DescribeAlarms'), 2);
      assert.equal(count('AssumeRole'), 2);
      assert.equal(new Set(sessions()).size, 2);
    });
  }
});

describe('C40: faults of AWS', () => {
  // STS repeats by itself, three times in each of two regions; a read is repeated twice.
  const cases: [Fault, object][] = [
    [
      { service: 'sts', fault: 'denied', times: 1 },
      { state: 'aws-refused', cause: 'role-refused' },
    ],
    [{ service: 'sts', fault: 'throttle', times: 3 }, { state: 'throttled' }],
    [
      { service: 'sts', fault: '5xx', times: 6 },
      { state: 'unavailable', cause: 'aws-outage' },
    ],
    [
      { service: 'sts', fault: 'reset', times: 6 },
      { state: 'unavailable', cause: 'network' },
    ],
    [
      { service: 'sts', fault: 'garbage', times: 1 },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
    [
      { service: 'cloudwatch', fault: 'denied', times: 1 },
      { state: 'aws-refused', cause: 'read-refused' },
    ],
    [{ service: 'cloudwatch', fault: 'throttle', times: 3 }, { state: 'throttled' }],
    [
      { service: 'cloudwatch', fault: '5xx', times: 3 },
      { state: 'unavailable', cause: 'aws-outage' },
    ],
    [
      { service: 'cloudwatch', fault: 'reset', times: 3 },
      { state: 'unavailable', cause: 'network' },
    ],
    [
      { service: 'cloudwatch', fault: 'garbage', times: 1 },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
  ];
  for (const [fault, expected] of cases) {
    test(`${fault.service} ${fault.fault}`, async () => {
      local.aws.inject(fault);

      assert.deepEqual(await local.read(local.first, 'cpu'), [{ ...expected, consoleUrl }]);
      assert.deepEqual(await state(local.first), 'alarm');
    });
  }

  test('a silent CloudWatch and a silent storage end within ten seconds', async () => {
    const { first, second } = local;
    const granted = [
      await local.grant(first, ['cpu']),
      await local.grant(second, ['cpu']),
    ] as const;
    const started = performance.now();
    local.forge.inject({ service: 'kvs', fault: 'timeout', times: 1 });
    const withoutStorage = local.answersTo(first, granted[0]);
    await setImmediate();
    local.aws.inject({ service: 'cloudwatch', fault: 'timeout', times: 1 });
    const withoutCloudWatch = local.answersTo(second, granted[1]);

    const answers = await Promise.all([withoutStorage, withoutCloudWatch]);

    const timeout = { state: 'unavailable', cause: 'timeout' };
    assert.deepEqual(answers.flat(), [timeout, { ...timeout, consoleUrl }]);
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('C40: what stands in the way in AWS', () => {
  test('a role that demands another External ID refuses, and says so', async () => {
    const role = local.aws.world.findRole(local.first.roleArn)!;
    const { trustPolicy } = role;
    role.trustPolicy = trustPolicy.replace(local.first.externalId, crypto.randomUUID());

    const answers = await local.read(local.first, 'cpu');
    role.trustPolicy = trustPolicy;

    assert.deepEqual(answers, [{ state: 'aws-refused', cause: 'role-refused', consoleUrl }]);
  });

  test('a region that the account has not enabled', async () => {
    local.aws.world.disableRegion(accountNumber, region);

    const answers = await local.read(local.first, 'cpu');
    local.aws.world.enableRegion(accountNumber, region);

    assert.deepEqual(answers, [{ state: 'region-disabled', consoleUrl }]);
  });

  test('C13 C19: an account of another site is unknown, also to a grant of the own site', async () => {
    const { first, second } = local;
    const swapped = [
      [first, second],
      [second, first],
    ] as const;
    for (const [reader, owner] of swapped) {
      const references = await local.grant(owner, ['cpu'], { by: reader });

      const answer = await local.invoke(reader, 'alarms.read', { references });

      assert.deepEqual(answer, { ok: true, answers: [{ state: 'not-connected' }] });
    }
    assert.deepEqual(local.aws.calls, []);
  });
});

describe('two installations by turns in one warm process', () => {
  test('C13: every AssumeRole is signed by the key of the installation that asked', async () => {
    const turns = Array.from({ length: 12 }, (_, n) => (n % 2 ? local.second : local.first));
    for (const site of turns) assert.equal(await state(site), 'alarm');

    const signed = local.aws.calls
      .filter(({ operation }) => operation === 'AssumeRole')
      .map(({ accessKeyId }) => accessKeyId);
    assert.deepEqual(
      signed,
      turns.map(({ broker }) => broker.accessKeyId),
    );
  });

  test('C13: also side by side', async () => {
    const sites = Array.from({ length: 10 }, (_, n) => (n % 2 ? local.second : local.first));

    const states = await Promise.all(sites.map(state));

    assert.deepEqual(states, Array(10).fill('alarm'));
    const ofFirst = local.aws.calls.filter(
      ({ accessKeyId }) => accessKeyId === local.first.broker.accessKeyId,
    );
    assert.equal(ofFirst.length, 5);
  });
});

describe('when the read is over', () => {
  test('C28 C33: nothing of the session, the secrets or the alarms is left in the process', async () => {
    local.aws.inject({ service: 'cloudwatch', fault: 'throttle', times: 1 });
    const issued = new Set<string>();
    await local.read(local.first, 'cpu');
    await local.read(local.second, 'cpu', 'disk');
    for (const key of sessions()) {
      const session = local.aws.world.sessions.find(key);
      assert.ok(session?.sessionToken);
      issued.add(key).add(session.secretAccessKey).add(session.sessionToken);
    }

    const heap = await local.heap();

    assert.ok(heap.includes('DescribeAlarms'));
    for (const secret of [
      ...issued,
      reason,
      local.first.externalId,
      local.first.roleArn,
      local.first.broker.secretAccessKey,
      local.second.externalId,
    ]) {
      assert.equal(heap.includes(JSON.stringify(secret).slice(1, -1)), false, secret);
    }
  });

  test('C14 W23: the log of all of the above holds codes and numbers only', () => {
    const lines = local.forge.logs.filter(({ text }) => text.startsWith('{'));
    assert.ok(lines.length > 10);
    for (const { text } of lines) assertLogSchema(JSON.parse(text) as LogEntry);
    // The SDK announces once that it will want a newer Node.
    const rest = local.forge.logs.filter(({ text }) => !/^\{|NodeVersionSupportWarning/.test(text));
    assert.deepEqual(rest, []);
  });
});
