import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dictionary } from '../../rules/dictionary';

test('a dictionary holds its own keys, and none that every object inherits', () => {
  const words: Readonly<Record<string, string>> = dictionary({ ok: 'OK', loading: 'Loading' });

  assert.deepEqual(Object.entries(words), [
    ['ok', 'OK'],
    ['loading', 'Loading'],
  ]);
  assert.equal('constructor' in words, false);
});
