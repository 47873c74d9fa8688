import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regions, stsRegions, type StsRegion } from '../../../contract/regions';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { verifyRole } from '../../../resolvers/aws/verify-role';
import { withDeadline } from '../../../resolvers/lib/deadline';
import { parseStsRegion, stsRegionsFrom } from '../../../rules/regions';
import { assertLogSchema } from '../lib/log-schema';
import { refused, scriptedAws, type Script } from './scripted';

const limits = { overall: 2_000, verification: 2_000, firstSts: 1_000, pauses: [1, 1] };
const roleIn = (stsRegion: StsRegion) => ({
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId: 'b1f0c1de-0000-4000-8000-00000000c0de',
  region: 'ap-southeast-2',
  stsRegion,
  broker: [{ accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' }],
});

async function hostsAsked(stsRegion: StsRegion, script: Script): Promise<readonly string[]> {
  const { requestHandler, sent } = scriptedAws(script);
  const aws = { requestHandler, limits, log: assertLogSchema };
  await withDeadline(2_000, (signal) => readAlarms(aws, roleIn(stsRegion), ['cpu'], signal));
  return [...new Set(sent.map(({ host }) => host))];
}

describe('W17: STS is asked in the region that was chosen', () => {
  for (const { id, fallback } of stsRegions) {
    test(`W17: ${id}, and in ${fallback} only when that cannot answer`, async () => {
      const outage = Array.from({ length: 3 }, () => refused(503, 'ServiceUnavailable'));
      const monitoring = 'monitoring.ap-southeast-2.amazonaws.com';

      assert.deepEqual(await hostsAsked(id, {}), [`sts.${id}.amazonaws.com`, monitoring]);
      assert.deepEqual(await hostsAsked(id, { sts: outage }), [
        `sts.${id}.amazonaws.com`,
        `sts.${fallback}.amazonaws.com`,
        monitoring,
      ]);
    });
  }

  test('W17: and what stands in for it lies in the same jurisdiction', () => {
    for (const { id } of stsRegions) {
      const [first, second] = stsRegionsFrom(id);

      assert.equal(first, id);
      assert.notEqual(second, id);
      assert.equal(second.slice(0, 3), id.slice(0, 3));
      assert.ok(regions.some((region) => region.id === id));
    }
  });
});

test('no other region than the listed ones is taken for one of STS', () => {
  for (const value of ['eu-west-2', 'us-east-1 ', '', undefined, null, 3, 'toString']) {
    assert.equal(parseStsRegion(value), undefined);
  }
});

test('a denial names the action that was denied, and the region of STS', async () => {
  const words =
    'User: arn:aws:iam::999988887777:user/b is not authorized to perform: sts:AssumeRole on resource: x with an explicit deny in a service control policy';
  const { requestHandler } = scriptedAws({ sts: [refused(403, 'AccessDenied', words)] });
  const aws = { requestHandler, limits, log: assertLogSchema };

  const finding = await withDeadline(2_000, (signal) =>
    verifyRole(aws, roleIn('eu-central-1'), signal),
  );

  assert.deepEqual(finding, {
    code: 'organisation-policy',
    action: 'sts:AssumeRole',
    region: 'eu-central-1',
  });
});
