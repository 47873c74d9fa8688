import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StsRegion } from '../../../contract/regions';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { withDeadline } from '../../../resolvers/lib/deadline';
import type { LogEntry } from '../../../resolvers/lib/log';
import { assertLogSchema } from '../lib/log-schema';
import { broken, garbled, refused, scriptedAws, silent, well, type Script } from './scripted';

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-0000-4000-8000-00000000c0de',
  region: 'eu-west-1',
  stsRegion: 'us-east-1' as StsRegion,
  broker: [{ accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' }],
};
const limits = { overall: 2_000, verification: 2_000, firstSts: 1_000, pauses: [1, 1] };
const cpu = { AlarmName: 'cpu', StateValue: 'OK', StateTransitionedTimestamp: 1_700_000_000 };

/** Reads names from a scripted AWS that knows the alarm `cpu`. */
async function read(script: Script, names: readonly string[] = ['cpu'], overall = limits.overall) {
  const { requestHandler, sent } = scriptedAws(script, { MetricAlarm: [cpu] });
  const log: LogEntry[] = [];
  const aws = {
    requestHandler,
    limits,
    log: (entry: LogEntry) => {
      assertLogSchema(entry);
      log.push(entry);
    },
  };
  const answers = await withDeadline(overall, (signal) => readAlarms(aws, role, names, signal));
  const count = (service: string) => sent.filter((request) => request.service === service).length;
  return {
    answers,
    answer: answers.get(names[0]!),
    sent,
    log,
    sts: count('sts'),
    cw: count('cloudwatch'),
  };
}

describe('one call', () => {
  test('C18 C27: assumes the role for 900 seconds under a constant session name', async () => {
    const { sent } = await read({});

    const { fields, host, accessKeyId } = sent[0]!;
    assert.equal(host, 'sts.us-east-1.amazonaws.com');
    assert.equal(accessKeyId, 'AKIABROKER');
    assert.equal(fields['Action'], 'AssumeRole');
    assert.equal(fields['RoleArn'], role.roleArn);
    assert.equal(fields['RoleSessionName'], 'confluops');
    assert.equal(fields['DurationSeconds'], '900');
  });

  test('C19: sends the External ID of the account with AssumeRole', async () => {
    const { sent } = await read({});

    assert.equal(sent[0]!.fields['ExternalId'], role.externalId);
  });

  test('narrows the session to reading alarms in the region of the account', async () => {
    const { sent } = await read({});

    assert.deepEqual(JSON.parse(String(sent[0]!.fields['Policy'])), {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'cloudwatch:DescribeAlarms',
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
        },
      ],
    });
  });

  test('C30: sends AWS these fields and no others', async () => {
    const { sent } = await read({});

    assert.deepEqual(Object.keys(sent[0]!.fields).sort(), [
      'Action',
      'DurationSeconds',
      'ExternalId',
      'Policy',
      'RoleArn',
      'RoleSessionName',
      'Version',
    ]);
    assert.deepEqual(sent[1]!.fields, {
      AlarmNames: ['cpu'],
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
      MaxRecords: 100,
    });
  });

  test('C14: names in its headers the app and the SDK, and nothing of a user', async () => {
    const { sent } = await read({});

    for (const { headers } of sent) {
      assert.match(headers['user-agent'] ?? '', /app\/confluops/);
      const names = Object.keys(headers).filter((name) => !/^(amz|x-amz)/.test(name));
      assert.deepEqual(names.sort(), [
        'authorization',
        'content-length',
        'content-type',
        'host',
        'user-agent',
      ]);
    }
  });

  test('C26: asks STS in us-east-1 and CloudWatch in the region of the account', async () => {
    const { sent } = await read({});

    assert.deepEqual(
      sent.map(({ host }) => host),
      ['sts.us-east-1.amazonaws.com', 'monitoring.eu-west-1.amazonaws.com'],
    );
  });

  test('C39: says not-found of a name that AWS did not return', async () => {
    const { answers } = await read({}, ['cpu', 'Cpu', 'gone']);

    assert.equal(answers.get('cpu')?.state, 'ok');
    assert.deepEqual(answers.get('Cpu'), { state: 'not-found' });
    assert.deepEqual(answers.get('gone'), { state: 'not-found' });
  });
});

