import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConfluenceRequest } from '../../../host/forge/index';
import { call, first, forgeOf, resolverBundle } from './local-forge';

const bundle = resolverBundle({
  user: `async ({ payload }) => {
    try {
      const response = await asUser().requestConfluence(route\`/wiki/api/v2/pages/\${payload}?status=current\`,
        { headers: { Accept: 'application/json' } });
      return [response.status, response.headers.get('x-page'), await response.json()];
    } catch ({ name, status }) { return [name, status]; }
  }`,
  app: `async () => (await asApp().requestConfluence(route\`/wiki/api/v2/spaces\`,
    { method: 'POST', body: JSON.stringify({ key: 'OPS' }) })).status`,
  somebody: `async () => (await asUser('reader-2').requestConfluence(route\`/wiki/api/v2/spaces\`)).status`,
  jira: `async () => (await asApp().requestJira(route\`/rest/api/3/myself\`)).status`,
});

test('asUser and asApp reach Confluence with the installation, the person and the scopes', async (t) => {
  const requests: ConfluenceRequest[] = [];
  const forge = await forgeOf(t, bundle, {
    confluence: (request) => {
      requests.push(request);
      return Promise.resolve({ status: 200, headers: { 'X-Page': 'yes' }, body: '{"id":"42"}' });
    },
  });

  assert.deepEqual(await forge.invoke(call('user', 42)), [200, 'yes', { id: '42' }]);
  assert.equal(await forge.invoke(call('app')), 200);

  assert.deepEqual(requests, [
    {
      installation: first.id,
      as: 'user',
      accountId: 'reader-1',
      method: 'GET',
      path: '/wiki/api/v2/pages/42?status=current',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      scopes: ['storage:app', 'read:page:confluence'],
    },
    {
      installation: first.id,
      as: 'app',
      method: 'POST',
      path: '/wiki/api/v2/spaces',
      headers: { 'content-type': 'application/json' },
      body: '{"key":"OPS"}',
      scopes: ['storage:app', 'read:page:confluence'],
    },
  ]);
});

test('requests that are not emulated answer 501 and are logged', async (t) => {
  const forge = await forgeOf(t, bundle);

  assert.equal(await forge.invoke(call('jira')), 501);
  assert.equal(await forge.invoke(call('somebody')), 501);

  assert.deepEqual(
    forge.logs.map(({ text }) => text),
    [
      'The local Forge does not emulate this request: fpp app jira GET /rest/api/3/myself',
      'The local Forge does not emulate this request: fpp user confluence GET /wiki/api/v2/spaces',
    ],
  );
});

test('a failure of the stand-in for Confluence is a 500 for the app, not the end of the host', async (t) => {
  const forge = await forgeOf(t, bundle, {
    confluence: () => Promise.reject(new Error('broken stand-in')),
  });

  assert.equal(await forge.invoke(call('app')), 500);

  assert.ok(forge.logs.some(({ text }) => text.includes('broken stand-in')));
});
