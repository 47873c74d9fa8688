import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { call, first, forgeOf, manifest, resolverBundle, temporaryFolder } from './local-forge';

const require = createRequire(import.meta.url);

test('the process sees its variables and nothing of the host environment', async (t) => {
  const folder = await temporaryFolder(t);
  const forge = await forgeOf(
    t,
    resolverBundle({ environment: 'async () => ({ ...process.env, cwd: process.cwd() })' }),
    { dataFolder: folder, variables: { BROKER_ACCESS_KEY_ID: 'AKIAEXAMPLE' } },
  );

  const environment = await forge.invoke(call('environment'));

  const home = path.join(folder, 'forge', 'home');
  assert.deepEqual(environment, {
    BROKER_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    HOME: home,
    TZ: 'UTC',
    cwd: home,
  });
});

test('a Forge variable cannot bring an AWS identity into the process', async (t) => {
  await assert.rejects(
    forgeOf(t, resolverBundle({}), { variables: { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE' } }),
    /AWS_ACCESS_KEY_ID cannot be a Forge variable/,
  );
});

test('the process defines the two globals of the Forge packages and no other', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        globals: 'async () => Object.getOwnPropertyNames(globalThis)',
        outside: 'async () => outside',
      },
      'const outside = globalThis.__forge_runtime__ === undefined;',
    ),
  );

  const globals = (await forge.invoke(call('globals'))) as string[];

  const added = globals.filter((name) => !Object.getOwnPropertyNames(globalThis).includes(name));
  assert.deepEqual(added.sort(), ['__forge_fetch__', '__forge_runtime__']);
  assert.equal(
    await forge.invoke(call('outside')),
    true,
    'there is no runtime between invocations',
  );
});

test('the Forge packages that run are those of node_modules, untouched', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle(
      {
        loaded: `async () => ({
          loader: process.execArgv,
          modules: Object.values(require.cache)
            .filter(({ filename }) => filename.includes('@forge'))
            .map(({ filename, exports }) => ({
              filename,
              functions: Object.values(exports)
                .filter((value) => typeof value === 'function')
                .map(String),
            })),
        })`,
      },
      `import { createRequire } from 'node:module';
       const require = createRequire(import.meta.url);`,
    ),
  );

  const { loader, modules } = (await forge.invoke(call('loaded'))) as {
    loader: string[];
    modules: { filename: string; functions: string[] }[];
  };

  assert.deepEqual(loader, [], 'nothing stands between Node and the packages');
  const files = modules.map(({ filename }) => filename);
  for (const name of ['@forge/api', '@forge/kvs', '@forge/resolver']) {
    assert.ok(files.includes(require.resolve(name)), name);
  }
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const replaced = modules
    .filter(({ functions }) => functions.some((source) => !sources.includes(source)))
    .map(({ filename }) => filename);
  assert.deepEqual(replaced, [], 'every function that runs stands like this in its file');
});

test('a process that ends is replaced, and only its invocations fail', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({
      pid: 'async () => process.pid',
      end: 'async () => process.exit(7)',
      wait: 'async () => new Promise(() => undefined)',
    }),
  );
  const before = await forge.invoke(call('pid'));
  const waiting = assert.rejects(forge.invoke(call('wait')), /Runtime exited/);

  await assert.rejects(
    forge.invoke(call('end')),
    /^InvocationError: There was an error invoking the function - RequestId: [-0-9a-f]+ Error: Runtime exited with error: exit status 7$/,
  );
  await waiting;

  assert.notEqual(await forge.invoke(call('pid')), before);
  assert.deepEqual(forge.calls.map(({ name, status }) => `${name} ${status}`).sort(), [
    'end crashed',
    'pid ok',
    'pid ok',
    'wait crashed',
  ]);
});

test('a process that hangs is replaced when its invocation has had its time', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({ pid: 'async () => process.pid', spin: 'async () => { for (;;); }' }),
    { timeLimits: { resolver: 1_500 } },
  );
  const before = await forge.invoke(call('pid'));

  await assert.rejects(forge.invoke(call('spin')), {
    message: 'There was an error invoking the function - Task timed out after 1.50 seconds',
  });

  assert.notEqual(await forge.invoke(call('pid')), before);
  assert.deepEqual(
    forge.calls.map(({ status }) => status),
    ['ok', 'timeout', 'ok'],
  );
});

test('a rejection that nobody handles ends the process, not the host', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({
      forget:
        'async () => { void Promise.reject(new Error("forgotten")); await new Promise((r) => setTimeout(r, 1000)); }',
      fine: 'async () => "fine"',
    }),
  );

  await assert.rejects(forge.invoke(call('forget')), /Runtime exited with error: exit status 1/);

  assert.equal(await forge.invoke(call('fine')), 'fine');
  assert.ok(forge.logs.some(({ text }) => text.includes('forgotten')));
});

test('a bundle that cannot be loaded fails the start with its own error', async (t) => {
  await assert.rejects(forgeOf(t, 'throw new Error("broken bundle");'), /broken bundle/);
});

test('a resolver reads how much of its time is left', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({ left: 'async () => getAppContext().invocationRemainingTimeInMillis()' }),
  );

  const left = (await forge.invoke(call('left'))) as number;

  assert.ok(left > 20_000 && left <= 25_000, String(left));
});