describe('batches', () => {
  test('C29: asks for at most 100 names in a call, each call with a session of its own', async () => {
    const names = Array.from({ length: 250 }, (_, n) => `alarm-${n}`);

    const { sent, answers } = await read({}, names);

    const calls = sent.filter(({ service }) => service === 'cloudwatch');
    assert.deepEqual(
      calls.map(({ fields }) => (fields['AlarmNames'] as string[]).length).sort(),
      [100, 100, 50],
    );
    assert.equal(sent.length - calls.length, 3);
    assert.equal(new Set(calls.map(({ accessKeyId }) => accessKeyId)).size, 3);
    assert.deepEqual([...answers.keys()].sort(), [...names].sort());
  });

  test('asks once for a name that several badges show', async () => {
    const { sent } = await read({}, ['cpu', 'disk', 'cpu']);

    assert.deepEqual(sent[1]!.fields['AlarmNames'], ['cpu', 'disk']);
  });

  test('C21: asks for exactly the names it was given, whatever they are', async () => {
    let seed = 42;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    const alphabet = Array.from('aZ09 -_/\\%$"\'<>&()*!:~ üß漢字🔥 %2F\u00a0');
    for (let round = 0; round < 40; round += 1) {
      const names = Array.from(
        { length: 1 + random(130) },
        (_, n) =>
          Array.from({ length: 1 + random(12) }, () => alphabet[random(alphabet.length)]).join('') +
          String(n),
      );

      const { sent, answers } = await read({}, names);

      const asked = sent.flatMap(
        ({ fields }) => (fields['AlarmNames'] as string[] | undefined) ?? [],
      );
      assert.deepEqual(asked.sort(), [...new Set(names)].sort());
      assert.equal(answers.size, new Set(names).size);
    }
  });
});

