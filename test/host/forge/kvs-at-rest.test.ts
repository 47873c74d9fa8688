import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { kvs } from '@forge/kvs';
import { storage } from './kvs-client';

test('C06: no file shows a secret, and only their owner can read the files', async (t) => {
  const { folder } = await storage(t);
  await kvs.setSecret('external-id:1', { value: 'sentinel-of-a-secret' });
  await kvs.set('external-id:1', 'sentinel-of-a-plain-value');

  const names = await readdir(folder);
  const contents = await Promise.all(
    names.map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  const modes = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).mode & 0o777),
  );

  assert.match(contents.join(), /sentinel-of-a-plain-value/);
  assert.doesNotMatch(contents.join(), /sentinel-of-a-secret/);
  assert.doesNotMatch(contents.join(), new RegExp(btoa('sentinel-of-a-secret').slice(0, 20)));
  assert.deepEqual(new Set(modes), new Set([0o600]));
});

test('a restart finds every value, secret and entity', async (t) => {
  const { folder } = await storage(t);
  await kvs.set('key', 'value', { ttl: { value: 2, unit: 'DAYS' } });
  await kvs.setSecret('key', 'secret');
  await kvs.entity('employee').set('key', { age: 4 });

  await storage(t, { folder });

  assert.deepEqual(await kvs.get('key', { metadataFields: [] }), { key: 'key', value: 'value' });
  assert.equal(await kvs.getSecret('key'), 'secret');
  assert.deepEqual(await kvs.entity('employee').get('key'), { age: 4 });
});

test('a sealed secret opens at its own key and installation only', async (t) => {
  const { folder } = await storage(t);
  await kvs.setSecret('one', 'first secret');
  await kvs.setSecret('two', 'second secret');
  const file = path.join(folder, 'kvs.json');
  const stored = JSON.parse(await readFile(file, 'utf8')) as {
    installations: { first: { secrets: { value: string }[] } };
  };
  const { secrets } = stored.installations.first;
  [secrets[0]!.value, secrets[1]!.value] = [secrets[1]!.value, secrets[0]!.value];
  await writeFile(file, JSON.stringify(stored));

  await storage(t, { folder });

  await assert.rejects(kvs.getSecret('one'));
});

test('a start without the key of stored secrets says what is missing', async (t) => {
  const { folder } = await storage(t);
  await kvs.setSecret('one', 'secret');
  const file = path.join(folder, 'secrets.key');

  await writeFile(file, '');
  await assert.rejects(storage(t, { folder }), /secrets\.key holds no key/);
  await rm(file);
  await assert.rejects(storage(t, { folder }), /secrets\.key holds no key/);
});
