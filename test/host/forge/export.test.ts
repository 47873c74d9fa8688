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
  exportType: 'pdf',
  user: { accountId: 'reader-1', accountType: 'licensed' },
  installation: first.id,
  moduleKey: 'badge',
  localId: 'a-macro-on-a-page',
  extension: { type: 'macro', config: { words: 'hello' } },
} as const;

const bundle = `
  export const reader = () => 'a resolver';
  export const exporter = (payload, runtime) => {
    if (payload.exportType === 'word') throw new Error('no Word today');
    return { payload, runtime };
  };`;

test('a macro’s export function gets context and type, and who exports from the platform', async (t) => {
  const forge = await forgeOf(t, bundle, { manifest: exporting });

  const { payload, runtime } = (await forge.exportMacro(wanted)) as {
    readonly payload: { readonly context: Record<string, unknown>; readonly exportType: string };
    readonly runtime: { readonly principal: unknown };
  };

  assert.equal(payload.exportType, 'pdf');
  assert.deepEqual(payload.context['extension'], wanted.extension);
  assert.equal(payload.context['localId'], wanted.localId);
  assert.equal(payload.context['cloudId'], first.cloudId);
  assert.deepEqual(runtime.principal, { accountId: 'reader-1' });
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

  await assert.rejects(forge.exportMacro({ ...wanted, exportType: 'word' }), /no Word today/);
  await assert.rejects(
    forge.exportMacro({ ...wanted, function: 'reader' }),
    /no function of badge/,
  );
  await assert.rejects(
    forge.invoke({ ...wanted, name: 'x', payload: {} }),
    /exporter is no function of badge/,
  );
  assert.deepEqual(
    forge.calls.map(({ status }) => status),
    ['error', 'refused', 'refused'],
  );
});
