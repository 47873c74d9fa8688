import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { DurableFile } from '../../../host/storage/durable-file';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'durable-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a file never saved reads as undefined', async (t) => {
  const file = new DurableFile(path.join(await temporaryFolder(t), 'state.json'));

  assert.equal(await file.read(), undefined);
});

test('a save is on disk when it resolves, and leaves no other file', async (t) => {
  const folder = await temporaryFolder(t);
  const file = new DurableFile(path.join(folder, 'state.json'));

  await file.save(() => 'one');

  assert.equal(await readFile(path.join(folder, 'state.json'), 'utf8'), 'one');
  assert.deepEqual(await readdir(folder), ['state.json']);
});

test('saves that wait together share one write of the newest content', async (t) => {
  const file = new DurableFile(path.join(await temporaryFolder(t), 'state.json'));
  let renders = 0;
  const render = (content: string) => () => {
    renders += 1;
    return content;
  };

  await Promise.all(
    Array.from({ length: 100 }, (_, index) => file.save(render(`content ${index}`))),
  );

  assert.equal(renders, 1);
  assert.equal(await file.read(), 'content 99');
});

test('a save asked for during a write resolves only after a write that holds it', async (t) => {
  const file = new DurableFile(path.join(await temporaryFolder(t), 'state.json'));
  let state = 'first';
  let second: Promise<void> | undefined;

  await file.save(() => {
    const rendered = state;
    state = 'second';
    second = file.save(() => state);
    return rendered;
  });
  await second;

  assert.equal(await file.read(), 'second');
});

test('only the owner can read the file and the folder that was made for it', async (t) => {
  const folder = path.join(await temporaryFolder(t), 'data');
  const file = new DurableFile(path.join(folder, 'state.json'));

  await file.save(() => 'one');

  assert.equal((await stat(folder)).mode & 0o777, 0o700);
  assert.equal((await stat(path.join(folder, 'state.json'))).mode & 0o777, 0o600);
});

test('a temporary file that a crash left behind is neither read nor in the way', async (t) => {
  const folder = await temporaryFolder(t);
  const file = new DurableFile(path.join(folder, 'state.json'));
  await file.save(() => 'acknowledged');
  await writeFile(path.join(folder, 'state.json.tmp'), 'trunc');

  const before = await file.read();
  await file.save(() => 'next');

  assert.equal(before, 'acknowledged');
  assert.equal(await file.read(), 'next');
});

test('a failed save is told to its caller, and the next one works', async (t) => {
  const folder = await temporaryFolder(t);
  const file = new DurableFile(path.join(folder, 'state.json'));

  await assert.rejects(
    file.save(() => {
      throw new Error('cannot be written');
    }),
    /cannot be written/,
  );
  await file.save(() => 'fine');

  assert.equal(await file.read(), 'fine');
});
