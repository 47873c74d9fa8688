import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import {
  addReaderRole,
  administrator,
  allow,
  broker,
  brokerAccount,
  demoAccount,
  demoWorld,
  externalId,
  metricAlarm,
  policy,
  region,
  rightCondition,
  roleArn,
  startTestAws,
  TestClock,
  trustPolicy,
  type Keys,
} from './local-aws';
import { outcome } from './outcome';
import { assume, toKeys } from './sessions';

const narrowed = JSON.stringify(
  policy(
    allow('cloudwatch:DescribeAlarms', {
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    }),
  ),
);

test('a session reads what its role allows, under the role session and in its account', async (t) => {
  const aws = await startTestAws(t);
  aws.world.alarms(demoAccount, region).put(metricAlarm('latency'));
  const session = await assume(aws);

  const { MetricAlarms } = await aws.cloudwatch(session).send(new DescribeAlarmsCommand({}));
  const identity = await aws.sts(session).send(new GetCallerIdentityCommand({}));

  assert.equal(MetricAlarms?.[0]?.AlarmName, 'latency');
  assert.match(session.accessKeyId, /^ASIA/);
  assert.equal(identity.Account, demoAccount);
  assert.equal(identity.Arn, `arn:aws:sts::${demoAccount}:assumed-role/AlarmReader/confluops`);
  assert.match(identity.UserId ?? '', /^AROA\w{17}:confluops$/);
});

test('a refused read says in AWS words which kind of policy does not allow it', async (t) => {
  const aws = await startTestAws(t);
  const session = await assume(aws, { Policy: narrowed });
  const message = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'allowed',
      (error: unknown) => (error as Error).message,
    );
  const user = `User: arn:aws:sts::${demoAccount}:assumed-role/AlarmReader/confluops is not authorized to perform:`;
  const describe = new DescribeAlarmsCommand({});

  assert.equal(await message(aws.cloudwatch(session).send(describe)), 'allowed');
  assert.equal(
    await message(aws.cloudwatch(session, undefined, { region: 'eu-west-2' }).send(describe)),
    `${user} cloudwatch:DescribeAlarms because no session policy allows the cloudwatch:DescribeAlarms action`,
  );
  assert.equal(
    await message(aws.cloudwatch(broker).send(describe)),
    `User: arn:aws:iam::${brokerAccount}:user/confluops-broker is not authorized to perform: cloudwatch:DescribeAlarms because no identity-based policy allows the cloudwatch:DescribeAlarms action`,
  );
});

test('a session policy narrows an administrator role and never widens a narrow one', async (t) => {
  const aws = await startTestAws(t);
  aws.world.alarms(demoAccount, region).put(metricAlarm('latency'));
  const powerful = aws.world.addRole({
    account: demoAccount,
    name: 'Powerful',
    path: '/confluops/',
    trustPolicy: trustPolicy(rightCondition),
    policies: [{ name: 'all', document: policy(allow('*')) }],
  });
  const setState = new SetAlarmStateCommand({
    AlarmName: 'latency',
    StateValue: 'OK',
    StateReason: 'x',
  });
  const everything = JSON.stringify(policy(allow('*')));
  const attempt = async (input: Partial<AssumeRoleCommandInput>): Promise<string> =>
    outcome(aws.cloudwatch(await assume(aws, input)).send(setState));

  assert.deepEqual(
    [
      await attempt({ RoleArn: powerful.arn }),
      await attempt({ RoleArn: powerful.arn, Policy: narrowed }),
      await attempt({ Policy: everything }),
    ],
    ['allowed', 'AccessDenied', 'AccessDenied'],
  );
});

test('a session lives as long as asked, from 900 seconds to what the role allows', async (t) => {
  const aws = await startTestAws(t);
  const ask = (DurationSeconds: number): Promise<string> =>
    outcome(assume(aws, { DurationSeconds }));

  assert.deepEqual(
    [await ask(899), await ask(900), await ask(3600), await ask(3601)],
    ['ValidationError', 'allowed', 'allowed', 'ValidationError'],
  );
});

test('an expired session is refused as expired, and the same request before that is not', async (t) => {
  const clock = new TestClock(new Date().toISOString());
  const aws = await startTestAws(t, { clock: clock.now });
  const session = await assume(aws, { DurationSeconds: 900 });
  const read = (): Promise<string> =>
    outcome(aws.cloudwatch(session).send(new DescribeAlarmsCommand({})));

  clock.advance(899);
  const before = await read();
  clock.advance(2);
  const after = await read();

  assert.deepEqual([before, after], ['allowed', 'ExpiredToken']);
});

