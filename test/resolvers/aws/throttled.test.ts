import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { exportLimits, limits, withDeadline } from '../../../resolvers/lib/deadline';
import { assertLogSchema } from '../lib/log-schema';
import { broken, refused, scriptedAws, silent, type Script } from './scripted';

/*
 * Reads that may wait longer for CloudWatch's quota than for anything else, as those of exports.
 */

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-0000-4000-8000-00000000c0de',
  region: 'eu-west-1',
  stsRegion: 'us-east-1',
  broker: [{ accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' }],
} as const;
const patient = {
  ...limits,
  overall: 200,
  firstSts: 50,
  pauses: [1],
  whenThrottled: { overall: 900, first: 1 },
};
const throttled = refused(400, 'ThrottlingException');
const outage = refused(500, 'InternalFailure');

async function read(script: Script) {
  const { requestHandler, sent } = scriptedAws(script, {
    MetricAlarm: [{ AlarmName: 'cpu', StateValue: 'OK' }],
  });
  const aws = { requestHandler, limits: patient, log: assertLogSchema };
  const started = performance.now();
  const answers = await withDeadline(patient.whenThrottled.overall, (signal) =>
    readAlarms(aws, role, ['cpu'], signal),
  );
  const reads = sent.filter(({ service }) => service === 'cloudwatch').length;
  return {
    answer: answers.get('cpu'),
    sessions: sent.length - reads,
    reads,
    milliseconds: performance.now() - started,
  };
}

describe('a read that may wait for the quota', () => {
  test('C29: asks again with new credentials each time', async () => {
    const { answer, reads, sessions } = await read({ cloudwatch: Array(3).fill(throttled) });

    assert.equal(answer?.state, 'ok');
    assert.deepEqual([reads, sessions], [4, 4]);
  });

  test('C40: ends with too many requests when its time is used up, and not before', async () => {
    const { answer, reads, milliseconds } = await read({
      cloudwatch: Array(9_999).fill(throttled),
    });

    assert.deepEqual(answer, { state: 'throttled' });
    assert.ok(reads > 4, `${reads} reads`);
    assert.ok(milliseconds > 890, `${milliseconds} ms`);
  });

  for (const [name, step] of [
    ['an outage', outage],
    ['a connection that breaks', broken('ECONNRESET')],
  ] as const) {
    test(`repeats ${name} once, and not while the quota may last`, async () => {
      const { answer, reads } = await read({ cloudwatch: Array(9).fill(step) });

      assert.equal(answer?.state, 'unavailable');
      assert.equal(reads, 2);
    });
  }

  test('has a repeat for an outage after each refusal', async () => {
    const { answer, reads } = await read({
      cloudwatch: [throttled, outage, throttled, outage],
    });

    assert.equal(answer?.state, 'ok');
    assert.equal(reads, 5);
  });

  test('is given up in its usual time where AWS is silent, also after a refusal', async () => {
    for (const script of [
      { cloudwatch: [silent] },
      { cloudwatch: [throttled, silent] },
      { sts: [silent, silent] },
    ]) {
      const { answer, milliseconds } = await read(script);

      assert.deepEqual(answer, { state: 'unavailable', cause: 'timeout' });
      assert.ok(milliseconds < 600, `${milliseconds} ms`);
    }
  });
});

test('whatever an export waits for, it ends before Forge ends its function', () => {
  const { page, whenThrottled, overall } = exportLimits;
  const forge = 25_000;

  assert.ok(page + Math.max(overall, whenThrottled!.overall) <= forge - 2_000);
});
