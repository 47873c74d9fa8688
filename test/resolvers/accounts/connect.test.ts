import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import type { Diagnosis, PublicAccount, SetupKit } from '../../../contract/accounts';
import { leaksOf } from '../../sentinel';
import { accountNumber, region, startLocal, type Local, type Site } from '../local';

/*
 * An account from nothing to a badge and to nothing again, over the built app, a local Forge and a
 * local AWS. The SDK's CloudFormation client stands in for the shell that runs the printed command.
 */

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly account: PublicAccount;
  readonly diagnosis?: Diagnosis;
  readonly setup: SetupKit;
}

let local: Local;
let site: Site;
/** Everything that ever left the backend by a resolver, in the order it was answered. */
const answers: unknown[] = [];

const ask = async (name: string, payload: unknown = {}): Promise<Answer> => {
  const answer = await local.admin(site, name, payload);
  answers.push(answer);
  return answer as Answer;
};

const administrator = { accessKeyId: 'AKIACUSTOMER00000000', secretAccessKey: 'customer-secret' };

before(async () => {
  local = await startLocal();
  site = local.empty;
  local.aws.world.addUser({
    account: accountNumber,
    name: 'administrator',
    policies: [
      {
        name: 'Everything',
        document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        },
      },
    ],
    accessKeys: [administrator],
  });
  local.aws.world
    .alarms(accountNumber, region)
    .put({ AlarmName: 'cpu', AlarmType: 'MetricAlarm', StateValue: 'ALARM' });
});
after(() => local.close());

/** The link that a printed command fetches. */
const linkIn = (kit: SetupKit) => /U=([^ ;]+);/.exec(kit.command)?.[1] ?? '';

const fetchLink = (url: string, method = 'GET') =>
  local.forge.webTrigger({ method, path: new URL(url).pathname, headers: {} });

/** Makes the stack that the printed command makes. */
async function runSetup(kit: SetupKit, TemplateBody: string): Promise<void> {
  const client = new CloudFormationClient({
    endpoint: local.aws.url,
    region: 'us-east-1',
    credentials: administrator,
  });
  const StackName = /S=(\S+)/.exec(kit.command)?.[1];
  await client.send(
    new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }),
  );
  await waitUntilStackCreateComplete({ client, maxWaitTime: 10, minDelay: 0.1 }, { StackName });
  client.destroy();
}

