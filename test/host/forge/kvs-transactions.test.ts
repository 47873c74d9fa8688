import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { refusal, storage } from './kvs-client';

const employees = () => kvs.entity<{ surname: string; age: number }>('employee');
const conditionFailed = refusal(400, 'CONDITIONAL_CHECK_FAILED');
const aged = (age: number) =>
  new Filter<{ age: number }>().and('age', FilterConditions.equalTo(age));

test('a transaction makes all its changes, over plain values and entities', async (t) => {
  await storage(t);
  await kvs.set('gone', 1);

  await kvs
    .transact()
    .set('role:1', 'arn')
    .set('1', { surname: 'Ode', age: 4 }, { entityName: 'employee' })
    .delete('gone')
    .execute();

  assert.equal(await kvs.get('role:1'), 'arn');
  assert.equal((await employees().get('1'))?.surname, 'Ode');
  assert.equal(await kvs.get('gone'), undefined);
});

test('a condition that does not hold answers 400 CONDITIONAL_CHECK_FAILED, and nothing changes', async (t) => {
  await storage(t);
  await employees().set('1', { surname: 'Ode', age: 4 });
  const change = (age: number) =>
    kvs
      .transact()
      .set('index', 'changed')
      .set(
        '1',
        { surname: 'New', age: age + 1 },
        { entityName: 'employee', conditions: aged(age) },
      );

  await assert.rejects(change(5).execute(), conditionFailed);
  await assert.rejects(
    kvs
      .transact()
      .set('index', 'changed')
      .check('1', { entityName: 'employee', conditions: aged(5) })
      .execute(),
    conditionFailed,
  );

  await assert.rejects(
    kvs
      .transact()
      .set('index', 'changed')
      .check('missing', { entityName: 'employee', conditions: aged(4) })
      .execute(),
    conditionFailed,
  );

  assert.equal(await kvs.get('index'), undefined);
  assert.equal((await employees().get('1'))?.surname, 'Ode');
  await change(4).execute();
  assert.deepEqual(await employees().get('1'), { surname: 'New', age: 5 });
});

test('of two transactions on the same revision one wins', async (t) => {
  await storage(t);
  await employees().set('1', { surname: 'Ode', age: 1 });

  const outcomes = await Promise.allSettled(
    ['Ada', 'Bea'].map((surname) =>
      kvs
        .transact()
        .set('1', { surname, age: 2 }, { entityName: 'employee', conditions: aged(1) })
        .execute(),
    ),
  );

  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
  assert.equal((await employees().get('1'))?.surname, 'Ada');
});

test('an invalid value anywhere in a transaction leaves everything as it was', async (t) => {
  await storage(t);

  await assert.rejects(
    kvs.transact().set('fine', 1).set('1', { age: 'old' }, { entityName: 'employee' }).execute(),
    refusal(400, 'INCORRECT_PROPERTY_TYPE'),
  );

  assert.equal(await kvs.get('fine'), undefined);
});

test('a transaction holds at most 25 operations, each key once', async (t) => {
  await storage(t);
  const many = kvs.transact();
  for (let n = 0; n < 26; n++) many.set(`key-${n}`, n);

  await assert.rejects(many.execute(), refusal(422, 'UNPROCESSABLE_ENTITY'));
  await assert.rejects(
    kvs.transact().set('key', 1).delete('key').execute(),
    refusal(400, 'KEY_DUPLICATION_ERROR'),
  );
});

test('a batch does what it can, and names what failed', async (t) => {
  await storage(t);

  const written = await kvs.batchSet<unknown>([
    { key: 'a', value: 1 },
    { key: 'b', value: { surname: 7 }, entityName: 'employee' },
  ]);
  const read = await kvs.batchGet([{ key: 'a' }, { key: 'c' }]);
  const deleted = await kvs.batchDelete([{ key: 'a' }, { key: 'c' }]);

  assert.deepEqual(written.successfulKeys, [{ key: 'a' }]);
  assert.equal(written.failedKeys[0]?.entityName, 'employee');
  assert.equal(written.failedKeys[0].error.code, 'INCORRECT_PROPERTY_TYPE');
  assert.deepEqual(read.successfulKeys, [{ key: 'a', value: 1 }]);
  assert.equal(read.failedKeys[0]?.error.code, 'KEY_NOT_FOUND');
  assert.deepEqual(deleted.successfulKeys, [{ key: 'a' }, { key: 'c' }]);
  assert.equal(await kvs.get('a'), undefined);
});

test('a batch with no key, the same key twice or more than 25 fails as a whole', async (t) => {
  await storage(t);
  const keys = Array.from({ length: 26 }, (_, n) => ({ key: `key-${n}` }));

  const tooMany = refusal(400, 'TOO_MANY_BATCH_ENTITIES');
  await assert.rejects(kvs.batchGet([]), refusal(400, 'EMPTY_BATCH'));
  await assert.rejects(kvs.batchGet(keys), tooMany);
  await assert.rejects(kvs.batchDelete(keys), tooMany);
  await assert.rejects(kvs.batchSet(keys.map(({ key }) => ({ key, value: 1 }))), tooMany);
  await assert.rejects(
    kvs.batchSet([
      { key: 'a', value: 1 },
      { key: 'a', value: 2 },
    ]),
    refusal(400, 'KEY_DUPLICATION_ERROR'),
  );
});
