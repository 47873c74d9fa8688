import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import {
  administrator,
  allow,
  brokerAccount,
  demoAccount,
  policy,
  startTestAws,
  type Keys,
  type TestAws,
} from './local-aws';
import { outcome } from './outcome';
import { assume } from './sessions';

const mayAssume = policy(allow('sts:AssumeRole'));
const mayNot = policy(allow('s3:*'));
const worker: Keys = { accessKeyId: 'AKIAWORKER0000000000', secretAccessKey: 'worker/secret' };

/** What the caller's own policies are silent about; what is left out allows everything. */
interface Silences {
  readonly own?: boolean;
  readonly boundary?: boolean;
  readonly session?: boolean;
  readonly organisation?: boolean;
}

/** A user of an account, whose policies are silent about AssumeRole where told. */
function addUser(aws: TestAws, { own, boundary, organisation }: Silences, account = demoAccount) {
  const user = aws.world.addUser({
    account,
    name: 'worker',
    policies: [{ name: 'own', document: own ? mayNot : mayAssume }],
    accessKeys: [worker],
  });
  if (boundary) {
    const document = mayNot;
    user.permissionsBoundary = aws.world.addManagedPolicy(account, {
      name: 'boundary',
      document,
    }).arn;
  }
  if (organisation) aws.world.setServiceControlPolicies(account, [mayNot]);
  return user.arn;
}

/** A session of a role of the demo account, whose policies are silent about AssumeRole where told. */
async function addSession(aws: TestAws, { own, boundary, session }: Silences) {
  const { arn } = aws.world.addRole({
    account: demoAccount,
    name: 'Chained',
    trustPolicy: trusting(`arn:aws:iam::${demoAccount}:user/administrator`),
    policies: [{ name: 'own', document: own ? mayNot : mayAssume }],
    ...(boundary && { permissionsBoundary: { name: 'boundary', document: mayNot } }),
  });
  const narrowed = session ? { Policy: JSON.stringify(mayNot) } : {};
  return { arn, keys: await assume(aws, { RoleArn: arn, ...narrowed }, administrator) };
}

function trusting(AWS: string): object {
  return policy({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' });
}

/** What a caller meets at a role of the demo account that trusts whoever is named. */
async function attempt(aws: TestAws, trusted: string, keys: Keys): Promise<string> {
  const { arn } = aws.world.addRole({
    account: demoAccount,
    name: 'Target',
    trustPolicy: trusting(trusted),
    policies: [],
  });
  return outcome(assume(aws, { RoleArn: arn }, keys));
}

const account = `arn:aws:iam::${demoAccount}:root`;

describe('a role trusts a user of its own account', () => {
  const cases: readonly [string, Silences, { named: string; account: string; all: string }][] = [
    ['nothing', {}, { named: 'allowed', account: 'allowed', all: 'allowed' }],
    [
      'the own policies',
      { own: true },
      { named: 'allowed', account: 'AccessDenied', all: 'allowed' },
    ],
    [
      'the boundary',
      { boundary: true },
      { named: 'allowed', account: 'AccessDenied', all: 'allowed' },
    ],
    [
      'the organisation',
      { organisation: true },
      { named: 'AccessDenied', account: 'AccessDenied', all: 'AccessDenied' },
    ],
  ];

  for (const [title, silences, expected] of cases) {
    test(`${title} being silent about it`, async (t) => {
      const met = async (trusted?: string): Promise<string> => {
        const aws = await startTestAws(t);
        const arn = addUser(aws, silences);
        return attempt(aws, trusted ?? arn, worker);
      };

      assert.deepEqual(
        { named: await met(), account: await met(account), all: await met('*') },
        expected,
      );
    });
  }

  test('of another account, the user needs a policy of its own however it is named', async (t) => {
    for (const own of [true, false]) {
      const aws = await startTestAws(t);
      const arn = addUser(aws, { own }, brokerAccount);

      assert.equal(await attempt(aws, arn, worker), own ? 'AccessDenied' : 'allowed');
    }
  });

  test('made anew under the same name, the user is a stranger', async (t) => {
    const aws = await startTestAws(t);
    const arn = addUser(aws, {});
    const target = aws.world.addRole({
      account: demoAccount,
      name: 'Target',
      trustPolicy: trusting(arn),
      policies: [],
    });
    const users = aws.world.account(demoAccount).users;
    users.splice(
      users.findIndex((user) => user.arn === arn),
      1,
    );
    addUser(aws, {});

    assert.equal(await outcome(assume(aws, { RoleArn: target.arn }, worker)), 'AccessDenied');
  });
});

describe('a role trusts a session of another role of its account', () => {
  const session = `arn:aws:sts::${demoAccount}:assumed-role/Chained/confluops`;
  const cases: readonly [string, Silences, { role: string; session: string; account: string }][] = [
    ['nothing', {}, { role: 'allowed', session: 'allowed', account: 'allowed' }],
    [
      "the role's own policies",
      { own: true },
      { role: 'allowed', session: 'allowed', account: 'AccessDenied' },
    ],
    [
      "the role's boundary",
      { boundary: true },
      { role: 'AccessDenied', session: 'allowed', account: 'AccessDenied' },
    ],
    [
      "the session's policy",
      { session: true },
      { role: 'AccessDenied', session: 'allowed', account: 'AccessDenied' },
    ],
  ];

  for (const [title, silences, expected] of cases) {
    test(`${title} being silent about it`, async (t: TestContext) => {
      const met = async (trusted?: string): Promise<string> => {
        const aws = await startTestAws(t);
        const { arn, keys } = await addSession(aws, silences);
        return attempt(aws, trusted ?? arn, keys);
      };

      assert.deepEqual(
        { role: await met(), session: await met(session), account: await met(demoAccount) },
        expected,
      );
    });
  }
});