describe('C40: every failure has its own answer', () => {
  const arn = 'User: arn:aws:sts::1:assumed-role/x is not authorized to perform: sts:AssumeRole';
  const cases: [string, Script, object][] = [
    [
      'a refused role',
      { sts: [refused(403, 'AccessDenied', arn)] },
      { state: 'aws-refused', cause: 'role-refused' },
    ],
    [
      'an unknown broker key',
      { sts: [refused(403, 'InvalidClientTokenId')] },
      { state: 'aws-refused', cause: 'broker-refused' },
    ],
    [
      'a wrong broker secret',
      { sts: [refused(403, 'SignatureDoesNotMatch')] },
      { state: 'aws-refused', cause: 'broker-refused' },
    ],
    [
      'a missing permission',
      { cloudwatch: [refused(400, 'AccessDenied', arn)] },
      { state: 'aws-refused', cause: 'read-refused' },
    ],
    [
      'a missing permission, as JSON names it',
      { cloudwatch: [refused(400, 'AccessDeniedException', arn)] },
      { state: 'aws-refused', cause: 'read-refused' },
    ],
    [
      'a region that is off',
      { cloudwatch: [refused(400, 'InvalidClientTokenId')] },
      { state: 'region-disabled' },
    ],
    [
      'a region that is off, as JSON names it',
      { cloudwatch: [refused(400, 'UnrecognizedClientException')] },
      { state: 'region-disabled' },
    ],
    [
      'throttling that lasts',
      { cloudwatch: Array(3).fill(refused(400, 'ThrottlingException')) },
      { state: 'throttled' },
    ],
    [
      'an outage that lasts',
      { cloudwatch: Array(3).fill(refused(500, 'InternalFailure')) },
      { state: 'unavailable', cause: 'aws-outage' },
    ],
    [
      'a reset that lasts',
      { cloudwatch: Array(3).fill(broken('ECONNRESET')) },
      { state: 'unavailable', cause: 'network' },
    ],
    [
      'no route',
      { cloudwatch: [broken('ECONNREFUSED')] },
      { state: 'unavailable', cause: 'network' },
    ],
    [
      'no such host',
      { cloudwatch: [broken('ENOTFOUND')] },
      { state: 'unavailable', cause: 'network' },
    ],
    [
      'a time-out',
      { cloudwatch: [broken('ETIMEDOUT')] },
      { state: 'unavailable', cause: 'timeout' },
    ],
    ...[200, 302, 400, 403, 404, 407].flatMap((status): [string, Script, object][] =>
      ['<html>login</html>', ''].flatMap((page): [string, Script, object][] => [
        [
          `${page || 'nothing'} with status ${status} in CloudWatch's place`,
          { cloudwatch: [garbled(page, status)] },
          { state: 'unavailable', cause: 'unreadable-answer' },
        ],
        [
          `${page || 'nothing'} with status ${status} in STS's place`,
          { sts: [garbled(page, status)] },
          { state: 'unavailable', cause: 'unreadable-answer' },
        ],
      ]),
    ),
    [
      'a refusal without a code of AWS',
      { cloudwatch: [garbled('{"message":"Forbidden"}', 403)] },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
    [
      'a code that is no refusal, with the status of one',
      { cloudwatch: [refused(403, 'OutOfCoffee')] },
      { state: 'unavailable', cause: 'internal' },
    ],
    [
      'lists that are none',
      { cloudwatch: [garbled('{"MetricAlarms":"many"}')] },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
    [
      'garbage from STS',
      { sts: [garbled('<<<')] },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
    [
      'an empty answer of STS',
      { sts: [garbled('')] },
      { state: 'unavailable', cause: 'unreadable-answer' },
    ],
    [
      'a request that AWS calls invalid',
      { cloudwatch: [refused(400, 'ValidationError')] },
      { state: 'unavailable', cause: 'internal' },
    ],
  ];
  for (const [name, script, expected] of cases) {
    test(name, async () => {
      const { answer, log } = await read(script);

      assert.deepEqual(answer, expected);
      assert.doesNotMatch(JSON.stringify({ answer, log }), /arn:|login|many/);
    });
  }
});

describe('C29: repeats', () => {
  const once: [string, Script][] = [
    ['throttling', { cloudwatch: [refused(400, 'Throttling')] }],
    ['a 503', { cloudwatch: [refused(503, 'ServiceUnavailable')] }],
    ['a reset', { cloudwatch: [broken('ECONNRESET')] }],
    ['an expired session', { cloudwatch: [refused(403, 'ExpiredToken')] }],
    [
      'throttling, then a reset',
      { cloudwatch: [refused(400, 'Throttling'), broken('ECONNRESET')] },
    ],
  ];
  for (const [name, script] of once) {
    test(`${name}: the answer arrives, and no session reads twice`, async () => {
      const { answer, sent, sts, cw } = await read(script);

      assert.equal(answer?.state, 'ok');
      assert.equal(sts, cw);
      const sessions = sent
        .filter(({ service }) => service === 'cloudwatch')
        .map(({ accessKeyId }) => accessKeyId);
      assert.equal(new Set(sessions).size, sessions.length);
    });
  }

  test('gives up after two', async () => {
    const { cw } = await read({ cloudwatch: Array(9).fill(refused(400, 'Throttling')) });

    assert.equal(cw, 3);
  });

  test('does not repeat what a repeat cannot mend', async () => {
    for (const code of ['AccessDenied', 'InvalidClientTokenId', 'ValidationError']) {
      const { sts, cw } = await read({ cloudwatch: [refused(400, code)] });

      assert.deepEqual([sts, cw], [1, 1]);
    }
  });

  test('a region that does not know the newest alarm type is asked without it', async () => {
    const message = "Value at 'alarmTypes' failed to satisfy constraint";
    const { answer, sent } = await read({ cloudwatch: [refused(400, 'ValidationError', message)] });

    assert.equal(answer?.state, 'ok');
    assert.deepEqual(sent.at(-1)!.fields['AlarmTypes'], ['MetricAlarm', 'CompositeAlarm']);
  });
});

describe('two keys while they are rotated', () => {
  const older = { accessKeyId: 'AKIAOLDER', secretAccessKey: 'older' };
  const newer = { accessKeyId: 'AKIANEWER', secretAccessKey: 'newer' };
  const readWith = async (script: Script) => {
    const { requestHandler, sent } = scriptedAws(script, { MetricAlarm: [cpu] });
    const aws = { requestHandler, limits, log: assertLogSchema };
    const rotating = { ...role, broker: [newer, older] };
    const answers = await withDeadline(2_000, (signal) =>
      readAlarms(aws, rotating, ['cpu'], signal),
    );
    return { state: answers.get('cpu')?.state, signed: sent.map(({ accessKeyId }) => accessKeyId) };
  };

  test('the newer signs', async () => {
    const { state, signed } = await readWith({});

    assert.equal(state, 'ok');
    assert.equal(signed[0], 'AKIANEWER');
  });

  test('the older signs while AWS does not know the newer yet', async () => {
    const { state, signed } = await readWith({ sts: [refused(403, 'InvalidClientTokenId')] });

    assert.equal(state, 'ok');
    assert.deepEqual(signed.slice(0, 2), ['AKIANEWER', 'AKIAOLDER']);
  });

  test('a role that refuses is not asked again with the older', async () => {
    const { state, signed } = await readWith({ sts: [refused(403, 'AccessDenied')] });

    assert.equal(state, 'aws-refused');
    assert.deepEqual(signed, ['AKIANEWER']);
  });
});

describe('STS in its second region', () => {
  for (const [name, ...steps] of [
    ['a reset', broken('ECONNRESET'), broken('ECONNRESET'), broken('ECONNRESET')],
    ['no route', broken('ECONNREFUSED'), broken('ECONNREFUSED'), broken('ECONNREFUSED')],
    ['an outage', ...Array.from({ length: 3 }, () => refused(500, 'InternalFailure'))],
    ['a region that is off', refused(403, 'RegionDisabledException')],
    ['a time-out', broken('ETIMEDOUT'), broken('ETIMEDOUT'), broken('ETIMEDOUT')],
  ] as const) {
    test(`answers after ${name} in the first`, async () => {
      const { answer, sent } = await read({ sts: steps });

      assert.equal(answer?.state, 'ok');
      assert.deepEqual(
        sent.slice(-2).map(({ host }) => host),
        ['sts.us-west-2.amazonaws.com', 'monitoring.eu-west-1.amazonaws.com'],
      );
    });
  }

  test('is not asked when the first refused', async () => {
    const { sent } = await read({ sts: [refused(403, 'AccessDenied')] });

    assert.deepEqual(
      sent.map(({ host }) => host),
      ['sts.us-east-1.amazonaws.com'],
    );
  });

  test('has its turn while the first is silent', async () => {
    const { requestHandler, sent } = scriptedAws({ sts: [silent] }, { MetricAlarm: [cpu] });
    const aws = { requestHandler, limits: { ...limits, firstSts: 20 }, log: () => undefined };

    const answers = await withDeadline(2_000, (signal) => readAlarms(aws, role, ['cpu'], signal));

    assert.equal(answers.get('cpu')?.state, 'ok');
    assert.equal(sent[1]!.host, 'sts.us-west-2.amazonaws.com');
  });
});

describe('the deadline', () => {
  test('C40: ends a read that AWS never answers, with a time-out', async () => {
    const { answer, log } = await read({ cloudwatch: [silent] }, ['cpu'], 60);

    assert.deepEqual(answer, { state: 'unavailable', cause: 'timeout' });
    const { phase, code } = log.at(-1) as Extract<LogEntry, { event: 'failure' }>;
    assert.deepEqual([phase, code], ['read', 'timeout']);
  });

  test('ends an AssumeRole that neither region answers', async () => {
    const { answer } = await read({ sts: [silent, silent] }, ['cpu'], 60);

    assert.deepEqual(answer, { state: 'unavailable', cause: 'timeout' });
  });

  test('ends a pause, and the answer says why there was one', async () => {
    const { requestHandler } = scriptedAws({ cloudwatch: [refused(400, 'Throttling'), well] });
    const aws = { requestHandler, limits: { ...limits, pauses: [60_000] }, log: () => undefined };

    const answers = await withDeadline(60, (signal) => readAlarms(aws, role, ['cpu'], signal));

    assert.deepEqual(answers.get('cpu'), { state: 'throttled' });
  });
});

test('names that AWS held back on another page are not called missing', async () => {
  const page = JSON.stringify({ MetricAlarms: [cpu], NextToken: 'more' });

  const { answers } = await read({ cloudwatch: [garbled(page)] }, ['cpu', 'disk']);

  assert.equal(answers.get('cpu')?.state, 'ok');
  assert.deepEqual(answers.get('disk'), { state: 'unavailable', cause: 'unreadable-answer' });
});
