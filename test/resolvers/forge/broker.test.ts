import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { readBroker, readSigningKeys, writeBroker } from '../../../resolvers/forge/broker';
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
  await writeBroker({ arn, current: { ...own, setAt: 1 } });

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    ['secret/set broker'],
  );
  assert.deepEqual(storage.keys('one'), ['secrets broker']);
});

test("an installation's own keys come before those of the deployment", async () => {
  setVendor();
  await storage.as('with-keys', () => writeBroker({ arn, current: { ...own, setAt: 1 } }));

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
  await storage.as('rotating', () => writeBroker(stored));

  assert.deepEqual(await storage.as('rotating', readBroker), stored);
  assert.deepEqual(await storage.as('rotating', readSigningKeys), [next, own]);
});