test('the SDK corrects a clock that is 16 minutes off from the answer, and succeeds', async (t) => {
  const clock = new TestClock(new Date(Date.now() + 16 * 60_000).toISOString());
  const aws = await startTestAws(t, { clock: clock.now });
  const slow = (maxAttempts: number) =>
    aws.cloudwatch(administrator, undefined, { maxAttempts, systemClockOffset: 0 });

  await assert.rejects(slow(1).send(new DescribeAlarmsCommand({})), {
    name: 'SignatureDoesNotMatch',
    message: /^Signature expired: /,
  });
  const { $metadata } = await slow(2).send(new DescribeAlarmsCommand({}));

  assert.equal($metadata.attempts, 2);
});

test('a session key without its token, or with the token of another session, is invalid', async (t) => {
  const aws = await startTestAws(t);
  const { accessKeyId, secretAccessKey } = await assume(aws);
  const { sessionToken } = await assume(aws);
  const read = (keys: Keys): Promise<string> =>
    outcome(aws.cloudwatch(keys).send(new DescribeAlarmsCommand({})));

  assert.equal(await read({ accessKeyId, secretAccessKey }), 'InvalidClientTokenId');
  assert.equal(await read({ accessKeyId, secretAccessKey, sessionToken }), 'InvalidClientTokenId');
});

test('an AssumeRole that asks for what cannot be is told which parameter is wrong', async (t) => {
  const aws = await startTestAws(t);
  const wrongs: readonly [Partial<AssumeRoleCommandInput>, string][] = [
    [{ RoleSessionName: 'x' }, 'ValidationError'],
    [{ RoleSessionName: 'with space' }, 'ValidationError'],
    [{ RoleSessionName: 'x'.repeat(65) }, 'ValidationError'],
    [{ ExternalId: 'x' }, 'ValidationError'],
    [{ RoleArn: 'arn:aws:iam::1:r' }, 'ValidationError'],
    [{ RoleArn: `arn:aws:iam:${demoAccount}:role/no-region` }, 'ValidationError'],
    [{ RoleArn: `arn:aws:iam::${demoAccount}:user/somebody` }, 'ValidationError'],
    [{ RoleArn: `arn:aws:sts::${demoAccount}:assumed-role/AlarmReader/x` }, 'ValidationError'],
    [{ RoleArn: `arn:aws:iam::${demoAccount}:role/confluops/` }, 'ValidationError'],
    [{ RoleArn: 'ConfluOpsAlarmReader-7d9c1f64' }, 'ValidationError'],
    [{ Policy: '{"Version"' }, 'MalformedPolicyDocumentException'],
    [{ Policy: `{}${' '.repeat(2048)}` }, 'ValidationError'],
    [{ Tags: [{ Key: 'a', Value: 'b' }] }, 'NotEmulated'],
  ];

  for (const [input, code] of wrongs) {
    assert.equal(await outcome(assume(aws, input)), code, JSON.stringify(input));
  }
});

test('a caller needs a policy of its own to assume a role of another account', async (t) => {
  const aws = await startTestAws(t);
  const key = { accessKeyId: 'AKIAPOWERLESS0000000', secretAccessKey: 'powerless/secret' };
  aws.world.addUser({
    account: brokerAccount,
    name: 'powerless',
    policies: [],
    accessKeys: [key],
  });
  const RoleArn = addReaderRole(aws.world, undefined, 'Open');
  const outside = aws.world.addRole({
    account: demoAccount,
    name: 'Outside',
    trustPolicy: trustPolicy(),
    policies: [],
  }).arn;

  assert.deepEqual(
    [
      await outcome(assume(aws, { RoleArn }, key)),
      await outcome(assume(aws, { RoleArn })),
      await outcome(assume(aws, { RoleArn: outside })),
    ],
    ['AccessDenied', 'allowed', 'AccessDenied'],
  );
});

test('the root user of an account is told who it is, and assumes no role', async (t) => {
  const aws = await startTestAws(t);
  const root = { accessKeyId: 'AKIAROOT000000000000', secretAccessKey: 'root/secret' };
  aws.world.addRootKey(brokerAccount, root.accessKeyId, root.secretAccessKey);

  const identity = await aws.sts(root).send(new GetCallerIdentityCommand({}));

  assert.equal(identity.Arn, `arn:aws:iam::${brokerAccount}:root`);
  assert.equal(await outcome(assume(aws, {}, root)), 'AccessDenied');
});

