import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('a benchmark that does not exist is answered with those that do', () => {
  const { status, stderr } = spawnSync('node', ['bench/run.mjs', 'nothing'], { encoding: 'utf8' });

  assert.equal(status, 1);
  assert.match(stderr, /^There is no benchmark "nothing"\. There are: .*velocity/);
});
