import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { NotEmulatedError } from '../../../host/aws/errors';
import { services } from '../../../host/aws/services';
import { administrator, region, startTestAws, type TestAws } from './local-aws';
import { seeded, send, sign, toBytes } from './raw-http';

const memberNames = [
  'AlarmName',
  'AlarmNames',
  'AlarmRule',
  'AssumeRolePolicyDocument',
  'Capabilities',
  'EvaluationPeriods',
  'ExternalId',
  'MaxRecords',
  'Metrics',
  'Name',
  'NextToken',
  'Path',
  'PermissionsBoundary',
  'Policy',
  'PolicyArn',
  'PolicyDocument',
  'PolicyName',
  'RoleArn',
  'RoleName',
  'RoleSessionName',
  'ScheduledQueryConfiguration',
  'StackName',
  'StateReason',
  'StateValue',
  'Tags',
  'TemplateBody',
  'Threshold',
  'UserName',
];
const target = 'GraniteServiceVersion20100801';
const framings = {
  query: { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  json: {
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${target}.DescribeAlarms`,
    },
  },
  cbor: {
    path: `/service/${target}/operation/DescribeAlarms`,
    headers: { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' },
  },
} as const;

function sendSigned(aws: TestAws, framing: keyof typeof framings, body: string | Uint8Array) {
  return sign(aws.aws.url, administrator, {
    service: 'monitoring',
    region,
    body,
    ...framings[framing],
  }).then((request) => send(aws.aws.url, toBytes(request)));
}

test('unsigned junk is refused or cut off, and harms nobody', async (t) => {
  const aws = await startTestAws(t);
  const random = seeded(7);
  const pieces = [
    'GET / HTTP/1.1\r\n',
    'POST /service/x/operation/y HTTP/1.1\r\n',
    'host: monitoring.eu-west-1.amazonaws.com\r\n',
    'host: s3.eu-west-1.amazonaws.com\r\n',
    'authorization: AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request,SignedHeaders=,Signature=\r\n',
    `authorization: AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'a'.repeat(64)}\r\n`,
    'x-amz-date: 99999999T999999Z\r\n',
    'x-amz-target: a.b.c\r\n',
    'smithy-protocol: rpc-v2-cbor\r\n',
    'content-length: 5\r\n',
    'transfer-encoding: chunked\r\n',
    '\r\n',
    '\u0000\u00ff',
    '{"a":',
    'Action=AssumeRole&Version=2011-06-15',
  ];

  for (let round = 0; round < 200; round += 1) {
    const length = 1 + Math.floor(random() * 8);
    const text = Array.from(
      { length },
      () => pieces[Math.floor(random() * pieces.length)] ?? '',
    ).join('');
    const { status } = await send(aws.aws.url, Buffer.from(text, 'latin1'));
    assert.ok(status === 0 || (status >= 400 && status !== 500), `${status}: ${text}`);
  }

  assert.deepEqual(aws.aws.calls, []);
  await aws.sts(administrator).send(new GetCallerIdentityCommand({}));
});

test('a well signed body that cannot be read is the fault of its sender in every protocol', async (t) => {
  const aws = await startTestAws(t);
  const random = seeded(11);
  const deep = {
    query: `Action=DescribeAlarms&Version=2010-08-01&${'A.'.repeat(200_000)}B=1`,
    json: `{"AlarmNames":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    cbor: Buffer.alloc(200_000, 0x81),
  };

  for (const framing of ['query', 'json', 'cbor'] as const) {
    for (let round = 0; round < 30; round += 1) {
      const body = Buffer.from(
        Array.from({ length: 1 + Math.floor(random() * 60) }, () => Math.floor(random() * 256)),
      );
      const { status, text } = await sendSigned(aws, framing, body);
      assert.ok(status === 400 || status === 404, `${framing} ${body.toString('hex')}: ${text}`);
    }
    const { status } = await sendSigned(aws, framing, deep[framing]);
    assert.equal(status, 400, framing);
  }
});

