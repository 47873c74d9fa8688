import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { environmentId, installations, people } from '../../../host/demo/ids';
import { demoWiki } from '../../../host/demo/wiki';
import type { ConfluenceRequest } from '../../../host/forge/index';
import { Reports } from '../../../host/site/reports';
import { confluenceOf } from '../../../host/site/rest/confluence';
import { Wiki } from '../../../host/site/wiki/wiki';

const everyScope = [
  'read:content-details:confluence',
  'read:page:confluence',
  'read:content.permission:confluence',
  'read:space:confluence',
];

/** Calls the REST API of a fresh demo wiki; as the reader unless the request says otherwise. */
async function call(path: string, request: Partial<ConfluenceRequest> = {}) {
  const reports = new Reports();
  const wiki = await Wiki.open(demoWiki({ appId: 'app', environmentId }));
  const confluence = confluenceOf(wiki, 'http://localhost:8080', reports);
  const { status, body } = await confluence({
    installation: installations.first.id,
    as: 'user',
    accountId: people.reader,
    method: 'GET',
    path,
    headers: {},
    scopes: everyScope,
    ...request,
  });
  return {
    status,
    body: JSON.parse(body) as Record<string, unknown>,
    notModelled: reports.notModelled,
  };
}

function check(accountId: string, operation: string): Partial<ConfluenceRequest> {
  const body = JSON.stringify({ subject: { type: 'user', identifier: accountId }, operation });
  return { method: 'POST', body };
}

describe('GET /wiki/rest/api/user/current', () => {
  const path = '/wiki/rest/api/user/current?expand=operations';
  const administers = { operation: 'administer', targetType: 'application' };

  test('lists the operation "administer application" for administrators', async () => {
    const { body } = await call(path, { accountId: people.admin });

    assert.ok(JSON.stringify(body['operations']).includes(JSON.stringify(administers)));
  });

  for (const role of ['editor', 'reader', 'unlicensed'] as const) {
    test(`does not list it for the ${role}`, async () => {
      const { status, body } = await call(path, { accountId: people[role] });

      assert.equal(status, 200);
      assert.ok(!JSON.stringify(body).includes('administer'));
    });
  }

  test('leaves operations out unless they are asked for', async () => {
    const { body } = await call('/wiki/rest/api/user/current', { accountId: people.admin });

    assert.equal(body['operations'], undefined);
  });
});

describe('GET /wiki/api/v2/pages/{id}', () => {
  test('answers the body in the format that was asked for', async () => {
    const adf = await call('/wiki/api/v2/pages/98306?body-format=atlas_doc_format');
    const storage = await call('/wiki/api/v2/pages/98306?body-format=storage');

    const { value } = (adf.body['body'] as Record<string, { value: string }>)['atlas_doc_format']!;
    assert.equal((JSON.parse(value) as { type: string }).type, 'doc');
    assert.match(JSON.stringify(storage.body), /ac:adf-extension.*guest-params.*checkout-latency/);
    assert.equal(adf.body['spaceId'], '65537');
  });

  test('answers no body unless a format is named, and refuses formats it lacks', async () => {
    const bare = await call('/wiki/api/v2/pages/98306');
    const unknown = await call('/wiki/api/v2/pages/98306?body-format=wiki');

    assert.deepEqual(bare.body['body'], {});
    assert.equal(unknown.status, 400);
  });

  test('does not find what the user may not see, and finds it for the app itself', async () => {
    const page = '/wiki/api/v2/pages/98401';

    assert.equal((await call(page)).status, 404);
    assert.equal((await call(page, { accountId: people.admin })).status, 200);
    assert.equal((await call(page, { as: 'app' })).status, 200);
  });

  test('keeps pages and blog posts apart', async () => {
    assert.equal((await call('/wiki/api/v2/pages/98309')).status, 404);
    assert.equal((await call('/wiki/api/v2/blogposts/98309')).status, 200);
    assert.equal((await call('/wiki/api/v2/blogposts/98306')).status, 404);
  });
});

describe('GET /wiki/api/v2/spaces', () => {
  test('answers the spaces that the user may see, filtered by key and id', async () => {
    const keys = async (query: string, request = {}) =>
      (
        (await call(`/wiki/api/v2/spaces${query}`, request)).body['results'] as { key: string }[]
      ).map(({ key }) => key);

    assert.deepEqual(await keys(''), ['OPS']);
    assert.deepEqual(await keys('', { accountId: people.admin }), ['OPS', 'FIN']);
    assert.deepEqual(await keys('?keys=FIN', { accountId: people.admin }), ['FIN']);
    assert.deepEqual(await keys('?ids=65537,65538', { as: 'app' }), ['OPS', 'FIN']);
    assert.equal((await call('/wiki/api/v2/spaces/65538')).status, 404);
  });
});

describe('POST /wiki/rest/api/content/{id}/permission/check', () => {
  test('answers what a user may do with content', async () => {
    const answer = async (accountId: string, operation: string) =>
      (await call('/wiki/rest/api/content/98306/permission/check', check(accountId, operation)))
        .body['hasPermission'];

    assert.equal(await answer(people.reader, 'read'), true);
    assert.equal(await answer(people.reader, 'update'), false);
    assert.equal(await answer(people.editor, 'update'), true);
    assert.equal(await answer('nobody', 'read'), false);
  });

  test('tells nothing about content that the asking user may not see', async () => {
    const { status } = await call(
      '/wiki/rest/api/content/98401/permission/check',
      check(people.admin, 'read'),
    );

    assert.equal(status, 404);
  });

  test('refuses a question that it cannot read', async () => {
    const path = '/wiki/rest/api/content/98306/permission/check';

    for (const body of ['', '{', '{}', JSON.stringify({ subject: null, operation: 'read' })]) {
      assert.equal((await call(path, { method: 'POST', body })).status, 400);
    }
  });
});

describe('every route', () => {
  test('is closed without its scope, and the answer names it', async () => {
    const routes = [
      ['GET', '/wiki/rest/api/user/current', 'read:content-details:confluence'],
      [
        'POST',
        '/wiki/rest/api/content/98306/permission/check',
        'read:content.permission:confluence',
      ],
      ['GET', '/wiki/api/v2/pages/98306', 'read:page:confluence'],
      ['GET', '/wiki/api/v2/blogposts/98309', 'read:page:confluence'],
      ['GET', '/wiki/api/v2/spaces', 'read:space:confluence'],
      ['GET', '/wiki/api/v2/spaces/65537', 'read:space:confluence'],
    ] as const;

    for (const [method, path, scope] of routes) {
      const scopes = everyScope.filter((other) => other !== scope);
      const { status, body } = await call(path, { method, scopes });
      assert.equal(status, 403, path);
      assert.ok(String(body['message']).includes(scope), path);
    }
  });

  test('needs a user that exists when it is called as a user', async () => {
    const { status } = await call('/wiki/api/v2/spaces', { accountId: 'nobody' });

    assert.equal(status, 401);
  });

  test('that Confluence has and the local site lacks answers 501 and is recorded', async () => {
    const { status, notModelled } = await call('/wiki/api/v2/tasks?limit=1');

    assert.equal(status, 501);
    assert.deepEqual(notModelled, ['GET /wiki/api/v2/tasks']);
  });
});