test('what the app writes to the console is kept in memory, as far as the platform keeps it', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({
      log: 'async () => { console.warn("%s failed", "phase", { code: "Throttling" }); }',
      flood: 'async () => { for (let n = 0; n < 150; n++) console.log("line", n); }',
      large: 'async () => { for (let n = 0; n < 5; n++) console.log("x".repeat(90_000)); }',
    }),
  );

  await forge.invoke(call('log'));
  assert.equal(forge.logs[0]?.level, 'warn');
  assert.equal(forge.logs[0].text, "phase failed { code: 'Throttling' }");
  await forge.invoke(call('flood'));
  assert.equal(forge.logs.filter(({ text }) => text.startsWith('line')).length, 100);
  await forge.invoke(call('large'));
  assert.equal(forge.logs.filter(({ text }) => text.startsWith('xxx')).length, 2);
});

test('requests above 500 KB and answers above 5 MB are refused', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({
      size: 'async ({ payload }) => payload.length',
      large: 'async () => "x".repeat(5_000_000)',
    }),
  );

  assert.equal(await forge.invoke(call('size', 'x'.repeat(490_000))), 490_000);
  await assert.rejects(forge.invoke(call('size', 'x'.repeat(500_001))), /exceeds 500 KB/);
  await assert.rejects(forge.invoke(call('large')), /exceeds 5 MB/);
});

test('a request to the platform after the end of its invocation goes nowhere, and is logged', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({
      leave: 'async () => { setTimeout(() => kvs.set("late", 1).catch(() => undefined), 20); }',
      look: 'async () => kvs.get("late")',
    }),
  );

  await forge.invoke(call('leave'));
  while (!forge.logs.some(({ text }) => text.includes('after its invocation had ended'))) {
    assert.equal(await forge.invoke(call('look')), undefined);
  }

  assert.equal(await forge.invoke(call('look')), undefined);
});

test('only people whom the module is open to reach its functions', async (t) => {
  const forge = await forgeOf(
    t,
    resolverBundle({ hello: 'async ({ context }) => context.accountId' }),
  );
  const as = (accountType: 'unlicensed' | 'anonymous') =>
    call('hello', {}, { user: { accountId: 'someone', accountType } });

  await assert.rejects(forge.invoke(as('anonymous')), /no access to this app/);
  await assert.rejects(forge.invoke(as('unlicensed')), /no access to this app/);
  await assert.rejects(
    forge.invoke(call('hello', {}, { moduleKey: 'settings' })),
    /no function of/,
  );
  await assert.rejects(forge.invoke(call('hello', {}, { function: 'admin' })), /no function of/);
  await assert.rejects(
    forge.invoke(call('hello', {}, { installation: 'nobody' })),
    /there is no installation/,
  );

  assert.deepEqual(new Set(forge.calls.map(({ status }) => status)), new Set(['refused']));
  assert.equal(forge.calls[0]?.installation, first.id);
});

test('a module that is open to anonymous people gives them one shared id and no rights', async (t) => {
  const open = structuredClone(manifest);
  Object.assign(open.modules.macro[0]!, { unlicensedAccess: ['anonymous'] });
  const forge = await forgeOf(
    t,
    resolverBundle({
      who: `async ({ context }) => {
        try { await asUser().requestConfluence(route\`/wiki/api/v2/spaces\`); }
        catch ({ name }) { return [context.accountId, context.accountType, name]; }
      }`,
    }),
    { manifest: open },
  );
  const as = (accountType: 'unlicensed' | 'anonymous') =>
    call('who', {}, { user: { accountId: 'someone', accountType } });

  assert.deepEqual(await forge.invoke(as('anonymous')), [
    'unidentified',
    'anonymous',
    'NEEDS_AUTHENTICATION_ERR',
  ]);
  await assert.rejects(forge.invoke(as('unlicensed')), /no access to this app/);
});

test('a storage service that never answers costs the invocation its time, and no more', async (t) => {
  const forge = await forgeOf(t, resolverBundle({ read: 'async () => kvs.get("key")' }), {
    timeLimits: { resolver: 1_000 },
  });
  forge.inject({ service: 'kvs', operation: 'get', fault: 'timeout', times: 1 });

  await assert.rejects(forge.invoke(call('read')), /Task timed out after 1.00 seconds/);

  assert.equal(await forge.invoke(call('read')), undefined);
  assert.deepEqual(forge.kvsCalls, [
    { path: '/api/v1/get', key: 'key', status: 0 },
    { path: '/api/v1/get', key: 'key', status: 404 },
  ]);
});

test('the process ends with its host, even when the host is killed', async (t) => {
  const folder = await temporaryFolder(t);
  const bundle = path.join(folder, 'index.mjs');
  await writeFile(bundle, 'console.log(`pid ${process.pid}`);');
  const host = `
    import { startForge } from './host/forge/index';
    const forge = await startForge({ dataFolder: ${JSON.stringify(folder)}, bundle: ${JSON.stringify(bundle)},
      installations: [], webTriggerBase: '', confluence: () => Promise.reject(new Error()) });
    console.log(forge.logs[0].text);
  `;
  const running = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', host],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(running.stdout, 'data')) as [Buffer];
  const pid = Number(/pid (\d+)/.exec(String(line))?.[1]);

  assert.ok(pid > 0 && isRunning(pid));
  running.kill('SIGKILL');

  while (isRunning(pid)) await new Promise((resolve) => setImmediate(resolve));
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
