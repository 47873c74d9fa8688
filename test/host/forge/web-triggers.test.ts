import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, first, forgeOf, resolverBundle, second, temporaryFolder } from './local-forge';

const bundle =
  resolverBundle({
    open: `async ({ payload }) => webTrigger.getUrl(payload.key, payload.force)`,
    close: `async ({ payload }) => webTrigger.deleteUrl(payload)`,
    list: `async () => webTrigger.queryUrls()`,
    stored: `async () => kvs.get('who')`,
  }) +
  `
  export const hooked = async (request, backend) => {
    if (request.userPath === '/throw') throw new Error('inside');
    if (request.userPath === '/wrong') return { body: 'no status' };
    if (request.userPath === '/user') {
      try { await asUser().requestConfluence(route\`/wiki/api/v2/pages\`); } catch ({ name }) { return { statusCode: 200, body: name }; }
    }
    await kvs.set('who', 'somebody');
    return { statusCode: 201, headers: { 'Cache-Control': ['no-store'] }, body: JSON.stringify({ request, backend }) };
  };
`;

const pathOf = (url: unknown) => new URL(url as string).pathname;
const get = (path: string) => ({ method: 'GET', path, headers: { Accept: ['*/*'] } });

test('a web trigger is given the request and answers for its installation', async (t) => {
  const forge = await forgeOf(t, bundle);
  const url = await forge.invoke(call('open', { key: 'hook' }));

  const response = await forge.webTrigger(get(`${pathOf(url)}/a/b?apples=green,red&grapes=green`));

  assert.match(url as string, /^http:\/\/localhost:8080\/public\/[\w-]{24}$/);
  assert.equal(response.status, 201);
  assert.deepEqual(response.headers, { 'Cache-Control': ['no-store'] });
  assert.deepEqual(JSON.parse(response.body), {
    request: {
      method: 'GET',
      path: `${pathOf(url)}/a/b`,
      userPath: '/a/b',
      headers: { Accept: ['*/*'] },
      queryParameters: { apples: ['green', 'red'], grapes: ['green'] },
      body: '',
    },
    backend: {
      installContext: `ari:cloud:confluence::site/${first.cloudId}`,
      installation: {
        ari: `ari:cloud:ecosystem::installation/${first.id}`,
        contexts: [`ari:cloud:confluence::site/${first.cloudId}`],
      },
    },
  });
  assert.equal(await forge.invoke(call('stored')), 'somebody');
  assert.equal(await forge.invoke(call('stored', {}, { installation: second.id })), undefined);
  assert.deepEqual(forge.calls[1], {
    function: 'hooked',
    name: 'hook',
    user: '',
    installation: first.id,
    status: 'ok',
  });
});

test('a URL stays the same until it is deleted, and then leads nowhere', async (t) => {
  const forge = await forgeOf(t, bundle);
  const url = (await forge.invoke(call('open', { key: 'hook' }))) as string;

  assert.equal(await forge.invoke(call('open', { key: 'hook' })), url);
  const forced = await forge.invoke(call('open', { key: 'hook', force: true }));
  assert.notEqual(forced, url);
  assert.deepEqual(await forge.invoke(call('list')), [
    { moduleKey: 'hook', url },
    { moduleKey: 'hook', url: forced },
  ]);
  await assert.rejects(
    forge.invoke(call('close', url, { installation: second.id })),
    /Failed to delete web trigger URL: Web trigger URL not found/,
  );
  await forge.invoke(call('close', url));
  await assert.rejects(forge.invoke(call('close', url)), /not found/);

  forge.clearCalls();
  assert.deepEqual(await forge.webTrigger(get(pathOf(url))), {
    status: 404,
    headers: {},
    body: '',
  });
  assert.deepEqual(forge.calls, [], 'no function ran');
});

test('each installation and module has a URL of its own, in the format of its module', async (t) => {
  const forge = await forgeOf(t, bundle);

  const urls = [
    await forge.invoke(call('open', { key: 'hook' })),
    await forge.invoke(call('open', { key: 'hook' }, { installation: second.id })),
    await forge.invoke(call('open', { key: 'old-hook' })),
  ];

  assert.equal(new Set(urls).size, 3);
  assert.match(urls[2] as string, /\/x1\//);
  const wrongFormat = pathOf(urls[2]).replace('/x1/', '/public/');
  assert.equal((await forge.webTrigger(get(wrongFormat))).status, 404);
  await assert.rejects(
    forge.invoke(call('open', { key: 'no-hook' })),
    /Failed to get web trigger URL/,
  );
});

test('a URL outlives a restart', async (t) => {
  const dataFolder = await temporaryFolder(t);
  const before = await forgeOf(t, bundle, { dataFolder });
  const url = await before.invoke(call('open', { key: 'hook' }));
  await before.close();

  const after = await forgeOf(t, bundle, { dataFolder });

  assert.equal((await after.webTrigger(get(pathOf(url)))).status, 201);
});

test('a failing function and a result of another shape answer 500, and tell nothing', async (t) => {
  const forge = await forgeOf(t, bundle);
  const path = pathOf(await forge.invoke(call('open', { key: 'hook' })));

  for (const bad of ['/throw', '/wrong']) {
    assert.deepEqual(await forge.webTrigger(get(path + bad)), {
      status: 500,
      headers: {},
      body: '',
    });
  }
  const large = { ...get(path), method: 'POST', body: 'x'.repeat(500_001) };
  assert.equal((await forge.webTrigger(large)).status, 413);
});

test('a web trigger has no user', async (t) => {
  const forge = await forgeOf(t, bundle);
  const path = pathOf(await forge.invoke(call('open', { key: 'hook' })));

  assert.equal((await forge.webTrigger(get(`${path}/user`))).body, 'NEEDS_AUTHENTICATION_ERR');
});

test('paths that are no URL of ours answer 404', async (t) => {
  const forge = await forgeOf(t, bundle);

  for (const path of [
    '/',
    '//evil.example/public/x',
    '/public/',
    '/public/unknown',
    '/x1/%00',
    '?',
  ]) {
    assert.equal((await forge.webTrigger(get(path))).status, 404, path);
  }
});
