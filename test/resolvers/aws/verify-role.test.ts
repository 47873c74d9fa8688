import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { startAws, type Aws } from '../../../host/aws/index';
import { callerIdentity } from '../../../resolvers/aws/caller-identity';
import { verifyRole } from '../../../resolvers/aws/verify-role';
import { brokerPolicy, trustPolicy } from '../../../resolvers/accounts/setup/policies';
import { rolePolicy } from '../../../rules/role-policy';
import { accessTo } from './over-the-wire';

const account = '111122223333';
const region = 'eu-west-1';
const stsRegion = 'us-east-1';
const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';
const keys = { accessKeyId: 'AKIABROKER0000000000', secretAccessKey: 'secret-of-the-broker' };
const other = { accessKeyId: 'AKIAOTHER00000000000', secretAccessKey: 'secret-of-another' };

let aws: Aws;
let access: ReturnType<typeof accessTo>;
let brokerArn: string;

before(async () => {
  aws = await startAws();
  access = accessTo(aws.url);
  const user = (name: string, accessKeys: typeof keys) =>
    aws.world.addUser({
      account: '999988887777',
      name,
      policies: [{ name: 'Assume', document: brokerPolicy([]) }],
      accessKeys: [accessKeys],
    }).arn;
  brokerArn = user('confluops-broker', keys);
  user('somebody-else', other);
});
after(async () => {
  access.close();
  await aws.close();
});
afterEach(() => {
  aws.clearCalls();
  aws.world.setServiceControlPolicies(account, []);
  aws.world.enableRegion(account, region);
});

let made = 0;

/** Makes a role, sound but for what is told, and verifies it. */
async function verify(
  role: { trust?: object; policy?: object; boundary?: object; path?: string } = {},
  broker = keys,
) {
  made += 1;
  const { arn } = aws.world.addRole({
    account,
    path: role.path ?? '/confluops/',
    name: `role-${made}`,
    trustPolicy: role.trust ?? trustPolicy(brokerArn, externalId),
    policies: [{ name: 'Read', document: role.policy ?? rolePolicy() }],
    ...(role.boundary && { permissionsBoundary: boundaryOf(role.boundary) }),
  });
  return verifyArn(arn, broker);
}

const boundaryOf = (document: object) =>
  aws.world.addManagedPolicy(account, { name: `boundary-${made}`, document }).arn;

const verifyArn = (roleArn: string, broker = keys) =>
  verifyRole(
    access,
    { roleArn, externalId, region, stsRegion, broker: [broker] },
    new AbortController().signal,
  );

