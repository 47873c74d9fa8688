import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { readManifest, uiModule } from '../../../host/forge/manifest';
import { temporaryFolder } from './local-forge';

const yaml = `
app:
  id: ari:cloud:ecosystem::app/5a1f0f5e-7b2a-4a2e-9d53-0f2a4f6d9c11
  storage:
    entities:
      - name: account
        attributes: { region: { type: string }, revision: { type: integer } }
        indexes: [region, { name: by-region, partition: [region], range: [revision] }]
modules:
  macro:
    - key: badge
      title: Alarm
      description: One alarm
      categories: [reporting]
      layout: inline
      resource: main/badge
      resolver: { function: reader }
      config: { title: Choose, resource: main/config, viewportSize: medium, openOnInsert: true }
      autoConvert: { matchers: [{ pattern: 'https://*.console.aws.amazon.com/cloudwatch/*' }] }
      adfExport: { function: export }
      emitsReadyEvent: true
    - { key: plain, title: Plain, resource: board }
  confluence:globalSettings:
    - { key: settings, title: Settings, resource: board, resolver: { function: admin }, useAsConfig: true }
  webtrigger:
    - { key: hook, function: hooked, urlFormat: v2 }
  function:
    - { key: reader, handler: index.read }
resources:
  - key: main
    path: static/main/build
    entry: { badge: badge.html, config: config.html }
  - { key: board, path: static/board/build }
permissions:
  scopes: [storage:app]
  external: { fetch: { backend: ['https://a.example', { address: 'https://b.example' }] } }
`;

test('the manifest says which page and which functions each module has', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'manifest.yml'), yaml);

  const manifest = await readManifest(path.join(folder, 'manifest.yml'));

  const page = (entry: string) => ({
    resource: 'main',
    folder: path.join(folder, 'static/main/build'),
    entry,
  });
  assert.deepEqual(manifest.macros[0], {
    type: 'macro',
    key: 'badge',
    title: 'Alarm',
    description: 'One alarm',
    categories: ['reporting'],
    layout: 'inline',
    page: page('badge.html'),
    functions: ['reader'],
    unlicensedAccess: [],
    config: {
      page: page('config.html'),
      title: 'Choose',
      viewportSize: 'medium',
      openOnInsert: true,
    },
    autoConvert: ['https://*.console.aws.amazon.com/cloudwatch/*'],
    adfExport: 'export',
    emitsReadyEvent: true,
  });
  assert.equal(manifest.macros[1]?.layout, 'block');
  assert.equal(manifest.macros[1].page.entry, 'index.html');
  assert.deepEqual(uiModule(manifest, 'settings')?.functions, ['admin']);
  assert.equal(uiModule(manifest, 'hook'), undefined);
});

test('the manifest says what the platform grants', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'manifest.yml'), yaml);

  const manifest = await readManifest(path.join(folder, 'manifest.yml'));

  assert.equal(manifest.appId, '5a1f0f5e-7b2a-4a2e-9d53-0f2a4f6d9c11');
  assert.deepEqual(manifest.scopes, ['storage:app']);
  assert.deepEqual(manifest.backendHosts, ['https://a.example', 'https://b.example']);
  assert.deepEqual(manifest.functions.get('reader'), {
    key: 'reader',
    module: 'index',
    exportName: 'read',
  });
  assert.deepEqual(
    [...(manifest.entities.get('account')?.indexes.keys() ?? [])],
    ['by-key', 'region', 'by-region'],
  );
});

test("the project's own manifest can be read", async () => {
  const manifest = await readManifest('manifest.yml');

  for (const { functions } of [...manifest.macros, ...manifest.settingsPages]) {
    for (const key of functions) assert.ok(manifest.functions.has(key), key);
  }
});

test('titles and descriptions are in the language of the site, or in the one that it falls back to', async (t) => {
  const folder = await temporaryFolder(t);
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write(
    'manifest.yml',
    `
app: { id: ari:cloud:ecosystem::app/5a1f0f5e-7b2a-4a2e-9d53-0f2a4f6d9c11 }
modules:
  macro:
    - key: badge
      title: { i18n: badge.title }
      description: { i18n: badge.description }
      resource: board
      config: { title: { i18n: badge.config }, resource: board }
resources:
  - { key: board, path: static/board/build }
translations:
  resources: [{ key: en-US, path: en.json }, { key: de-DE, path: de.json }]
  fallback: { default: de-DE }
`,
  );
  await write('en.json', '{ "badge": { "title": "Alarm" }, "badge.config": "Choose" }');
  await write('de.json', '{ "badge": { "title": "Alarm!", "description": "Ein Alarm" } }');

  const { macros } = await readManifest(path.join(folder, 'manifest.yml'));

  assert.deepEqual(
    [macros[0]?.title, macros[0]?.description, macros[0]?.config?.title],
    ['Alarm', 'Ein Alarm', 'Choose'],
  );
});

test('a title that no language has is told by its key', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'manifest.yml');
  await writeFile(
    file,
    `
app: { id: ari:cloud:ecosystem::app/5a1f0f5e-7b2a-4a2e-9d53-0f2a4f6d9c11 }
modules:
  macro: [{ key: badge, title: { i18n: badge.title }, resource: board }]
resources: [{ key: board, path: static/board/build }]
`,
  );

  await assert.rejects(readManifest(file), /translation of badge\.title/);
});
