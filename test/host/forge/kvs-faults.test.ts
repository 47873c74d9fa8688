import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kvs } from '@forge/kvs';
import { refusal, storage } from './kvs-client';

test('each ordered fault meets as many calls as it was ordered for', async (t) => {
  const { service } = await storage(t);
  service.inject({ service: 'kvs', fault: 'throttle', times: 2 });

  await assert.rejects(kvs.get('key'), refusal(429, 'RATE_LIMIT_EXCEEDED'));
  await assert.rejects(kvs.set('key', 1), refusal(429, 'RATE_LIMIT_EXCEEDED'));

  assert.equal(await kvs.get('key'), undefined);
});

test('a fault of one operation leaves the others alone', async (t) => {
  const { service } = await storage(t);
  service.inject({ service: 'kvs', operation: 'secret/get', fault: '5xx', times: 1 });

  assert.equal(await kvs.get('key'), undefined);
  await assert.rejects(kvs.getSecret('key'), refusal(500, 'INTERNAL_SERVER_ERROR'));
});

test('denied, garbage and reset look as they do over the wire', async (t) => {
  const { service } = await storage(t);
  for (const fault of ['denied', 'garbage', 'reset'] as const) {
    service.inject({ service: 'kvs', fault, times: 1 });
  }

  await assert.rejects(kvs.get('key'), refusal(403, 'FORBIDDEN'));
  await assert.rejects(kvs.get('key'), refusal(200, 'UNKNOWN_ERROR'));
  await assert.rejects(kvs.get('key'), TypeError);
});

test('a slow call is answered in the end, and holds nobody else up', async (t) => {
  const { service } = await storage(t);
  await kvs.set('key', 'value');
  service.inject({ service: 'kvs', fault: 'slow', times: 1 });
  const answered: string[] = [];

  const slow = kvs.get('key').then(() => answered.push('slow'));
  await kvs.get('key').then(() => answered.push('other'));
  await slow;

  assert.deepEqual(answered, ['other', 'slow']);
});

test('the record of calls holds paths, keys and statuses, and no value', async (t) => {
  const { service } = await storage(t);
  await kvs.set('role:1', 'a-value');
  await kvs.get('role:2');
  await kvs.setSecret('broker', 'a-secret');
  await kvs.transact().set('a', 'a-value').delete('b').execute();
  await kvs.entity('employee').query().index('by-age').getMany();

  assert.deepEqual(service.calls, [
    { path: '/api/v1/set', key: 'role:1', status: 204 },
    { path: '/api/v1/get', key: 'role:2', status: 404 },
    { path: '/api/v1/secret/set', key: 'broker', status: 204 },
    { path: '/api/v1/transaction', key: 'a b', status: 204 },
    { path: '/api/v1/entity/query', key: 'by-age', status: 200 },
  ]);
});
