import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import {
  call,
  first,
  forgeOf,
  manifest,
  resolverBundle,
  second,
  temporaryFolder,
} from './local-forge';

test('a resolver gets its payload and what the platform vouches for', async (t) => {
  const forge = await forgeOf(t, resolverBundle({ echo: 'async (request) => request' }));

  const { payload, context } = (await forge.invoke(call('echo', { a: [1] }))) as {
    payload: unknown;
    context: Record<string, unknown>;
  };

  assert.deepEqual(payload, { a: [1] });
  assert.deepEqual(context, {
    accountType: 'licensed',
    cloudId: first.cloudId,
    siteUrl: first.siteUrl,
    localId: 'a-macro-on-a-page',
    moduleKey: 'badge',
    environmentId: '12fc5028-b996-4a0f-9145-fc10538413de',
    environmentType: 'DEVELOPMENT',
    extension: { type: 'macro' },
    installContext: `ari:cloud:confluence::site/${first.cloudId}`,
    accountId: 'reader-1',
    installation: {
      ari: `ari:cloud:ecosystem::installation/${first.id}`,
      contexts: [`ari:cloud:confluence::site/${first.cloudId}`],
    },
  });
});

test('an invocation that is one too many does not reach the resolver', async (t) => {
  const invocationLimits = [{ of: 'user', most: 1, within: 3_600_000 }] as const;
  const clock = () => new Date(Date.UTC(2026, 2, 2, 9, 30));
  const source = resolverBundle({ echo: 'async () => 1' });
  const forge = await forgeOf(t, source, { invocationLimits, clock });

  assert.equal(await forge.invoke(call('echo')), 1);
  await assert.rejects(forge.invoke(call('echo')), { name: 'InvocationError' });

  assert.deepEqual(
    forge.calls.map(({ status }) => status),
    ['ok', 'throttled'],
  );
});

test('a throwing resolver rejects with the words that the bridge shows', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({ fail: 'async () => { throw new TypeError("no such alarm"); }' }),
  );

  await assert.rejects(forge.invoke(call('fail')), {
    message: 'There was an error invoking the function - no such alarm',
  });
  assert.equal(forge.calls[0]?.status, 'error');
});

test('C13: two installations in one warm process do not see each other', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        write: 'async ({ payload }) => { await kvs.set("who", payload); return ++calls; }',
        read: 'async () => kvs.get("who")',
      },
      'let calls = 0;',
    ),
  );

  const written = await Promise.all([
    forge.invoke(call('write', 'one', { installation: first.id })),
    forge.invoke(call('write', 'two', { installation: second.id })),
  ]);

  assert.deepEqual(new Set(written), new Set([1, 2]), 'one process serves both');
  assert.equal(await forge.invoke(call('read', {}, { installation: first.id })), 'one');
  assert.equal(await forge.invoke(call('read', {}, { installation: second.id })), 'two');
});

test('a handler of another module runs the file of that name, and nothing reads it before', async (t) => {
  const dataFolder = await temporaryFolder(t);
  const own = resolverBundle({ loaded: 'async () => globalThis.isOtherLoaded === true' });
  const other = resolverBundle({ hello: 'async () => "from the other"' });
  const [macro] = manifest.modules.macro;
  const functions = [...manifest.modules.function, { key: 'other', handler: 'other.reader' }];
  const macros = [macro, { ...macro, key: 'other', resolver: { function: 'other' } }];
  const modules = { ...manifest.modules, macro: macros, function: functions };
  const forge = await forgeOf(t, own, { dataFolder, manifest: { ...manifest, modules } });
  const beside = path.join(dataFolder, 'app', 'other.mjs');
  await writeFile(beside, `globalThis.isOtherLoaded = true; ${other}`);

  assert.equal(await forge.invoke(call('loaded')), false);
  const elsewhere = call('hello', {}, { function: 'other', moduleKey: 'other' });
  assert.equal(await forge.invoke(elsewhere), 'from the other');
  assert.equal(await forge.invoke(call('loaded')), true);
});

test('a job of another bundle writes the data that the app then reads', async (t) => {
  const dataFolder = await temporaryFolder(t);
  const bundle = path.join(dataFolder, 'job.mjs');
  await writeFile(
    bundle,
    resolverBundle({ seed: 'async ({ payload }) => kvs.set("who", payload)' }),
  );
  const forge = await forgeOf(t, resolverBundle({ read: 'async () => kvs.get("who")' }), {
    dataFolder,
  });

  const job = { bundle, exportName: 'reader', name: 'seed', payload: 'demo' };
  await forge.runJob({ ...job, installation: first.id });

  assert.deepEqual(forge.calls, []);
  assert.equal(await forge.invoke(call('read')), 'demo');
  assert.equal(await forge.invoke(call('read', {}, { installation: second.id })), undefined);
});
