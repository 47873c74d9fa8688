import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { ReadAlarmsOutput } from '../../../contract/alarms';
import type { Result } from '../../../contract/result';
import type { World } from '../../../host/aws/index';
import { startForge } from '../../../host/forge/index';
import {
  allow,
  brokerAccount,
  demoAccount,
  metricAlarm,
  policy,
  region,
  startTestAws,
} from '../aws/local-aws';
import { call, first, second, temporaryFolder } from './local-forge';

const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';

/** One site's broker, role and External ID; each role trusts its own broker only. */
const tenants = [
  { installation: first, name: 'one', key: 'AKIABROKERONE0000000', alarm: 'disk-of-one' },
  { installation: second, name: 'two', key: 'AKIABROKERTWO0000000', alarm: 'disk-of-two' },
] as const;
type Tenant = (typeof tenants)[number];

const secretOf = ({ name }: Tenant) => `secret-of-${name}`.padEnd(40, '0');
const externalIdOf = ({ name }: Tenant) => `external-id-of-${name}`;

function world(made: World): void {
  for (const tenant of tenants) {
    made.addUser({
      account: brokerAccount,
      name: `broker-${tenant.name}`,
      policies: [{ name: 'assume', document: policy(allow('sts:AssumeRole')) }],
      accessKeys: [{ accessKeyId: tenant.key, secretAccessKey: secretOf(tenant) }],
    });
    made.addRole({
      account: demoAccount,
      name: `reader-${tenant.name}`,
      path: '/confluops/',
      trustPolicy: policy({
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${brokerAccount}:user/broker-${tenant.name}` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalIdOf(tenant) } },
      }),
      policies: [{ name: 'read', document: policy(allow('cloudwatch:DescribeAlarms')) }],
    });
    made.alarms(demoAccount, region).put(metricAlarm(tenant.alarm));
  }
}

test('C13: each of two sites is read with its own broker, by turns and at once, in one warm process', async (t) => {
  const { aws } = await startTestAws(t, { world });
  const forge = await startForge({
    dataFolder: await temporaryFolder(t),
    installations: [first, second],
    confluence: () => Promise.reject(new Error('not asked')),
    awsUrl: aws.url,
    webTriggerBase: '',
  });
  t.after(() => forge.close());
  const run = ({ installation }: Tenant, name: string, payload: object): Promise<unknown> =>
    forge.runJob({
      bundle: path.resolve('build/seed/index.js'),
      exportName: 'seed',
      name,
      installation: installation.id,
      payload,
    });
  const granted = new Map<Tenant, unknown>();
  for (const tenant of tenants) {
    await run(tenant, 'seed', {
      broker: {
        arn: `arn:aws:iam::${brokerAccount}:user/broker-${tenant.name}`,
        accessKeyId: tenant.key,
        secretAccessKey: secretOf(tenant),
      },
      accounts: [
        {
          connectionId,
          displayName: 'Shop',
          accountNumber: demoAccount,
          region,
          status: 'connected',
          placement: { scope: 'everywhere' },
          externalIdSetAt: 0,
          revision: 1,
          roleArn: `arn:aws:iam::${demoAccount}:role/confluops/reader-${tenant.name}`,
          externalId: externalIdOf(tenant),
        },
      ],
    });
    const alarms = [{ connectionId, alarmName: tenant.alarm }];
    granted.set(tenant, await run(tenant, 'grant', { alarms }));
  }
  const read = async (tenant: Tenant): Promise<ReadAlarmsOutput['answers'][number] | undefined> => {
    const { installation } = tenant;
    const references = granted.get(tenant);
    const result = (await forge.invoke(
      call(
        'alarms.read',
        { references },
        { installation: installation.id, moduleKey: 'alarm-badge' },
      ),
    )) as Result<ReadAlarmsOutput>;
    assert.ok(result.ok);
    return result.answers[0];
  };

  for (let turn = 0; turn < 10; turn++) {
    const tenant = tenants[turn % 2]!;
    aws.clearCalls();
    assert.equal((await read(tenant))?.state, 'insufficient-data');
    const assumed = aws.calls.filter(({ operation }) => operation === 'AssumeRole');
    assert.deepEqual(
      assumed.map(({ accessKeyId, status }) => [accessKeyId, status]),
      [[tenant.key, 200]],
    );
  }
  aws.clearCalls();
  const atOnce = await Promise.all(Array.from({ length: 20 }, (_, n) => read(tenants[n % 2]!)));

  assert.deepEqual(new Set(atOnce.map((answer) => answer?.state)), new Set(['insufficient-data']));
  const keys = aws.calls
    .filter(({ service }) => service === 'cloudwatch')
    .map((c) => c.accessKeyId);
  assert.equal(new Set(keys).size, 20, 'no session is used twice');
});
