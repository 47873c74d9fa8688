import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  addBrokerKey,
  readBroker,
  readSigningKeys,
  removeBrokerKey,
} from '../../../resolvers/forge/broker';
import { startStorage, type TestStorage } from './storage';

const arn = 'arn:aws:iam::999988887777:user/confluops-broker';
const own = { accessKeyId: 'AKIAOWN', secretAccessKey: 'own-secret' };
const vendor = { accessKeyId: 'AKIAVENDOR', secretAccessKey: 'vendor-secret' };

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());
afterEach(() => {
  delete process.env['BROKER_ACCESS_KEY_ID'];
  delete process.env['BROKER_SECRET_ACCESS_KEY'];
});

function setVendor(): void {
  process.env['BROKER_ACCESS_KEY_ID'] = vendor.accessKeyId;
  process.env['BROKER_SECRET_ACCESS_KEY'] = vendor.secretAccessKey;
}

test("C24: the broker's keys are written to Secrets, and to nothing else", async () => {
  await addBrokerKey(arn, { ...own, setAt: 1 });

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    ['secret/get broker', 'secret/set broker'],
  );
  assert.deepEqual(storage.keys('one'), ['secrets broker']);
});

test("an installation's own keys come before those of the deployment", async () => {
  setVendor();
  await storage.as('with-keys', () => addBrokerKey(arn, { ...own, setAt: 1 }));

  assert.deepEqual(await storage.as('with-keys', readSigningKeys), [own]);
  assert.deepEqual(await storage.as('without-keys', readSigningKeys), [vendor]);
});

test('without any keys, or with half of them, there is no broker', async () => {
  assert.deepEqual(await storage.as('nobody', readSigningKeys), []);

  process.env['BROKER_ACCESS_KEY_ID'] = vendor.accessKeyId;

  assert.deepEqual(await storage.as('nobody', readSigningKeys), []);
});

test('while keys are rotated the newer are tried first', async () => {
  const next = { accessKeyId: 'AKIANEXT', secretAccessKey: 'next-secret' };
  const stored = { arn, current: { ...own, setAt: 1 }, next: { ...next, setAt: 2 } };
  await storage.as('rotating', async () => {
    await addBrokerKey(arn, stored.current);
    await addBrokerKey(arn, stored.next);
  });

  assert.deepEqual(await storage.as('rotating', readBroker), stored);
  assert.deepEqual(await storage.as('rotating', readSigningKeys), [next, own]);
});

test('administrators who add and remove pairs at once lose nothing of each other', async () => {
  const pair = (accessKeyId: string, setAt: number) => ({
    accessKeyId,
    secretAccessKey: `secret-of-${accessKeyId}`,
    setAt,
  });
  await storage.as('at-once', async () => {
    await addBrokerKey(arn, pair('AKIAOLD', 1));

    const [, ...removed] = await Promise.all([
      addBrokerKey(arn, pair('AKIANEW', 2)),
      removeBrokerKey(1, 3),
      removeBrokerKey(1, 4),
    ]);

    assert.deepEqual(removed.toSorted(), [false, true]);
    assert.deepEqual(await readBroker(), { arn, current: pair('AKIANEW', 2) });
    await removeBrokerKey(2, 5);
    assert.deepEqual(await readBroker(), { arn, removedAt: 5 });
  });
  assert.equal(storage.plainText('at-once').includes('secret-of'), false);
});
