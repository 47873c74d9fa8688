import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, parseSettings, soundSettings } from '../../rules/settings';

test('settings count only where every field of them is sound', () => {
  assert.deepEqual(parseSettings(defaultSettings), defaultSettings);
  const settings = { consoleLinks: false, stsRegion: 'eu-west-1' } as const;
  assert.deepEqual(parseSettings({ ...settings, more: 1 }), settings);
  for (const value of [
    undefined,
    null,
    {},
    'x',
    { consoleLinks: false },
    { ...settings, consoleLinks: 'yes' },
    { ...settings, stsRegion: 'eu-west-2' },
  ]) {
    assert.equal(parseSettings(value), undefined);
  }
});

test('what is sound of settings is read by itself', () => {
  assert.deepEqual(soundSettings({ consoleLinks: false, stsRegion: 'mars' }), {
    consoleLinks: false,
  });
  assert.deepEqual(soundSettings({ consoleLinks: 1, stsRegion: 'us-west-2' }), {
    stsRegion: 'us-west-2',
  });
  for (const value of [undefined, null, {}, 'x', []]) assert.deepEqual(soundSettings(value), {});
});
