import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changedSettings,
  completeSettings,
  defaultSettings,
  parseGroupNames,
  parseSettings,
  soundSettings,
} from '../../rules/settings';

test('settings count only where every field of them is sound', () => {
  assert.deepEqual(parseSettings(defaultSettings), defaultSettings);
  const settings = {
    consoleLinks: false,
    stsRegion: 'eu-west-1',
    refreshSeconds: 30,
    namesHidden: true,
    macroGroups: ['editors'],
  } as const;
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

test('an export from before a field was added has the field’s default, and nothing unsound', () => {
  const settings = { consoleLinks: false, stsRegion: 'eu-west-1' };
  assert.deepEqual(completeSettings(settings), { ...defaultSettings, ...settings });
  assert.equal(completeSettings({ ...settings, refreshSeconds: 5 }), undefined);
  assert.equal(completeSettings(null), undefined);
});

test('groups are named once each, in any script, without control characters', () => {
  assert.deepEqual(parseGroupNames([' 編集者 ', 'R & D', '編集者']), ['編集者', 'R & D']);
  for (const value of ['a', [1], [' '], ['a\u0007b'], ['x'.repeat(256)], Array(51).fill('g')]) {
    assert.equal(parseGroupNames(value), undefined);
  }
});

test('what differs between two settings is told by name', () => {
  const other = { ...defaultSettings, macroGroups: ['a'], refreshSeconds: 30 };
  assert.deepEqual(changedSettings(defaultSettings, other), ['refreshSeconds', 'macroGroups']);
  assert.deepEqual(changedSettings(other, { ...other, macroGroups: ['a'] }), []);
});
