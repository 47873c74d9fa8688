import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import {
  createAccount,
  deleteAccount,
  listAccounts,
  readAccount,
  readConnectedRole,
  readExternalId,
  replaceAccount,
  sweepAccounts,
} from '../../../resolvers/forge/accounts';
import { writeSetupLink } from '../../../resolvers/forge/setup-links';
import { writeValue } from '../../../resolvers/forge/store';
import { chosenRoleArn } from '../../../rules/role-name';
import { sampleAccount } from '../sample-account';
import { startStorage, type TestStorage } from './storage';

const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());
afterEach(() => {
  storage.intercept = undefined;
  storage.requests.length = 0;
});

test('C06: the External ID is written to Secrets, and to nothing else', async () => {
  await createAccount(sampleAccount(), externalId);

  const holding = storage.requests.filter(({ value }) =>
    JSON.stringify(value ?? null).includes(externalId),
  );
  assert.deepEqual(
    holding.map(({ operation }) => operation),
    ['secret/set'],
  );
  assert.equal(storage.plainText('one').includes(externalId), false);
});

test('an account is written row first, so that what a crash leaves can be deleted', async () => {
  const id = crypto.randomUUID();

  await createAccount(sampleAccount({ connectionId: id }), externalId);

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    ['transaction undefined', `secret/set external-id:${id}`, `entity/get ${id}`],
  );
});

test('C36: deleting an account leaves nothing of it, and takes the row last', async () => {
  const id = crypto.randomUUID();
  await createAccount(sampleAccount({ connectionId: id }), externalId);
  storage.requests.length = 0;

  await deleteAccount(id);

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    [
      `entity/get ${id}`,
      'transaction undefined',
      `secret/delete external-id:${id}`,
      `delete setup:${id}`,
      `delete account-health:${id}`,
      `delete role:${id}`,
      `entity/delete ${id}`,
    ],
  );
  assert.deepEqual(
    storage.keys('one').filter((key) => key.includes(id)),
    [],
  );
});

test('C36: what a crash in the middle of a deletion leaves is listed, unreadable, and can be deleted', async () => {
  for (const step of [0, 1, 2, 3, 4, 5]) {
    const id = crypto.randomUUID();
    await createAccount(sampleAccount({ connectionId: id }), externalId);
    let done = 0;
    storage.intercept = () => {
      done += 1;
      return done > step ? Promise.reject(new Error('killed')) : Promise.resolve(undefined);
    };
    await assert.rejects(deleteAccount(id));
    storage.intercept = undefined;

    assert.ok(storage.keys('one').includes(`entity:account ${id}`));
    if (step > 1) {
      assert.equal(await readConnectedRole(id), undefined);
      assert.equal(await readAccount(id), undefined);
    }

    const { accounts, swept } = await sweepAccounts();
    assert.equal(swept, step > 1 ? 1 : 0);
    assert.equal(
      accounts.some(({ connectionId }) => connectionId === id),
      step <= 1,
    );
    await deleteAccount(id);
    assert.equal(storage.keys('one').join().includes(id), false);
  }
});

test('an account that a crash left half written is not there', async () => {
  for (const step of [0, 1]) {
    const id = crypto.randomUUID();
    let done = 0;
    storage.intercept = () => {
      done += 1;
      return done > step ? Promise.reject(new Error('killed')) : Promise.resolve(undefined);
    };
    await assert.rejects(createAccount(sampleAccount({ connectionId: id }), externalId));
    storage.intercept = undefined;

    assert.equal(await readConnectedRole(id), undefined);
  }
});

test('the role of a connected account is read with its region', async () => {
  const id = crypto.randomUUID();
  const account = sampleAccount({ connectionId: id });
  await createAccount(account, externalId);

  assert.deepEqual(await readConnectedRole(id), {
    roleArn: chosenRoleArn('111122223333', id),
    externalId,
    region: 'eu-west-1',
    placement: { scope: 'everywhere' },
    displayName: account.displayName,
    seen: account,
  });
});

test('what an administrator lets be read beside alarms is kept, and known to reads', async () => {
  const account = sampleAccount({ optionalReads: ['history', 'mute-rules'] });
  await createAccount(account, externalId);

  const role = await readConnectedRole(account.connectionId);
  assert.deepEqual(role?.optionalReads, ['history', 'mute-rules']);
  assert.deepEqual((await readAccount(account.connectionId))?.optionalReads, role.optionalReads);
});

