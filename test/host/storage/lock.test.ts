import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { FolderInUseError, lockFolder } from '../../../host/storage/lock';

function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const locking = `
  import { lockFolder } from './host/storage/lock';
  try {
    lockFolder(process.argv[1]);
    console.log('locked');
    process.stdin.resume();
  } catch (error) {
    console.log(error.message);
  }
`;
const lockerArguments = ['--import', 'tsx', '--input-type=module', '--eval', locking];

function otherProcess(folder: string) {
  return spawn(process.execPath, [...lockerArguments, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

test('a second process ends at once and says who holds the folder', (t) => {
  const folder = temporaryFolder(t);
  const lock = lockFolder(folder);
  t.after(() => lock.release());

  const { stdout } = spawnSync(process.execPath, [...lockerArguments, folder], {
    encoding: 'utf8',
  });

  assert.match(stdout, new RegExp(`is in use by process ${process.pid} since \\d{4}-`));
});

test('the lock of a killed process is taken over', async (t) => {
  const folder = temporaryFolder(t);
  const other = otherProcess(folder);
  await new Promise((resolve) => other.stdout.once('data', resolve));
  assert.throws(() => lockFolder(folder), FolderInUseError);

  other.kill('SIGKILL');
  await new Promise((resolve) => other.once('exit', resolve));

  lockFolder(folder).release();
});

test('the same process cannot take a folder twice, and can take it again after release', (t) => {
  const folder = temporaryFolder(t);
  const lock = lockFolder(folder);

  assert.throws(() => lockFolder(folder), FolderInUseError);
  lock.release();

  lockFolder(folder).release();
});

test('a lock that names a reused process id is taken over', (t) => {
  // Without /proc a reused process id cannot be told from its former owner.
  if (!existsSync('/proc/self/stat')) return;
  const folder = temporaryFolder(t);
  const holder = { pid: process.ppid, began: '1', since: '2026-01-01T00:00:00.000Z' };
  writeFileSync(path.join(folder, 'lock'), JSON.stringify(holder));

  lockFolder(folder).release();
});

test('a lock file of garbage is taken over', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(path.join(folder, 'lock'), '{"pid":');

  lockFolder(folder).release();
});

test('taking and releasing a lock leaves nothing behind', (t) => {
  const folder = path.join(temporaryFolder(t), 'data');

  lockFolder(folder).release();

  assert.deepEqual(readdirSync(folder), []);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});
