import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { refusal, storage } from './kvs-client';

test('a value comes back as it was set, until it is deleted', async (t) => {
  await storage(t);

  for (const value of ['text', 0, false, [1, 'two'], { nested: { deep: true } }]) {
    await kvs.set('key', value);
    assert.deepEqual(await kvs.get('key'), value);
  }
  await kvs.delete('key');
  await kvs.delete('key');

  assert.equal(await kvs.get('key'), undefined);
});

test('keys outside of the documented alphabet and length are refused', async (t) => {
  await storage(t);

  await kvs.set('role:7d9c1f64_a.b-c #1', 'legal');
  await kvs.set('k'.repeat(500), 'legal');

  await assert.rejects(kvs.set('arn:aws:iam::1:role/X', 1), refusal(400, 'INVALID_KEY'));
  await assert.rejects(kvs.get('a@b'), refusal(400, 'INVALID_KEY'));
  await assert.rejects(kvs.get('   '), refusal(400, 'INVALID_KEY'));
  await assert.rejects(kvs.get(''), refusal(400, 'KEY_TOO_SHORT'));
  await assert.rejects(kvs.set('k'.repeat(501), 1), refusal(400, 'KEY_TOO_LONG'));
});

test('a key may have the name of a property that every object has', async (t) => {
  await storage(t);

  assert.equal(await kvs.get('constructor'), undefined);
  await kvs.set('__proto__', 'value');

  assert.equal(await kvs.get('__proto__'), 'value');
});

test('values that are too large, too deep or null are refused', async (t) => {
  await storage(t);
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });

  await kvs.set('key', nested(31));
  await kvs.set('key', 'x'.repeat(240 * 1024 - 2));

  await assert.rejects(kvs.set('key', nested(32)), refusal(400, 'MAX_DEPTH'));
  await assert.rejects(kvs.set('key', 'x'.repeat(240 * 1024 - 1)), refusal(400, 'MAX_SIZE'));
  await assert.rejects(kvs.setSecret('key', 'x'.repeat(128 * 1024)), refusal(400, 'MAX_SIZE'));
  await assert.rejects(kvs.set('key', null), refusal(400, 'INVALID_VALUE'));
  await assert.rejects(kvs.set('key', { a: [null] }), refusal(400, 'INVALID_VALUE'));
  await assert.rejects(kvs.set('key', undefined), refusal(400, 'INVALID_VALUE'));
});

test('metadata is answered when it is asked for', async (t) => {
  const opened = await storage(t);
  const fields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
  const createdAt = opened.now.getTime();
  await kvs.set('key', 1);
  opened.now = new Date(createdAt + 5_000);
  await kvs.set('key', 2, { ttl: { value: 15, unit: 'MINUTES' } });

  const row = await kvs.get('key', { metadataFields: fields });

  assert.deepEqual(row, {
    key: 'key',
    value: 2,
    createdAt,
    updatedAt: createdAt + 5_000,
    expireTime: new Date(createdAt + 5_000 + 900_000).toISOString(),
  });
});

test('an expired value is still found for two days, with the time at which it expired', async (t) => {
  const opened = await storage(t);
  const start = opened.now.getTime();
  const hours = 3_600_000;
  await kvs.set('link', 'open', { ttl: { value: 1, unit: 'HOURS' } });

  opened.now = new Date(start + 48 * hours);
  const late = await kvs.get('link', { metadataFields: [MetadataField.EXPIRE_TIME] });
  opened.now = new Date(start + 50 * hours);

  assert.equal(late?.expireTime, new Date(start + hours).toISOString());
  assert.equal(await kvs.get('link'), undefined);
  assert.deepEqual((await kvs.query().getMany()).results, []);
});

test('a time to live is positive and at most a year', async (t) => {
  await storage(t);

  for (const value of [0, -1, 400]) {
    await assert.rejects(
      kvs.set('key', 1, { ttl: { value, unit: 'DAYS' } }),
      refusal(400, 'INVALID_TTL'),
    );
  }
});

