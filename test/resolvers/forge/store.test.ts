import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dataDictionary, UndeclaredKeyError } from '../../../resolvers/forge/data-dictionary';
import * as store from '../../../resolvers/forge/store';
import { startStorage, type TestStorage } from './storage';

const id = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());

test('W12: a key that the data dictionary does not name is refused before it reaches storage', async () => {
  const before = storage.requests.length;
  const undeclared = [
    () => store.readValue('alarm:cpu'),
    () => store.writeValue('broker', 'in the clear'),
    () => store.writeValue(`external-id:${id}`, 'in the clear'),
    () => store.deleteValue(`role:${id}x`),
    () => store.readValue(`x role:${id}`),
    () => store.writeValue('role:<uuid>', 'x'),
    () => store.readSecret(`role:${id}`),
    () => store.writeNewSecret('broker2', 'x'),
    () => store.swapSecret('broker2', 'x'),
    () => store.deleteSecret('external-id:'),
    () => store.readRow('account', 'not-a-uuid'),
    () => store.writeRowAnd('cache', id, {}, { key: `role:${id}`, value: 'x' }),
    () => store.writeRowAnd('account', id, {}, { key: 'role', value: 'x' }),
    () => store.replaceRow('cache', id, {}, { is: { revision: 1 } }),
    () =>
      store.writeValueBeside(
        'account',
        id,
        { is: { revision: 1 } },
        { key: 'external-id', value: 'x' },
      ),
    () => store.deleteRow('account', `role:${id}`),
  ];

  for (const attempt of undeclared) await assert.rejects(attempt, UndeclaredKeyError);

  assert.equal(storage.requests.length, before);
});

test('W12: every entry says what is stored, why and for how long', () => {
  for (const { content, purpose, retention } of dataDictionary) {
    assert.ok(content.length > 5 && purpose.length > 5 && retention.length > 5);
  }
  const keys = dataDictionary.map(({ place, entity, key }) => `${place} ${entity ?? ''} ${key}`);
  assert.equal(new Set(keys).size, keys.length);
});

test('what was written is read back, and a key that is not there reads as undefined', async () => {
  await store.writeValue(`role:${id}`, 'a role');
  await store.swapSecret('broker', { current: 'keys' });

  assert.equal(await store.readValue(`role:${id}`), 'a role');
  assert.deepEqual(await store.readSecret('broker'), { current: 'keys' });
  assert.equal(await store.readSecret(`external-id:${id}`), undefined);
  assert.equal(await store.readRow('account', id), undefined);
});

test('deleting what is not there is no failure', async () => {
  await store.deleteValue(`role:${id}`);
  await store.deleteValue(`role:${id}`);
  await store.deleteSecret(`external-id:${id}`);
  await store.deleteRow('account', id);
});

/** What may come where a key exists; only the first was seen, and on plain keys. */
const conflicts: readonly (readonly [status: number, code: string])[] = [
  [409, 'KEY_CONFLICT'],
  [409, 'SOMETHING_ELSE'],
  [400, 'KEY_CONFLICT'],
  [400, 'CONDITIONAL_CHECK_FAILED'],
];

test('a secret that exists is told in every way in which Forge may tell it', async () => {
  for (const [status, code] of conflicts) {
    storage.intercept = () => Promise.resolve(Response.json({ code, message: '' }, { status }));

    assert.equal(await store.writeNewSecret('broker', 'second'), false, `${status} ${code}`);
  }
  storage.intercept = undefined;
});

test('a refusal that is no conflict rejects with what Forge said', async () => {
  storage.intercept = () =>
    Promise.resolve(Response.json({ code: 'MAX_SIZE', message: '' }, { status: 400 }));

  await assert.rejects(store.writeNewSecret('broker', 'long'), { code: 'MAX_SIZE' });
  storage.intercept = undefined;
});
