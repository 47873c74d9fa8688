import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { bundleClient } from '../../../host/site/bundle';
import { FileCache } from '../../../host/site/file-cache';

describe('the scripts of the site', () => {
  test('are small for who reads, and the editor is in a file of its own', async () => {
    const { site, frames } = await bundleClient();
    const names = Object.keys(site).filter((name) => site[name]!.includes('ProseMirror'));

    assert.equal(names.length, 1);
    assert.match(names[0]!, /^page-editor-/);
    assert.ok(site['site.js']!.length < 20_000);
    assert.deepEqual(Object.keys(frames), ['bridge.js', 'resizer.js']);
  });

  test('hold no client of Atlassian’s feature flags, which would ask a server', async () => {
    const { site } = await bundleClient();

    for (const [name, text] of Object.entries(site)) assert.doesNotMatch(text, /statsig/i, name);
  });
});

describe('what was made of files', () => {
  let folder: string;
  let cache: FileCache<readonly string[]>;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'confluops-cache-'));
    cache = new FileCache(folder, 'made.json');
    await writeFile(path.join(folder, 'one'), '1');
    await writeFile(path.join(folder, 'two'), '2');
    await cache.write(['made'], ['one', 'two']);
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is good while every file is the same, for another process too', async () => {
    await writeFile(path.join(folder, 'one'), '1');

    assert.deepEqual(await new FileCache(folder, 'made.json').read(), ['made']);
    assert.deepEqual(await readdir(path.join(folder, '.cache')), ['made.json']);
  });

  test('is made anew when a file changed or is gone, and when the cache is no cache', async () => {
    await writeFile(path.join(folder, 'two'), '3');
    assert.equal(await cache.read(), undefined);

    await cache.write(['made again'], ['one', 'two']);
    assert.deepEqual(await cache.read(), ['made again']);
    await rm(path.join(folder, 'one'));
    assert.equal(await cache.read(), undefined);

    await writeFile(path.join(folder, '.cache', 'made.json'), '{"files":');
    assert.equal(await cache.read(), undefined);
  });
});