test('an account, step by step', async (t) => {
  const secrets = { externalId: '', token: '' };
  let account: PublicAccount;
  let kit: SetupKit;
  let template: string;

  await t.test('C03: is made by an administrator, with a broker that AWS knows', async () => {
    const created = await ask('accounts.create', {
      displayName: 'sentinel-name',
      region,
      target: accountNumber,
      placement: { scope: 'everywhere' },
    });
    assert.ok(created.ok);
    account = created.account;
    const { connectionId } = account;

    assert.equal(
      (await ask('accounts.verify', { connectionId })).diagnosis?.code,
      'broker-missing',
    );
    assert.ok((await ask('broker.save', site.broker)).ok);
    const { account: waiting, diagnosis } = await ask('accounts.verify', { connectionId });
    assert.deepEqual([waiting.status, diagnosis?.code], ['waiting', 'role-not-assumable']);
  });

  await t.test('C07: gets a setup link, which alone tells the External ID', async () => {
    const opened = await ask('accounts.setup', {
      connectionId: account.connectionId,
      lifetime: '15-minutes',
    });
    assert.ok(opened.ok);
    kit = opened.setup;
    const url = linkIn(kit);
    secrets.token = url.replace(/^.*\./, '');
    assert.equal(secrets.token.length, 32);

    const [whole, id] = await Promise.all([fetchLink(url), fetchLink(`${url}/id`)]);

    assert.deepEqual([whole.status, id.status], [200, 200]);
    template = whole.body;
    secrets.externalId = id.body;
    assert.match(secrets.externalId, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    assert.ok(template.includes(secrets.externalId));
    assert.deepEqual(whole.headers['Cache-Control'], ['no-store']);
    assert.equal((await fetchLink(url, 'POST')).status, 404);
  });

  await t.test('C07: a new link ends the former one', async () => {
    const former = linkIn(kit);
    const { connectionId } = account;

    kit = (await ask('accounts.setup', { connectionId, lifetime: '24-hours' })).setup;

    assert.equal((await fetchLink(former)).status, 404);
    assert.equal((await fetchLink(linkIn(kit))).body, template);
    assert.ok((await local.stored()).includes(connectionId));
    assert.equal((await local.stored()).includes(linkIn(kit).replace(/^.*\./, '')), false);
  });

  await t.test('C07: a junk request writes nothing, and reads one value at most', async () => {
    const url = linkIn(kit);
    local.forge.clearCalls();

    const junk = await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        fetchLink(`${url.slice(0, -4)}${String(n).padStart(4, '0')}`),
      ),
    );

    assert.ok(junk.every(({ status, body }) => status === 404 && body === ''));
    assert.ok(local.forge.kvsCalls.length <= 300);
    assert.ok(local.forge.kvsCalls.every(({ path }) => path.endsWith('/get')));
  });

  await t.test('turns connected once the stack is there, and the link is dead', async () => {
    await runSetup(kit, template);
    local.aws.clearCalls();

    const { account: connected, diagnosis } = await ask('accounts.verify', {
      connectionId: account.connectionId,
    });

    assert.deepEqual([connected.status, diagnosis], ['connected', undefined]);
    account = connected;
    assert.ok(local.aws.calls.some(({ operation }) => operation === 'DescribeAlarms'));
    const dead = await fetchLink(linkIn(kit));
    assert.deepEqual([dead.status, dead.body], [404, '']);
    assert.equal(await local.webTriggerUrls(), '[]');
    assert.equal(
      (await ask('accounts.setup', { connectionId: account.connectionId, lifetime: '15-minutes' }))
        .code,
      'conflict',
    );
  });

  await t.test('shows its alarms to readers', async () => {
    const references = await local.grant({ ...local.empty, ...account }, ['cpu']);
    const answer = await local.invoke(site, 'alarms.read', { references });
    answers.push(answer);

    assert.match(JSON.stringify(answer), /"state":"alarm"/);
  });

  await t.test(
    'is cut off when its role is found open, and connected again once it is mended',
    async () => {
      const role = local.aws.world.findRole(account.roleArn)!;
      const sound = role.trustPolicy;
      role.trustPolicy = sound.replace('StringEquals', 'StringEqualsIfExists');
      const { connectionId } = account;

      const { account: open, diagnosis } = await ask('accounts.verify', { connectionId });

      assert.deepEqual([open.status, diagnosis?.code], ['attention', 'open-without-id']);
      const reading = {
        references: await local.grant({ ...local.empty, connectionId }, ['cpu']),
      };
      assert.deepEqual(await local.invoke(site, 'alarms.read', reading), {
        ok: true,
        answers: [{ state: 'not-connected' }],
      });
      role.trustPolicy = sound;
      assert.equal((await ask('accounts.verify', { connectionId })).account.status, 'connected');
    },
  );

  await t.test('follows a changed region once that is verified', async () => {
    const { connectionId, revision } = account;
    local.aws.world
      .alarms(accountNumber, 'us-west-2')
      .put({ AlarmName: 'cpu', AlarmType: 'MetricAlarm', StateValue: 'OK' });

    const { account: moved } = await ask('accounts.update', {
      connectionId,
      revision,
      region: 'us-west-2',
    });

    assert.deepEqual([moved.region, moved.status], ['us-west-2', 'connected']);
    const reading = {
      references: await local.grant({ ...local.empty, connectionId }, ['cpu']),
    };
    assert.match(JSON.stringify(await local.invoke(site, 'alarms.read', reading)), /"state":"ok"/);
  });

  await t.test(
    'C07: its External ID was in no answer, no log, no record and no stored value',
    async () => {
      await ask('accounts.list');
      await ask('broker.show');

      const leaks = leaksOf(secrets.externalId, {
        answers: JSON.stringify(answers),
        logs: JSON.stringify(local.forge.logs),
        records: JSON.stringify([local.forge.calls, local.forge.kvsCalls, local.aws.calls]),
        stored: await local.stored(),
      });

      assert.deepEqual(leaks, []);
      assert.deepEqual(
        leaksOf(site.broker.secretAccessKey, {
          answers: JSON.stringify(answers),
          logs: JSON.stringify(local.forge.logs),
          stored: await local.stored(),
        }),
        [],
      );
    },
  );

  await t.test('C12 C14: nothing of a person, a page or a site is stored or logged', async () => {
    const stored = await local.stored();
    const logs = JSON.stringify(local.forge.logs);

    for (const text of [
      '712020:',
      'sentinel-content',
      'SENTINEL',
      'sentinel-local-id',
      site.cloudId,
    ]) {
      assert.equal(stored.includes(text) || logs.includes(text), false, text);
    }
  });

  await t.test('C36: is gone when it is deleted: id, number, role and name', async () => {
    const { connectionId, roleArn } = account;
    assert.ok((await local.stored()).includes(connectionId));

    assert.ok((await ask('accounts.delete', { connectionId })).ok);

    const stored = await local.stored();
    const own = stored.slice(stored.indexOf(site.id));
    for (const text of [connectionId, roleArn, 'sentinel-name', connectionId.slice(0, 8)]) {
      assert.equal(own.includes(text), false, text);
    }
    assert.deepEqual((await ask('accounts.verify', { connectionId })).code, 'not-found');
  });
});

test('C03: only a role that passes every probe is connected', async () => {
  const { connectionId } = (
    await ask('accounts.create', {
      displayName: 'x',
      region,
      target: accountNumber,
      placement: { scope: 'everywhere' },
    })
  ).account;
  const opened = await ask('accounts.setup', { connectionId, lifetime: '24-hours' });
  const template = (await fetchLink(linkIn(opened.setup))).body;
  await runSetup(opened.setup, template.replace('"StringEquals"', '"StringEqualsIfExists"'));

  const { account, diagnosis } = await ask('accounts.verify', { connectionId });

  assert.deepEqual([account.status, diagnosis?.code], ['attention', 'open-without-id']);
});
