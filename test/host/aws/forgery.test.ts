import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  administrator,
  demoAccount,
  externalId,
  metricAlarm,
  protocolNames,
  region,
  roleArn,
  startTestAws,
  type Keys,
  type ProtocolName,
  type TestAws,
} from './local-aws';
import { mutations } from './mutations';
import { seeded, send, sign, toBytes, type RawRequest } from './raw-http';

const seed = 20_261_122;
const rounds = 500;

/** A request as the SDK hands it to whatever sends it. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the SDK would have sent. */
async function capture(aws: TestAws, keys: Keys, protocol: ProtocolName): Promise<RawRequest> {
  let captured: SdkRequest | undefined;
  const client = aws.cloudwatch(keys, protocol, {
    requestHandler: {
      handle: (request: SdkRequest) => {
        captured = request;
        return Promise.reject(new Error('captured'));
      },
    },
  });
  await client.send(new DescribeAlarmsCommand({ AlarmNames: ['latency'] })).catch(() => undefined);
  assert.ok(captured);
  return {
    method: captured.method,
    path: captured.path,
    query: '',
    headers: Object.entries(captured.headers),
    body:
      typeof captured.body === 'string'
        ? Buffer.from(captured.body)
        : Buffer.concat([captured.body as Uint8Array]),
  };
}

async function sessionKeys(aws: TestAws): Promise<Keys> {
  const { Credentials } = await aws.sts().send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: 'confluops',
      ExternalId: externalId,
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
}

/** Requests of the SDK in every protocol, and of a client that signs as little as AWS allows. */
async function genuineRequests(aws: TestAws): Promise<readonly RawRequest[]> {
  const session = await sessionKeys(aws);
  const minimal = (service: string, body: string): Promise<RawRequest> =>
    sign(aws.aws.url, administrator, {
      service,
      region,
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      only: ['content-type', 'host', 'x-amz-date'],
    });
  return [
    ...(await Promise.all(protocolNames.map((name) => capture(aws, administrator, name)))),
    ...(await Promise.all(protocolNames.map((name) => capture(aws, session, name)))),
    await minimal('monitoring', 'Action=DescribeAlarms&Version=2010-08-01&MaxRecords=10'),
    await minimal('sts', 'Action=GetCallerIdentity&Version=2011-06-15'),
  ];
}

test(`none of ${rounds} forged requests is accepted, whatever part of what is signed is changed`, async (t) => {
  const aws = await startTestAws(t);
  aws.world.alarms(demoAccount, region).put(metricAlarm('latency'));
  const genuine = await genuineRequests(aws);
  const random = seeded(seed);
  const kinds = Object.keys(mutations);

  for (const request of genuine) {
    const { status } = await send(aws.aws.url, toBytes(request));
    assert.equal(status, 200, toBytes(request).toString('latin1'));
  }
  aws.aws.clearCalls();
  for (let round = 0; round < rounds; round += 1) {
    const kind = kinds[round % kinds.length] ?? '';
    const request = genuine[Math.floor(random() * genuine.length)];
    assert.ok(request);
    const forged = mutations[kind]?.(request, random);
    assert.ok(forged);
    const bytes = toBytes(forged);
    assert.notDeepEqual(bytes, toBytes(request), kind);

    const { status } = await send(aws.aws.url, bytes);

    assert.ok(status === 0 || status >= 400, `${kind}: ${bytes.toString('latin1')}`);
    // Only a request whose signature holds is recorded.
    assert.deepEqual(aws.aws.calls, [], `${kind}: ${bytes.toString('latin1')}`);
  }
});

test('a genuine request is not mistaken for a forged one by what nobody signed', async (t) => {
  const aws = await startTestAws(t);
  const request = await sign(aws.aws.url, administrator, {
    service: 'sts',
    region,
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const headers = request.headers.map(
    ([name, value]) => [name.toUpperCase(), name === 'host' ? value : `  ${value} `] as const,
  );

  const { status, text } = await send(
    aws.aws.url,
    toBytes({ ...request, headers: [...headers, ['X-Forwarded-For', '10.0.0.1']] }),
  );

  assert.equal(status, 200, text);
});
