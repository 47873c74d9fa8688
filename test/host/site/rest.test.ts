import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { people } from '../../../host/demo/ids';
import type { ConfluenceRequest } from '../../../host/forge/index';
import { page, paragraph } from '../../../host/demo/prose';
import { Authoring } from '../../../host/site/wiki/authoring';
import { personByRole } from '../../../host/site/wiki/people';
import type { Wiki } from '../../../host/site/wiki/wiki';
import { call, demo, everyScope } from './rest-call';

const editor = personByRole('editor')!;

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

describe('drafts in GET /wiki/api/v2/pages/{id}', () => {
  const written = { title: 'Unfinished', body: page(paragraph('only the editor reads this')) };
  const asEditor = { accountId: people.editor };

  test('are not there for a published page, although its author is writing', async () => {
    const wiki = await demo();
    await new Authoring(wiki).save(editor, '98308', written);
    const path = '/wiki/api/v2/pages/98308?body-format=atlas_doc_format';

    const draft = await call(`${path}&get-draft=true`, asEditor, wiki);
    const published = await call(path, asEditor, wiki);

    assert.equal(draft.status, 404);
    assert.equal(published.body['status'], 'current');
    assert.doesNotMatch(JSON.stringify(published.body), /only the editor reads this/);
  });

  test('of pages never published are there for their author alone, without what is written', async () => {
    const wiki = await demo();
    const authoring = new Authoring(wiki);
    const { place } = await authoring.create(editor, 'ENG');
    await authoring.save(editor, place.id, written);
    const path = `/wiki/api/v2/pages/${place.id}?body-format=atlas_doc_format`;

    const draft = await call(`${path}&get-draft=true`, asEditor, wiki);

    assert.deepEqual([draft.body['status'], draft.body['spaceId']], ['draft', '65539']);
    assert.doesNotMatch(JSON.stringify(draft.body), /only the editor reads this/);
    assert.equal((await call(path, asEditor, wiki)).status, 404);
    assert.equal((await call(`${path}&get-draft=true`, {}, wiki)).status, 404);
    assert.equal((await call(`${path}&get-draft=true`, { as: 'app' }, wiki)).status, 404);
  });

  test('do not make a comment a page', async () => {
    const wiki = await demo();
    const { id } = await new Authoring(wiki).comment(editor, '98308', written.body);

    assert.equal((await call(`/wiki/api/v2/pages/${id}`, asEditor, wiki)).status, 404);
    assert.equal((await call(`/wiki/api/v2/blogposts/${id}`, asEditor, wiki)).status, 404);
  });
});

describe('GET /wiki/api/v2/spaces', () => {
  const spaces = async (query: string, request = {}) => {
    const { body, headers } = await call(`/wiki/api/v2/spaces${query}`, request);
    const results = body['results'] as { key: string; type: string }[];
    const links = body['_links'] as { next?: string };
    return { keys: results.map(({ key }) => key), results, next: links.next, headers };
  };
  const keys = async (query: string, request = {}) => (await spaces(query, request)).keys;
  const admin = { accountId: people.admin };

  test('answers the spaces that the user may see, filtered by key, id and type', async () => {
    assert.deepEqual(await keys('?type=global'), ['OPS', 'ENG']);
    assert.deepEqual(await keys('?type=global', admin), ['OPS', 'FIN', 'ENG']);
    assert.deepEqual(await keys('?keys=FIN', admin), ['FIN']);
    assert.deepEqual(await keys('?ids=65537,65538', { as: 'app' }), ['OPS', 'FIN']);
    const [personal, ...others] = (await spaces('?type=personal')).results;
    assert.deepEqual([personal?.type, others.length], ['personal', 0]);
    assert.equal(personal?.key, `~${people.editor.replaceAll(/[:-]/g, '')}`);
    assert.equal((await call('/wiki/api/v2/spaces/65538')).status, 404);
  });

  test('leads from page to page until there is none, with the same filters', async () => {
    const first = await spaces('?limit=2&type=global', admin);
    const second = await spaces(first.next!.replace(/^[^?]*/, ''), admin);

    assert.deepEqual(first.keys, ['OPS', 'FIN']);
    assert.equal(first.headers['link'], `<${first.next!}>; rel="next"`);
    assert.deepEqual(second.keys, ['ENG']);
    assert.equal(second.next, undefined);
  });

  test('refuses limits, types and cursors that Confluence refuses', async () => {
    for (const query of ['?limit=0', '?limit=251', '?type=team', '?cursor=x', '?cursor=e30=']) {
      assert.equal((await call(`/wiki/api/v2/spaces${query}`)).status, 400, query);
    }
  });
});

describe('POST /wiki/rest/api/content/{id}/permission/check', () => {
  const answer = async (
    accountId: string,
    operation: string,
    { id = '98306', by = accountId, wiki }: { id?: string; by?: string; wiki?: Wiki } = {},
  ) =>
    call(
      `/wiki/rest/api/content/${id}/permission/check`,
      { ...check(accountId, operation), accountId: by },
      wiki,
    );

  test('answers what a user may do with content', async () => {
    const may = async (accountId: string, operation: string) =>
      (await answer(accountId, operation)).body['hasPermission'];

    assert.equal(await may(people.reader, 'read'), true);
    assert.equal(await may(people.reader, 'update'), false);
    assert.equal(await may(people.editor, 'update'), true);
  });

  test('says why when the user may not', async () => {
    const { body } = await answer(people.reader, 'update');

    assert.match(JSON.stringify(body['errors']), /User does not have permission to the content/);
  });

  test('lets people ask about themselves, and administrators about anybody', async () => {
    assert.equal((await answer(people.editor, 'read', { by: people.reader })).status, 403);
    assert.equal((await answer(people.editor, 'read', { by: people.admin })).status, 200);
    assert.equal((await answer('nobody', 'read', { by: people.admin })).status, 404);
  });

  test('tells nothing about content that the asking user may not see', async () => {
    assert.equal((await answer(people.reader, 'read', { id: '98401' })).status, 404);
  });

  test('knows the user’s own drafts, and nobody else’s', async () => {
    const wiki = await demo();
    const { id } = (await new Authoring(wiki).create(editor, 'ENG')).place;

    const own = await answer(people.editor, 'update', { id, wiki });
    const foreign = await answer(people.admin, 'update', { id, wiki });

    assert.equal(own.body['hasPermission'], true);
    assert.equal(foreign.status, 404);
  });

  test('lets a comment be changed by who wrote it alone', async () => {
    const wiki = await demo();
    const { id } = await new Authoring(wiki).comment(editor, '98308', page());
    const may = async (accountId: string, operation: string) =>
      (await answer(accountId, operation, { id, wiki })).body['hasPermission'];

    assert.equal(await may(people.editor, 'update'), true);
    assert.equal(await may(people.reader, 'read'), true);
    assert.equal(await may(people.admin, 'update'), false);
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