test('of an account that is not connected, or in no known region, no secret is read', async () => {
  const cases = [
    sampleAccount({ status: 'waiting' }),
    sampleAccount({ status: 'attention', statusReason: 'open-without-id' }),
    sampleAccount({ region: 'eu-west-1.evil.example' }),
    sampleAccount({ region: 'cn-north-1' }),
  ];
  for (const account of cases) {
    await createAccount(account, externalId);
    storage.requests.length = 0;

    assert.equal(await readConnectedRole(account.connectionId), undefined);
    assert.deepEqual(
      storage.requests.map(({ operation }) => operation),
      ['entity/get'],
    );
  }
});

test('C13: an installation cannot read the account of another by its id', async () => {
  const id = crypto.randomUUID();
  await storage.as('one', () => createAccount(sampleAccount({ connectionId: id }), externalId));

  assert.equal(await storage.as('two', () => readConnectedRole(id)), undefined);
  assert.ok(await storage.as('one', () => readConnectedRole(id)));
});

test('C32: nothing of an account is stored with an expiry', async () => {
  await createAccount(sampleAccount(), externalId);

  assert.equal(storage.requests.length, 3);
  assert.doesNotMatch(JSON.stringify(storage.requests), /ttl/);
});

test('an account is read back as it was stored, with its role', async () => {
  const account = sampleAccount({
    status: 'attention',
    statusReason: 'missing-permission',
    portalUrl: 'https://acme.awsapps.com/start',
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
    roleArn: 'arn:aws:iam::111122223333:role/made/elsewhere',
  });
  await createAccount(account, externalId);

  assert.deepEqual(await readAccount(account.connectionId), account);
  assert.equal(await readExternalId(account.connectionId), externalId);
  assert.equal(await readAccount(crypto.randomUUID()), undefined);
});

test('a list holds every account, over many pages, each with its role', async () => {
  const installation = crypto.randomUUID();
  await storage.as(installation, async () => {
    const accounts = Array.from({ length: 230 }, () => sampleAccount());
    await Promise.all(accounts.map((account) => createAccount(account, externalId)));

    const listed = await listAccounts();

    const sorted = (list: readonly { connectionId: string }[]) =>
      list.toSorted((a, b) => (a.connectionId < b.connectionId ? -1 : 1));
    assert.deepEqual(sorted(listed), sorted(accounts));
  });
});

test('of two changes that saw the same revision one is stored, and the other is told', async () => {
  const account = sampleAccount();
  await createAccount(account, externalId);
  const change = (displayName: string) =>
    replaceAccount({ ...account, displayName, revision: 2 }, account);

  const stored = await Promise.all([change('first'), change('second')]);

  assert.deepEqual(stored.toSorted(), [false, true]);
  const left = await readAccount(account.connectionId);
  assert.equal(left?.displayName, stored[0] ? 'first' : 'second');
});

test('an account and its role are of one moment, whatever is written between reading the two', async () => {
  for (const first of ['entity/get', 'get']) {
    const account = sampleAccount();
    const { connectionId } = account;
    const roleArn = 'arn:aws:iam::111122223333:role/confluops/untried';
    const next = { ...account, roleArn, status: 'waiting', revision: 2 } as const;
    const between = async <Value>(read: (id: string) => Promise<Value>): Promise<Value> => {
      await createAccount(account, externalId);
      storage.intercept = async ({ operation }) => {
        if (operation === first) return undefined;
        storage.intercept = undefined;
        await replaceAccount(next, account);
        return undefined;
      };
      return read(connectionId);
    };

    const found = await between(readAccount);
    assert.ok(
      [account, next].some((each) => isDeepStrictEqual(found, each)),
      first,
    );

    assert.notEqual((await between(readConnectedRole))?.roleArn, roleArn);
  }
});

test('a role that an older version stored as its ARN alone is read', async () => {
  const account = sampleAccount();
  const { connectionId, roleArn } = account;
  await createAccount(account, externalId);
  await writeValue(`role:${connectionId}`, roleArn);

  assert.deepEqual(await readAccount(connectionId), account);
  assert.equal((await readConnectedRole(connectionId))?.roleArn, roleArn);
});

test('a change of an account that is deleted meanwhile does not bring it back', async () => {
  const account = sampleAccount();
  await createAccount(account, externalId);
  await deleteAccount(account.connectionId);

  assert.equal(await replaceAccount({ ...account, revision: 2 }, account), false);
  assert.equal(storage.keys('one').join().includes(account.connectionId), false);
});

test('C36: a setup link that is open goes with its account', async () => {
  const account = sampleAccount({ status: 'waiting' });
  const { connectionId } = account;
  await createAccount(account, externalId);
  const { externalIdSetAt } = account;
  const expiresAt = Date.now() + 60_000;
  const link = { tokenHash: 'ab', expiresAt, brokerArn: 'arn', externalIdSetAt };
  assert.ok(await writeSetupLink(account, link, Date.now()));

  await deleteAccount(connectionId);

  assert.equal(storage.keys('one').join().includes(connectionId), false);
});