test('FAIL_IF_EXISTS writes once, and answers 409 KEY_CONFLICT from then on', async (t) => {
  await storage(t);
  const attempts = await Promise.allSettled(
    [1, 2, 3].map((value) => kvs.set('nonce', value, { keyPolicy: 'FAIL_IF_EXISTS' })),
  );

  assert.deepEqual(
    attempts.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected'],
  );
  assert.equal(await kvs.get('nonce'), 1);
  await assert.rejects(
    kvs.set('nonce', 4, { keyPolicy: 'FAIL_IF_EXISTS' }),
    refusal(409, 'KEY_CONFLICT'),
  );
});

test('a set answers the previous or the latest value when asked to', async (t) => {
  await storage(t);
  const override = { keyPolicy: 'OVERRIDE' } as const;

  const none = await kvs.set('key', 1, { ...override, returnValue: 'PREVIOUS' });
  const previous = await kvs.set('key', 2, { ...override, returnValue: 'PREVIOUS' });
  const latest = await kvs.set('key', 3, { ...override, returnValue: 'LATEST' });

  assert.equal(none, undefined);
  assert.deepEqual(previous, { key: 'key', value: 1 });
  assert.deepEqual(latest, { key: 'key', value: 3 });
});

test('a query answers keys in order, page by page', async (t) => {
  await storage(t);
  for (const name of ['b', 'a', 'c', 'e', 'd']) await kvs.set(`macro:${name}`, name);
  await kvs.set('other', 1);
  const pages: string[][] = [];

  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith('macro:')).limit(2);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    pages.push(page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);

  assert.deepEqual(pages, [['macro:a', 'macro:b'], ['macro:c', 'macro:d'], ['macro:e']]);
});

test('a query answers ten values unless asked for up to a hundred', async (t) => {
  await storage(t);
  for (let n = 0; n < 12; n++) await kvs.set(`key-${n}`, n);

  assert.equal((await kvs.query().getMany()).results.length, 10);
  assert.equal((await kvs.query().limit(100).getMany()).results.length, 12);
  await assert.rejects(kvs.query().limit(101).getMany(), refusal(400, 'LIST_QUERY_LIMIT_EXCEEDED'));
});

test('C06: secrets are in no query, and share no key with plain values', async (t) => {
  await storage(t);
  await kvs.setSecret('external-id:1', 'hidden');

  assert.equal(await kvs.getSecret('external-id:1'), 'hidden');
  assert.equal(await kvs.get('external-id:1'), undefined);
  assert.deepEqual((await kvs.query().getMany()).results, []);
  await kvs.deleteSecret('external-id:1');
  assert.equal(await kvs.getSecret('external-id:1'), undefined);
});

test('C13: an installation sees only its own values, secrets and queries', async (t) => {
  const opened = await storage(t);
  await kvs.set('key', 'first');
  await kvs.setSecret('key', 'first secret');

  opened.installation = 'second';

  assert.equal(await kvs.get('key'), undefined);
  assert.equal(await kvs.getSecret('key'), undefined);
  assert.deepEqual((await kvs.query().getMany()).results, []);
});

test('queries may lag behind, reads never do', async (t) => {
  const opened = await storage(t);
  await kvs.set('old', 1);
  const release = opened.service.holdQueries();
  await kvs.set('new', 2);
  await kvs.delete('old');

  const held = await kvs.query().getMany();
  const read = await kvs.get('new');
  release();

  assert.deepEqual(held.results, [{ key: 'old', value: 1 }]);
  assert.equal(read, 2);
  assert.deepEqual((await kvs.query().getMany()).results, [{ key: 'new', value: 2 }]);
});

test('without the scope storage:app every request is refused', async (t) => {
  await storage(t, { scopes: [] });

  await assert.rejects(kvs.get('key'), refusal(403, 'FORBIDDEN'));
});
