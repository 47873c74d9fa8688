import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { readBroker, saveBroker } from '../../../resolvers/forge/broker';
import { startStorage, type TestStorage } from './storage';

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
  await saveBroker(own);

  assert.deepEqual(
    storage.requests.map(({ operation, key }) => `${operation} ${key}`),
    ['secret/set broker'],
  );
  assert.deepEqual(storage.keys('one'), ['secrets broker']);
});

test("an installation's own keys come before those of the deployment", async () => {
  setVendor();
  await storage.as('with-keys', () => saveBroker(own));

  assert.deepEqual(await storage.as('with-keys', readBroker), own);
  assert.deepEqual(await storage.as('without-keys', readBroker), vendor);
});

test('without any keys, or with half of them, there is no broker', async () => {
  assert.equal(await storage.as('nobody', readBroker), undefined);

  process.env['BROKER_ACCESS_KEY_ID'] = vendor.accessKeyId;

  assert.equal(await storage.as('nobody', readBroker), undefined);
});
