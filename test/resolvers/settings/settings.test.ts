import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { defaultSettings } from '../../../rules/settings';
import {
  listSettingsVersions,
  readSettings,
  writeSettings,
} from '../../../resolvers/forge/settings';
import { writeValue } from '../../../resolvers/forge/store';
import { settingsHandlers } from '../../../resolvers/settings/handler';
import { startStorage, type TestStorage } from '../forge/storage';

const context = { accountId: 'admin-1', accountType: 'licensed' };
let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());

const handlers = settingsHandlers({
  findSettings: readSettings,
  saveSettings: (settings, seen) => writeSettings(settings, seen, 1),
  listVersions: listSettingsVersions,
});
const history = async (payload: object = {}) =>
  handlers['settings.versions']({ payload: payload, context });
const show = async () => handlers['settings.show']({ payload: undefined, context });
const save = async (payload: unknown) =>
  handlers['settings.save']({ payload: payload as never, context });
const anew = <Value>(work: () => Promise<Value>) => storage.as(crypto.randomUUID(), work);

test('W02: settings that nobody saved are the defaults, of version 0', async () => {
  await anew(async () => {
    assert.deepEqual(await show(), { ok: true, settings: defaultSettings, version: 0 });
  });
});

test('W02: each save is one more version, and the former ones are kept', async () => {
  const installation = crypto.randomUUID();
  await storage.as(installation, async () => {
    for (let version = 0; version < 3; version += 1) {
      const settings = { ...defaultSettings, consoleLinks: version % 2 === 1 };
      assert.deepEqual(await save({ settings, version }), {
        ok: true,
        settings,
        version: version + 1,
      });
    }
    assert.deepEqual(await show(), {
      ok: true,
      settings: { ...defaultSettings, consoleLinks: false },
      version: 3,
    });
  });
  assert.deepEqual(storage.keys(installation).toSorted(), [
    'values settings',
    'values settings-version:000001',
    'values settings-version:000002',
    'values settings-version:000003',
  ]);
});

test('W02: of two saves that saw the same version one counts, and the other is told', async () => {
  await anew(async () => {
    const results = await Promise.all(
      [true, false].map((consoleLinks) =>
        save({ settings: { ...defaultSettings, consoleLinks }, version: 0 }),
      ),
    );

    const codes = results.map((result) => (result.ok ? 'ok' : result.code));
    assert.deepEqual(codes.toSorted(), ['conflict', 'ok']);
    const shown = await show();
    assert.ok(shown.ok);
    assert.deepEqual([shown.version, shown.settings.consoleLinks], [1, codes[0] === 'ok']);
  });
});

test('W02: a save that a crash cut off is finished by the next one', async () => {
  await anew(async () => {
    storage.intercept = ({ operation, key }) =>
      operation === 'set' && key === 'settings'
        ? Promise.reject(new Error('killed'))
        : Promise.resolve(undefined);
    await assert.rejects(
      save({ settings: { ...defaultSettings, consoleLinks: false }, version: 0 }),
    );
    storage.intercept = undefined;

    assert.deepEqual(await save({ settings: defaultSettings, version: 0 }), {
      ok: false,
      code: 'conflict',
    });
    assert.deepEqual(await show(), {
      ok: true,
      settings: { ...defaultSettings, consoleLinks: false },
      version: 1,
    });
    assert.ok((await save({ settings: defaultSettings, version: 1 })).ok);
  });
});

test('W02: settings saved before a field was added keep the others, and have its default', async () => {
  await anew(async () => {
    await writeValue('settings', { settings: { consoleLinks: false }, version: 4 });

    const settings = { ...defaultSettings, consoleLinks: false };
    assert.deepEqual(await show(), { ok: true, settings, version: 4 });
    assert.ok(
      (await save({ settings: { ...settings, stsRegion: 'eu-central-1' }, version: 4 })).ok,
    );
    assert.deepEqual(await show(), {
      ok: true,
      settings: { ...settings, stsRegion: 'eu-central-1' },
      version: 5,
    });
  });
});

test('W02: settings that do not parse are refused by field', async () => {
  await anew(async () => {
    for (const settings of [
      undefined,
      null,
      {},
      [],
      { ...defaultSettings, consoleLinks: 'yes' },
      { consoleLinks: true },
      { ...defaultSettings, refreshSeconds: 29 },
      { ...defaultSettings, refreshSeconds: 121 },
      { ...defaultSettings, refreshSeconds: '60' },
      { ...defaultSettings, namesHidden: 1 },
      { ...defaultSettings, macroGroups: 'editors' },
      { ...defaultSettings, macroGroups: [''] },
      { ...defaultSettings, stsRegion: 'us-east-2' },
      { ...defaultSettings, stsRegion: 'sts.us-east-1.amazonaws.com' },
    ]) {
      assert.deepEqual(await save({ settings, version: 0 }), {
        ok: false,
        code: 'invalid-input',
        field: 'settings',
      });
    }
    for (const version of [undefined, '0', 0.5, Number.NaN]) {
      assert.deepEqual(await save({ settings: defaultSettings, version }), {
        ok: false,
        code: 'invalid-input',
        field: 'version',
      });
    }
  });
});

test('W02: the history has each version with its time, the newest first, in parts', async () => {
  await anew(async () => {
    assert.deepEqual(await history(), { ok: true, versions: [] });
    for (let version = 0; version < 23; version += 1) {
      const settings = { ...defaultSettings, refreshSeconds: 30 + version };
      assert.ok((await save({ settings, version })).ok);
    }

    const newest = await history();
    assert.ok(newest.ok);
    assert.deepEqual(
      newest.versions.map(({ version }) => version),
      Array.from({ length: 20 }, (_, index) => 23 - index),
    );
    assert.deepEqual(newest.versions[0], {
      version: 23,
      savedAt: 1,
      settings: { ...defaultSettings, refreshSeconds: 52 },
    });
    const older = await history({ before: newest.next });
    assert.ok(older.ok);
    assert.deepEqual(
      [older.versions.map(({ version }) => version), older.next],
      [[3, 2, 1], undefined],
    );
    assert.deepEqual(await history({ before: 'x' }), {
      ok: false,
      code: 'invalid-input',
      field: 'before',
    });
  });
});