test('members named like parts of an object are only names', async (t) => {
  const aws = await startTestAws(t);
  const bodies = {
    query: 'Action=__proto__&Version=2010-08-01&__proto__.member.1=x',
    json: '{"__proto__":{"MaxRecords":5},"constructor":1}',
  };

  const query = await sendSigned(aws, 'query', bodies.query);
  const json = await sendSigned(aws, 'json', bodies.json);

  assert.match(query.text, /<Code>InvalidAction<\/Code>/);
  assert.match(json.text, /NotEmulated/);
});

test('a body larger than any call is refused with its own error', async (t) => {
  const aws = await startTestAws(t);

  const { status, text } = await sendSigned(aws, 'json', 'x'.repeat(1_100_000));

  assert.equal(status, 413);
  assert.match(text, /RequestEntityTooLargeException/);
});

test('a host of AWS decides service and region, and a scope for another is refused', async (t) => {
  const aws = await startTestAws(t);
  const ask = async (host: string, service: string, signedRegion: string): Promise<string> => {
    const request = await sign(aws.aws.url, administrator, {
      service,
      region: signedRegion,
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host },
    });
    const { text } = await send(aws.aws.url, toBytes(request));
    return /<(?:Code|Arn|Message)>([^<]*)/.exec(text)?.[1] ?? text;
  };

  assert.match(await ask('sts.us-east-1.amazonaws.com', 'sts', 'us-east-1'), /user\/administrator/);
  assert.match(await ask('sts.amazonaws.com', 'sts', 'us-east-1'), /user\/administrator/);
  assert.equal(
    await ask('sts.us-east-1.amazonaws.com', 'sts', 'us-west-2'),
    'SignatureDoesNotMatch',
  );
  assert.equal(
    await ask('monitoring.eu-west-1.amazonaws.com', 'sts', 'eu-west-1'),
    'SignatureDoesNotMatch',
  );
  assert.equal(await ask('s3.eu-west-1.amazonaws.com', 's3', 'eu-west-1'), 'NotEmulated');
  assert.equal(await ask('sts.xx-north-9.amazonaws.com', 'sts', 'xx-north-9'), 'NotEmulated');
  assert.equal(await ask('localhost', 'sts', 'xx-north-9'), 'SignatureDoesNotMatch');
});

test('no operation meets a strange parameter with a failure of its own', async (t) => {
  const reported: unknown[] = [];
  const aws = await startTestAws(t, {
    report: (error) => !(error instanceof NotEmulatedError) && reported.push(error),
  });
  const random = seeded(13);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const values = [
    '',
    '0',
    '-1',
    '1e999',
    'true',
    'x',
    '__proto__',
    'constructor',
    'arn:aws:iam::111122223333:role/confluops/AlarmReader',
    '{}',
    '[]',
    'null',
    '{"Statement":[null]}',
    '{"Resources":{"a":{"Type":"AWS::IAM::Role","Properties":{"RoleName":{"Fn::Sub":["${a.b.c}",{}]}}}}}',
    `{"Resources":{"a":{"Type":"AWS::IAM::Role","Properties":{"Tags":${'['.repeat(20_000)}${']'.repeat(20_000)}}}}}`,
    `${'('.repeat(5_000)}TRUE`,
    '\u0000\ud800',
  ];

  for (const service of services) {
    for (const operation of Object.keys(service.operations)) {
      for (let round = 0; round < 6; round += 1) {
        const parameters = new URLSearchParams({ Action: operation, Version: service.version });
        for (const name of memberNames) {
          if (random() < 0.5)
            parameters.set(`${name}${pick(['', '', '.member.1', '.X'])}`, pick(values));
        }
        const request = await sign(aws.aws.url, administrator, {
          service: service.signingName,
          region: service.isGlobal ? 'us-east-1' : region,
          body: parameters.toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        const { status, text } = await send(aws.aws.url, toBytes(request));
        assert.deepEqual(reported, [], `${parameters.toString().slice(0, 2000)}: ${text}`);
        assert.ok(status < 500 || status === 501, text);
      }
    }
  }
});
