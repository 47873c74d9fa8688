import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { environmentId } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import type { FrameData } from '../../../host/site/client/page-data';
import { currentVersion } from '../../../host/site/wiki/content';
import { macroNode } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';
import { ask } from './visit';

const editor = personByRole('editor')!;

/** What the editor's script asks for, and what tests of other parts prepare the wiki with. */
describe('editing over HTTP', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage(await noteApp());
  });
  after(() => stage.close());

  const send = async (path: string, body: unknown, method = 'POST') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await ask(stage.site.url + path, { method, body: text });
    const json = answer.text === '' ? {} : (JSON.parse(answer.text) as Record<string, unknown>);
    return { status: answer.status, json };
  };
  const written = { title: 'Scratch page', body: page(paragraph('words')) };
  const node = macroNode(
    { appId, environmentId },
    { moduleKey: 'note', localId: 'n', layout: 'inline', config: { words: 'x' } },
  );

  test('keeps a draft, publishes it, and drops it', async () => {
    const path = '/host/pages/98308';

    assert.equal((await send(`${path}/draft?as=editor`, written)).status, 200);
    assert.equal(stage.wiki.draft(editor, '98308')?.base, 1);
    const { json } = await send(`${path}/publish?as=editor`, written);
    assert.equal(json['url'], '/wiki/pages/empty?as=editor');
    assert.equal(currentVersion(stage.wiki.content('98308')!).number, 2);
    await send(`${path}/draft?as=editor`, written);
    assert.equal((await send(`${path}/draft?as=editor`, '', 'DELETE')).status, 204);
    assert.equal(stage.wiki.draft(editor, '98308'), undefined);
  });

  test('refuses who may not, in words', async () => {
    const { status, json } = await send('/host/pages/98308/draft?as=reader', written);

    assert.equal(status, 403);
    assert.equal(json['message'], 'Rosa Delgado may not edit this page.');
    assert.equal((await send('/host/pages/98401/publish?as=editor', written)).status, 404);
    assert.equal((await send('/host/pages/none/publish?as=editor', written)).status, 404);
  });

  test('refuses bodies that are no document', async () => {
    let deep: unknown = { type: 'text', text: 'x' };
    for (let depth = 0; depth < 80; depth += 1) deep = { type: 'panel', content: [deep] };
    const bodies = [
      undefined,
      null,
      [],
      'text',
      {},
      { type: 'doc', version: 2, content: [] },
      { type: 'doc', version: 1 },
      { type: 'doc', version: 1, content: 'x' },
      { type: 'doc', version: 1, content: [{ type: 7 }] },
      { type: 'doc', version: 1, content: [{ type: 'text', text: 7 }] },
      { type: 'doc', version: 1, content: [{ type: 'text', marks: [{}] }] },
      { type: 'doc', version: 1, content: [{ type: 'panel', attrs: [] }] },
      { type: 'doc', version: 1, content: [deep] },
      { type: 'doc', version: 1, content: [{ type: 'text', text: 'beside a paragraph' }] },
      page(paragraph('')),
    ];

    for (const body of bodies) {
      const { status } = await send('/host/pages/98308/draft?as=editor', { title: '', body });
      assert.equal(status, 400, JSON.stringify(body));
    }
    assert.equal((await send('/host/pages/98308/draft?as=editor', '{')).status, 400);
    const { json } = await send('/host/pages/98308/draft?as=editor', { body: page(paragraph('')) });
    assert.match(
      String(json['message']),
      /not a valid document: \/content\/0\/content\/0\/text\/ must/,
    );
    const long = { ...written, title: 'x'.repeat(256) };
    assert.equal((await send('/host/pages/98308/draft?as=editor', long)).status, 400);
  });

  test('gives a macro its frame, and its config dialog one of its own', async () => {
    const path = '/host/pages/98308/frame?as=editor';
    const macro = (await send(path, { node })).json as unknown as FrameData;
    const dialog = (await send(path, { node, isInserting: true })).json as unknown as FrameData;

    const { macro: purpose, ...rest } = dialog.context.extension;
    assert.deepEqual(purpose, { isConfiguring: true, isInserting: true });
    assert.deepEqual(macro.context.extension, rest);
    assert.deepEqual(dialog.context.extension['config'], { words: 'x' });
    const invoked = await send('/host/invoke', { token: dialog.token, functionKey: 'f' });
    assert.equal(invoked.status, 200);
    assert.deepEqual(stage.invoked.at(-1)?.extension, dialog.context.extension);
  });

  test('gives no frame for what is no macro, has no dialog, or may not be edited', async () => {
    const badge = macroNode(
      { appId, environmentId },
      { moduleKey: 'alarm-badge', localId: 'b', layout: 'inline' },
    );
    const ask = (body: unknown, role = 'editor') =>
      send(`/host/pages/98308/frame?as=${role}`, body).then(({ status }) => status);

    assert.equal(await ask({ node: { type: 'paragraph' } }), 400);
    assert.equal(await ask({}), 400);
    assert.equal(await ask({ node: badge, isInserting: false }), 400);
    assert.equal(await ask({ node }, 'reader'), 403);
  });

  test('narrows a page, opens it again, and adds a comment below it', async () => {
    const path = '/host/pages/98307';
    const sees = () => stage.wiki.sees(personByRole('reader')!, '98307');

    await send(`${path}/restrictions?as=editor`, { view: ['operations'] }, 'PUT');
    assert.equal(sees(), false);
    await send(`${path}/restrictions?as=editor`, {}, 'PUT');
    assert.equal(sees(), true);
    const { status, json } = await send(`${path}/comments?as=reader`, { body: page() });
    assert.equal(status, 201);
    assert.equal(stage.wiki.comment(String(json['id']))?.contentId, '98307');
    const bad = await send(`${path}/restrictions?as=editor`, { view: 'all' }, 'PUT');
    assert.equal(bad.status, 400);
  });

  test('lets administrators alone decide who sees a space', async () => {
    const path = '/host/spaces/ENG/permissions';

    assert.equal((await send(`${path}?as=editor`, { view: [] }, 'PUT')).status, 403);
    assert.equal((await send(path, { view: ['finance'] }, 'PUT')).status, 204);
    assert.deepEqual(stage.wiki.space('ENG')?.permissions, {
      view: ['finance'],
      edit: ['operations', 'confluence-admins'],
    });
    assert.equal((await send('/host/spaces/NONE/permissions', {}, 'PUT')).status, 404);
  });
});
