import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StsRegion } from '../../../contract/regions';
import type { AlarmAnswer } from '../../../contract/alarms';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { withDeadline } from '../../../resolvers/lib/deadline';
import { refused, scriptedAws, well, type Step } from './scripted';

const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-0000-4000-8000-00000000c0de',
  region: 'eu-west-1',
  stsRegion: 'us-east-1' as StsRegion,
  broker: [{ accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' }],
};
const limits = { overall: 2_000, verification: 2_000, firstSts: 1_000, pauses: [1, 1] };
const cpu = { AlarmName: 'cpu', StateValue: 'OK', StateTransitionedTimestamp: 1_700_000_000 };

/** Reads names from an AWS that knows the alarm `cpu`, and takes these steps first. */
async function read(cloudwatch: readonly Step[], names: readonly string[]) {
  const { requestHandler, sent } = scriptedAws({ cloudwatch }, { MetricAlarm: [cpu] });
  const aws = { requestHandler, limits, log: () => undefined };
  const answers: ReadonlyMap<string, AlarmAnswer> = await withDeadline(limits.overall, (signal) =>
    readAlarms(aws, role, names, signal),
  );
  const count = (service: string) => sent.filter((request) => request.service === service).length;
  return { answers, sts: count('sts'), cw: count('cloudwatch') };
}

describe('a name that CloudWatch refuses for its form', () => {
  const invalid = refused(400, 'ValidationError');

  test('is found in halves, and the others are read', async () => {
    const names = ['cpu', 'no\u0085name'];
    const { answers, cw, sts } = await read([invalid, well, invalid], names);

    assert.equal(answers.get('cpu')?.state, 'ok');
    assert.deepEqual(answers.get('no\u0085name'), { state: 'unavailable', cause: 'internal' });
    assert.deepEqual([sts, cw], [3, 3]);
  });

  test('costs 20 more calls at most, whatever CloudWatch refuses', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `alarm-${index}`);
    const { answers, cw } = await read(Array<Step>(99).fill(invalid), names);

    assert.equal(cw, 21);
    for (const name of names) {
      assert.deepEqual(answers.get(name), { state: 'unavailable', cause: 'internal' });
    }
  });
});
