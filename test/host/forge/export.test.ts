import assert from 'node:assert/strict';
import { test } from 'node:test';
import { first, forgeOf, manifest } from './local-forge';

const macro = { key: 'badge', title: 'Badge', resource: 'page', resolver: { function: 'reader' } };

const exporting = {
  ...manifest,
  modules: {
    ...manifest.modules,
    macro: [{ ...macro, adfExport: { function: 'exporter' } }],
    function: [...manifest.modules.function, { key: 'exporter', handler: 'index.exporter' }],
  },
};

const wanted = {
  function: 'exporter',
  user: { accountId: 'reader-1', accountType: 'licensed' },
  installation: first.id,
  moduleKey: 'badge',
  payload: { exportType: 'pdf', context: { contentId: '1' } },
} as const;

const bundle = `
  export const reader = () => 'a resolver';
  export const exporter = (payload, runtime) => {
    if (payload.exportType === 'word') throw new Error('no Word today');
    return { payload, runtime };
  };`;

test('a macro’s export function is told what is exported, and the site by the platform', async (t) => {
  const forge = await forgeOf(t, bundle, { manifest: exporting });

  const { payload, runtime } = (await forge.exportMacro(wanted)) as {
    readonly payload: unknown;
    readonly runtime: Record<string, unknown>;
  };

  assert.deepEqual(payload, wanted.payload);
  assert.equal(runtime['installContext'], `ari:cloud:confluence::site/${first.cloudId}`);
  assert.equal(runtime['principal'], undefined);
  assert.deepEqual(forge.calls, [
    {
      function: 'exporter',
      name: 'adfExport',
      user: 'reader-1',
      installation: first.id,
      status: 'ok',
    },
  ]);
});

test('a macro’s export function fails as every function does, and is no resolver', async (t) => {
  const forge = await forgeOf(t, bundle, { manifest: exporting });

  await assert.rejects(
    forge.exportMacro({ ...wanted, payload: { exportType: 'word' } }),
    /no Word today/,
  );
  await assert.rejects(
    forge.exportMacro({ ...wanted, function: 'reader' }),
    /no function of badge/,
  );
  await assert.rejects(
    forge.invoke({ ...wanted, name: 'x', localId: 'y', extension: {} }),
    /exporter is no function of badge/,
  );
  assert.deepEqual(
    forge.calls.map(({ status }) => status),
    ['error', 'refused', 'refused'],
  );
});
