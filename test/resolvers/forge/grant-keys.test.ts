import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import {
  ensureGrantKeys,
  readGrantKeys,
  retireGrantKey,
  rotateGrantKeys,
} from '../../../resolvers/forge/grant-keys';
import { deleteSecret } from '../../../resolvers/forge/store';
import { startStorage, type TestStorage } from './storage';

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());
beforeEach(() => deleteSecret('grant-keys'));

test('there is no key before the first grant, and that makes one of 32 bytes', async () => {
  assert.deepEqual(await readGrantKeys(), []);

  const [key] = await ensureGrantKeys(7);

  assert.equal(Buffer.from(key.key ?? '', 'base64url').length, 32);
  assert.match(key.id, /^[0-9a-f]{8}$/);
  assert.equal(key.madeAt, 7);
  assert.deepEqual(await readGrantKeys(), [key]);
});

test('who loses the race to make the first key goes on with the winner’s', async () => {
  const made = await Promise.all(Array.from({ length: 10 }, (_, index) => ensureGrantKeys(index)));

  assert.equal(new Set(made.map(([{ id }]) => id)).size, 1);
  assert.deepEqual(await readGrantKeys(), made[0]);
});

test('rotating puts a key in front, and retiring forgets the bytes of one', async () => {
  const [first] = await ensureGrantKeys(1);
  const [second] = await rotateGrantKeys(2);
  const keys = await retireGrantKey(first.id, 3);

  assert.deepEqual(keys, [second, { id: first.id, madeAt: 1, retiredAt: 3 }]);
  assert.deepEqual(await readGrantKeys(), keys);
});

test('administrators who rotate and retire at once lose nothing of each other', async () => {
  const [first] = await ensureGrantKeys(1);
  await rotateGrantKeys(2);

  await Promise.all([
    rotateGrantKeys(3),
    retireGrantKey(first.id, 4),
    rotateGrantKeys(5),
    rotateGrantKeys(6),
  ]);

  const keys = await readGrantKeys();
  assert.deepEqual(
    keys.map(({ madeAt, retiredAt }) => [madeAt, retiredAt]),
    [
      [6, undefined],
      [5, undefined],
      [3, undefined],
      [2, undefined],
      [1, 4],
    ],
  );
});
