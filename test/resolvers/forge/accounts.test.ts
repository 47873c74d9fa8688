import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  createAccount,
  deleteAccount,
  readConnectedRole,
  type AccountRow,
} from '../../../resolvers/forge/accounts';
import { startStorage, type TestStorage } from './storage';

const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';
const roleArn = 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64';
const secrets = { roleArn, externalId };

const row = (connectionId: string, change: Partial<AccountRow> = {}): AccountRow => ({
  connectionId,
  displayName: 'Größe <b>',
  accountNumber: '111122223333',
  region: 'eu-west-1',
  status: 'connected',
  verifiedAt: Date.UTC(2026, 0, 2),
  revision: 1,
  ...change,
});

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
  await createAccount(row(crypto.randomUUID()), secrets);

  const holding = storage.requests.filter(({ value }) =>
    JSON.stringify(value ?? null).includes(externalId),
  );
  assert.deepEqual(
    holding.map(({ operation }) => operation),
    ['secret/set'],
  );
  assert.equal(storage.plainText('one').includes(externalId), false);
});

test('an account is written secret first and row last', async () => {
  const id = crypto.randomUUID();

  await createAccount(row(id), secrets);

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    [`secret/set external-id:${id}`, `set role:${id}`, `entity/set ${id}`],
  );
});

test('C36: deleting an account leaves nothing of it, and takes the row last', async () => {
  const id = crypto.randomUUID();
  await createAccount(row(id), secrets);
  storage.requests.length = 0;

  await deleteAccount(id);

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    [`secret/delete external-id:${id}`, `delete role:${id}`, `entity/delete ${id}`],
  );
  assert.deepEqual(
    storage.keys('one').filter((key) => key.includes(id)),
    [],
  );
});

test('C36: what a crash in the middle of a deletion leaves is listed, unreadable, and can be deleted', async () => {
  for (const step of [0, 1, 2]) {
    const id = crypto.randomUUID();
    await createAccount(row(id), secrets);
    let done = 0;
    storage.intercept = () => {
      done += 1;
      return done > step ? Promise.reject(new Error('killed')) : Promise.resolve(undefined);
    };
    await assert.rejects(deleteAccount(id));
    storage.intercept = undefined;

    assert.ok(storage.keys('one').includes(`entity:account ${id}`));
    if (step > 0) assert.equal(await readConnectedRole(id), undefined);

    await deleteAccount(id);
    assert.equal(storage.keys('one').join().includes(id), false);
  }
});

test('an account that a crash left half written is not there', async () => {
  for (const step of [0, 1, 2]) {
    const id = crypto.randomUUID();
    let done = 0;
    storage.intercept = () => {
      done += 1;
      return done > step ? Promise.reject(new Error('killed')) : Promise.resolve(undefined);
    };
    await assert.rejects(createAccount(row(id), secrets));
    storage.intercept = undefined;

    assert.equal(await readConnectedRole(id), undefined);
  }
});

test('the role of a connected account is read with its region', async () => {
  const id = crypto.randomUUID();
  await createAccount(row(id), secrets);

  assert.deepEqual(await readConnectedRole(id), { roleArn, externalId, region: 'eu-west-1' });
});

test('of an account that is not connected, or in no known region, no secret is read', async () => {
  const cases = [
    row(crypto.randomUUID(), { status: 'waiting' }),
    row(crypto.randomUUID(), { status: 'attention', statusReason: 'open-without-id' }),
    row(crypto.randomUUID(), { region: 'eu-west-1.evil.example' }),
    row(crypto.randomUUID(), { region: 'cn-north-1' }),
  ];
  for (const account of cases) {
    await createAccount(account, secrets);
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
  await storage.as('one', () => createAccount(row(id), secrets));

  assert.equal(await storage.as('two', () => readConnectedRole(id)), undefined);
  assert.ok(await storage.as('one', () => readConnectedRole(id)));
});

test('C32: nothing of an account is stored with an expiry', async () => {
  await createAccount(row(crypto.randomUUID()), secrets);

  assert.equal(storage.requests.length, 3);
  assert.ok(storage.requests.every(({ options }) => options === undefined));
});
