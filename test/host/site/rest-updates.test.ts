import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { people } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { Authoring } from '../../../host/site/wiki/authoring';
import { currentVersion } from '../../../host/site/wiki/content';
import { personByRole } from '../../../host/site/wiki/people';
import { everyScope } from '../../../host/site/rest/confluence';
import { call, demo, everyScope as scopesOfTheApp } from './rest-call';

const checklist = '98502';
const written = page(paragraph('Written by a program.'));

function update(changes: object = {}): { method: string; body: string; scopes: readonly string[] } {
  const body = {
    id: checklist,
    status: 'current',
    title: 'Release checklist',
    body: { representation: 'atlas_doc_format', value: JSON.stringify(written) },
    version: { number: 2, message: 'by a program' },
    ...changes,
  };
  return { method: 'PUT', body: JSON.stringify(body), scopes: everyScope };
}

function put(changes: object = {}, accountId: string = people.admin, id = checklist) {
  return { path: `/wiki/api/v2/pages/${id}`, request: { accountId, ...update(changes) } };
}

describe('PUT /wiki/api/v2/pages/{id}', () => {
  test('publishes the version after the one that there is, and tells it with its note', async () => {
    const wiki = await demo();
    const { path, request } = put();

    const { status, body } = await call(path, request, wiki);
    const told = await call(`${path}/versions/2`, {}, wiki);

    assert.equal(status, 200);
    assert.equal((body['version'] as { number: number }).number, 2);
    assert.deepEqual(currentVersion(wiki.content(checklist)!).body, written);
    assert.equal(told.body['message'], 'by a program');
    assert.equal((await call(`${path}/versions/3`, {}, wiki)).status, 404);
  });

  test('refuses any other number, and says which one there is', async () => {
    for (const number of [1, 3]) {
      const { path, request } = put({ version: { number } });

      const { status, body } = await call(path, request);

      assert.equal(status, 409);
      const [error] = body['errors'] as [{ code: string; title: string }];
      assert.equal(error.code, 'CONFLICT');
      assert.match(
        error.title,
        new RegExp(`Current Version: \\[1\\]\\. Provided version: \\[${number}\\]`),
      );
    }
  });

  test('leaves what people have begun to write', async () => {
    const wiki = await demo();
    const editor = personByRole('editor')!;
    const draft = await new Authoring(wiki).save(editor, checklist, {
      title: 'Release checklist',
      body: page(paragraph('Half a thought')),
    });
    const { path, request } = put();

    await call(path, request, wiki);

    assert.deepEqual(wiki.draft(editor, checklist), draft);
  });

  test('is for whoever may edit, and hides what they may not see', async () => {
    const reader = put({}, people.reader);
    const hidden = put({}, people.admin, '98504');

    assert.equal((await call(reader.path, reader.request)).status, 403);
    assert.equal((await call(hidden.path, hidden.request)).status, 404);
  });

  test('takes nothing that is no document, and nothing half', async () => {
    const nodes = JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'nonsense' }] });
    const half = [
      { id: '1' },
      { status: 'draft' },
      { title: '' },
      { body: { representation: 'storage', value: '<p/>' } },
      { body: { representation: 'atlas_doc_format', value: nodes } },
      { body: { representation: 'atlas_doc_format', value: '{' } },
      { version: {} },
    ];
    for (const changes of half) {
      const { path, request } = put(changes);
      assert.equal((await call(path, request)).status, 400, JSON.stringify(changes));
    }
  });

  test('is closed to the app, whose manifest has no scope to write', async () => {
    const { path, request } = put();

    const { status, body } = await call(path, { ...request, scopes: scopesOfTheApp });

    assert.equal(status, 403);
    assert.match(String(body['message']), /write:page:confluence/);
  });
});

describe('the field "macro" of searches', () => {
  async function found(cql: string): Promise<readonly unknown[]> {
    const query = new URLSearchParams({ cql });
    const { body } = await call(`/wiki/rest/api/search?${query.toString()}`, {
      accountId: people.admin,
    });
    return (body['results'] as readonly { title: string }[]).map(({ title }) => title);
  }

  test('finds macros of Data Center by name, wherever they stand, and none that are hidden', async () => {
    assert.deepEqual(await found('type in (page, blogpost) and macro = "notice"'), [
      'Release checklist',
      'Incident handbook',
      'The day we moved',
    ]);
    assert.deepEqual(await found('macro = frame and space = "ENG"'), ['Incident handbook']);
    assert.deepEqual(await found('macro = "no-such-macro"'), []);
  });

  test('finds those of apps by the key of their module', async () => {
    assert.deepEqual(await found('macro = "user-macro-body"'), ['User macros']);
  });
});