/** The right trust policy with another condition. */
const trustWith = (condition: object, principal = '999988887777') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${principal}:root` },
      Action: 'sts:AssumeRole',
      Condition: condition,
    },
  ],
});

describe('trust policies', () => {
  test('the right one is accepted, after three probes and one read', async () => {
    assert.deepEqual(await verify(), { code: 'connected' });

    const operations = aws.calls.map(({ operation, status }) => `${operation} ${status}`);
    assert.deepEqual(operations.sort(), [
      'AssumeRole 200',
      'AssumeRole 403',
      'AssumeRole 403',
      'DescribeAlarms 200',
    ]);
  });

  test('one without a condition is refused', async () => {
    assert.deepEqual(await verify({ trust: trustWith({}) }), { code: 'open-without-id' });
  });

  test('StringEqualsIfExists is refused: it lets in who sends none', async () => {
    const trust = trustWith({ StringEqualsIfExists: { 'sts:ExternalId': externalId } });

    assert.deepEqual(await verify({ trust }), { code: 'open-without-id' });
  });

  test('StringLike "*" is refused: it lets in who sends any', async () => {
    const trust = trustWith({ StringLike: { 'sts:ExternalId': '*' } });

    assert.deepEqual(await verify({ trust }), { code: 'open-with-any-id' });
  });

  test("another account's principal cannot be told from a role that is not there", async () => {
    const trust = trustWith({ StringEquals: { 'sts:ExternalId': externalId } }, '123456789012');

    assert.deepEqual(await verify({ trust }), { code: 'role-not-assumable' });
    assert.deepEqual(await verifyArn(`arn:aws:iam::${account}:role/confluops/none`), {
      code: 'role-not-assumable',
    });
  });

  test('another External ID, or another user, is refused by the role', async () => {
    const trust = trustWith({ StringEquals: { 'sts:ExternalId': crypto.randomUUID() } });

    assert.deepEqual(await verify({ trust }), { code: 'role-not-assumable' });
    assert.deepEqual(await verify({}, other), { code: 'role-not-assumable' });
  });
});

describe('permissions', () => {
  const nothing = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
  };

  test('a role that may not read alarms lacks a permission, which is named', async () => {
    assert.deepEqual(await verify({ policy: nothing }), {
      code: 'missing-permission',
      action: 'cloudwatch:DescribeAlarms',
    });
  });

  test('a permissions boundary in the way is told apart', async () => {
    const { code } = await verify({ boundary: nothing });

    assert.equal(code, 'permissions-boundary');
  });

  test('as is an organisation policy', async () => {
    aws.world.setServiceControlPolicies(account, [
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: 'cloudwatch:*', Resource: '*' },
        ],
      },
    ]);

    assert.deepEqual(await verify(), {
      code: 'organisation-policy',
      action: 'cloudwatch:DescribeAlarms',
    });
  });

  test('an open role is refused for being open, also where it may not read', async () => {
    const { code } = await verify({ trust: trustWith({}), policy: nothing });

    assert.equal(code, 'open-without-id');
  });

  test('a region that is off is named', async () => {
    aws.world.disableRegion(account, region);

    assert.deepEqual(await verify(), { code: 'region-not-enabled' });
  });
});

describe('the broker', () => {
  test('with a wrong secret is refused by AWS', async () => {
    const { code } = await verify({}, { ...keys, secretAccessKey: 'wrong' });

    assert.equal(code, 'broker-refused');
  });

  test('whose own policy is in the way is told so where AWS names it', async () => {
    aws.inject({ service: 'sts', operation: 'AssumeRole', fault: 'denied', times: 1 });

    assert.equal((await verify()).code, 'broker-not-allowed');
  });

  test('is known by the ARN of its user', async () => {
    const identity = await callerIdentity(access, keys, stsRegion, new AbortController().signal);

    assert.deepEqual(identity, { arn: brokerArn });
  });

  test('must be a user: root, sessions and unknown keys are refused', async () => {
    const signal = new AbortController().signal;
    const root = { accessKeyId: 'AKIAROOT000000000000', secretAccessKey: 'root-secret' };
    aws.world.addRootKey(account, root.accessKeyId, root.secretAccessKey);

    assert.deepEqual(await callerIdentity(access, root, stsRegion, signal), {
      problem: 'broker-not-user',
    });
    assert.deepEqual(
      await callerIdentity(access, { ...keys, secretAccessKey: 'x' }, stsRegion, signal),
      {
        problem: 'broker-refused',
      },
    );
    const nobody = { accessKeyId: 'AKIANOBODY0000000000', secretAccessKey: 'x' };
    assert.deepEqual(await callerIdentity(access, nobody, stsRegion, signal), {
      problem: 'broker-refused',
    });
  });

  test('is not judged while AWS cannot be asked', async () => {
    aws.inject({ service: 'sts', fault: '5xx', times: 9 });

    const identity = await callerIdentity(access, keys, stsRegion, new AbortController().signal);
    for (let left = 0; left < 3; left += 1)
      await callerIdentity(access, keys, stsRegion, new AbortController().signal);

    assert.deepEqual(identity, { problem: 'broker-unchecked' });
  });
});

describe('an answer that is not clear', () => {
  test('is repeated, and the role connected when it comes', async () => {
    for (const fault of ['throttle', '5xx', 'reset'] as const) {
      aws.inject({ service: 'cloudwatch', fault, times: 1 });
      aws.inject({ service: 'sts', operation: 'AssumeRole', fault, times: 1 });

      assert.deepEqual(await verify(), { code: 'connected' }, fault);
    }
  });

  test('never counts as a refusal when it stays so', async () => {
    // The first AssumeRole is the read's; the faults that follow meet the two probes.
    let seen = 0;
    const faulty = {
      ...access,
      requestHandler: {
        handle: (...[request, options]: Parameters<typeof access.requestHandler.handle>) => {
          if (request.hostname.startsWith('sts.') && (seen += 1) === 2) {
            aws.inject({ service: 'sts', fault: 'garbage', times: 6 });
          }
          return access.requestHandler.handle(request, options);
        },
      },
    };
    made += 1;
    const { arn } = aws.world.addRole({
      account,
      path: '/confluops/',
      name: `role-${made}`,
      trustPolicy: trustPolicy(brokerArn, externalId),
      policies: [{ name: 'Read', document: rolePolicy() }],
    });

    const finding = await verifyRole(
      faulty,
      { roleArn: arn, externalId, region, stsRegion, broker: [keys] },
      new AbortController().signal,
    );

    assert.deepEqual(finding, { code: 'undecided', region: stsRegion });
  });
});