test('a region that the account has not enabled makes its tokens invalid there', async (t) => {
  const aws = await startTestAws(t);
  aws.world.disableRegion(demoAccount, 'eu-south-2');
  const session = await assume(aws);
  const read = (where: string): Promise<string> =>
    outcome(
      aws.cloudwatch(session, undefined, { region: where }).send(new DescribeAlarmsCommand({})),
    );

  assert.deepEqual(
    [await read('eu-south-2'), await read(region)],
    ['InvalidClientTokenId', 'allowed'],
  );
  await assert.rejects(
    aws.sts(broker, 'eu-south-2').send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: 'confluops',
        ExternalId: externalId,
      }),
    ),
    { name: 'RegionDisabledException' },
  );
});

test('a service control policy forbids what the role allows, and says that it was one', async (t) => {
  const aws = await startTestAws(t);
  const everything = policy(allow('*'));
  const session = await assume(aws);
  const read = (): Promise<unknown> => aws.cloudwatch(session).send(new DescribeAlarmsCommand({}));

  aws.world.setServiceControlPolicies(demoAccount, [
    everything,
    policy({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
    }),
  ]);
  await assert.rejects(read(), { message: /with an explicit deny in a service control policy$/ });
  aws.world.setServiceControlPolicies(demoAccount, [policy(allow('s3:*'))]);
  await assert.rejects(read(), { message: /because no service control policy allows the/ });
  aws.world.setServiceControlPolicies(demoAccount, []);
  assert.equal(await outcome(read()), 'allowed');
});

test('a permissions boundary caps what the role allows', async (t) => {
  const aws = await startTestAws(t);
  const boundary = aws.world.addManagedPolicy(demoAccount, {
    name: 'boundary',
    document: policy(allow('s3:*')),
  });
  const { arn } = aws.world.addRole({
    account: demoAccount,
    name: 'Bounded',
    path: '/confluops/',
    trustPolicy: trustPolicy(),
    policies: [{ name: 'all', document: policy(allow('*')) }],
    permissionsBoundary: boundary.arn,
  });
  const session = await assume(aws, { RoleArn: arn });

  await assert.rejects(aws.cloudwatch(session).send(new DescribeAlarmsCommand({})), {
    message: /because no permissions boundary allows the/,
  });
});

test('a role that is deleted takes the power of its sessions with it', async (t) => {
  const aws = await startTestAws(t, { world: demoWorld });
  const session = await assume(aws);

  aws.world.removeRole(roleArn);

  assert.equal(
    await outcome(aws.cloudwatch(session).send(new DescribeAlarmsCommand({}))),
    'AccessDenied',
  );
});

test('every kind of key is told what it is, so that a broker can refuse the unfit ones', async (t) => {
  const aws = await startTestAws(t);
  const identity = async (keys: Keys): Promise<string> => {
    const { Arn = '' } = await aws.sts(keys).send(new GetCallerIdentityCommand({}));
    return `${keys.accessKeyId.slice(0, 4)} ${Arn}`;
  };
  const sts = aws.sts(administrator);
  const session = await sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  const federation = await sts.send(new GetFederationTokenCommand({ Name: 'visitor' }));
  const root = { accessKeyId: 'AKIAROOT000000000000', secretAccessKey: 'root/secret' };
  aws.world.addRootKey(demoAccount, root.accessKeyId, root.secretAccessKey);

  assert.deepEqual(
    [
      await identity(administrator),
      await identity(root),
      await identity(toKeys(session.Credentials)),
      await identity(toKeys(federation.Credentials)),
      await identity(await assume(aws)),
    ],
    [
      `AKIA arn:aws:iam::${demoAccount}:user/administrator`,
      `AKIA arn:aws:iam::${demoAccount}:root`,
      `ASIA arn:aws:iam::${demoAccount}:user/administrator`,
      `ASIA arn:aws:sts::${demoAccount}:federated-user/visitor`,
      `ASIA arn:aws:sts::${demoAccount}:assumed-role/AlarmReader/confluops`,
    ],
  );
});

test('a federated user may do what its policy and its maker allow, and assume no role', async (t) => {
  const aws = await startTestAws(t);
  const federate = async (Policy?: string): Promise<Keys> => {
    const command = new GetFederationTokenCommand({ Name: 'visitor', Policy });
    return toKeys((await aws.sts(administrator).send(command)).Credentials);
  };
  const read = (keys: Keys): Promise<string> =>
    outcome(aws.cloudwatch(keys).send(new DescribeAlarmsCommand({})));
  const visitor = await federate(narrowed);

  assert.equal(await read(visitor), 'allowed');
  assert.equal(await read(await federate()), 'AccessDenied');
  assert.equal(await outcome(assume(aws, {}, visitor)), 'AccessDenied');
  assert.equal(
    await outcome(aws.sts(visitor).send(new GetSessionTokenCommand({}))),
    'AccessDenied',
  );
});
