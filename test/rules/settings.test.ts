import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, parseSettings } from '../../rules/settings';

test('settings count only where every field of them is sound', () => {
  assert.deepEqual(parseSettings(defaultSettings), defaultSettings);
  assert.deepEqual(parseSettings({ consoleLinks: false, more: 1 }), { consoleLinks: false });
  for (const value of [undefined, null, {}, { consoleLinks: 'yes' }, { consoleLinks: 1 }, 'x']) {
    assert.equal(parseSettings(value), undefined);
  }
});
