import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { environmentId } from '../../../host/demo/ids';
import { textOf } from '../../../host/site/wiki/adf';
import { currentVersion } from '../../../host/site/wiki/content';
import { macrosIn } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';
import { ask, pageDataAt, type Answer } from './visit';

const editor = personByRole('editor')!;

describe('the menu of a page', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage(await noteApp());
  });
  after(() => stage.close());

  const get = (path: string) => ask(stage.site.url + path);
  const submit = (path: string, fields: Record<string, string> = {}) =>
    ask(stage.site.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const location = ({ headers }: Answer) => String(headers['location']);
  const leadsTo = (answer: Answer) =>
    stage.wiki.contentAt(new URL(location(answer), stage.site.url).pathname.split('/')[3]!)!;

  test('copies a page with its macros and leads to the copy, as the same person', async () => {
    const answer = await submit('/wiki/pages/two/copy?as=editor&theme=dark');

    const copy = leadsTo(answer);
    assert.equal(answer.status, 303);
    assert.match(location(answer), /\?as=editor&theme=dark$/);
    assert.equal(currentVersion(copy).title, 'Copy of Two badges');
    const { frames } = await pageDataAt(stage.site.url + location(answer));
    assert.deepEqual(
      frames.map(({ localId, context: { extension } }) => [
        localId,
        extension['content'],
        extension['config'],
      ]),
      [
        ['one', { id: copy.id, type: 'page', version: 1 }, { alarmName: 'a', _parentId: copy.id }],
        ['two', { id: copy.id, type: 'page', version: 1 }, { _parentId: copy.id }],
      ],
    );
  });

  test('moves a page to another space that the person may write in', async () => {
    const { id } = leadsTo(await submit('/wiki/pages/two/copy?as=editor'));
    const form = await get(`/wiki/pages/${id}/move?as=editor`);
    const moved = await submit(`/wiki/pages/${id}/move?as=editor`, { space: 'ENG' });
    const refused = await submit(`/wiki/pages/${id}/move?as=editor`, { space: 'FIN' });

    assert.match(form.text, /<option value="ENG">Engineering<\/option>/);
    assert.doesNotMatch(form.text, /Finance/);
    assert.equal(leadsTo(moved).spaceId, '65539');
    const { frames } = await pageDataAt(stage.site.url + location(moved));
    assert.deepEqual(frames[0]?.context.extension['space'], { id: '65539', key: 'ENG' });
    assert.equal(refused.status, 404);
  });

  test('lists all versions and restores an older one', async () => {
    const page = leadsTo(await submit('/wiki/pages/two/copy?as=editor'));
    const { body } = currentVersion(page);
    await stage.wiki.publish(page.id, { title: 'Emptied', body: { ...body, content: [] } }, editor);

    const history = await get(`/wiki/pages/${page.id}/history`);
    const restored = leadsTo(
      await submit(`/wiki/pages/${page.id}/restore?as=editor`, { version: '1' }),
    );

    assert.match(history.text, /v\. 2 \(current\)/);
    assert.match(history.text, /Restore<span class="for-reading-aloud"> version 1</);
    assert.doesNotMatch((await get(`/wiki/pages/${page.id}/history?as=reader`)).text, /Restore/);
    assert.deepEqual(currentVersion(restored).body, body);
  });

  test('makes a template, with which a new page begins', async () => {
    const kept = await submit('/wiki/pages/two/template?as=editor');
    const list = await get(location(kept));
    const [, href = ''] = /<a href="([^"]+)"\s*>Two badges</.exec(list.text)!;
    const begun = await get(href.replaceAll('&amp;', '&'));

    assert.match(location(begun), /mode=edit/);
    const { editor: data, frames } = await pageDataAt(stage.site.url + location(begun));
    assert.equal(frames.length, 2);
    assert.equal(
      stage.wiki.draft(editor, data!.contentId)?.body.content.length,
      currentVersion(stage.wiki.contentAt('two')!).body.content.length,
    );
  });

  test('begins a new page as a draft, for who may write in the space', async () => {
    const begun = await get('/wiki/create?space=ENG&as=editor');
    const id = new URL(location(begun), stage.site.url).pathname.split('/')[3]!;

    assert.equal(begun.status, 303);
    assert.equal((await get(`/wiki/pages/${id}?as=admin`)).status, 404);
    assert.match(location(await get(`/wiki/pages/${id}?as=editor`)), /mode=edit/);
    assert.equal((await get('/wiki/create?space=ENG&as=reader')).status, 403);
    assert.equal((await get('/wiki/create?space=FIN&as=editor')).status, 404);
  });

  test('offers nothing that changes the page to who may not', async () => {
    const { text } = await get('/wiki/pages/two?as=reader');
    const statuses = await Promise.all(
      ['copy', 'template', 'restore', 'move'].map(
        async (action) => (await submit(`/wiki/pages/two/${action}?as=reader`)).status,
      ),
    );

    assert.doesNotMatch(text, /\/two\/(?:copy|move|template)/);
    assert.match(text, /Export to PDF/);
    assert.deepEqual(statuses, [403, 403, 403, 403]);
  });

  test('takes comments, in which a link becomes a macro that stands on the comment', async () => {
    const link = 'https://eu.notes.example/read/7';
    const answer = await submit('/wiki/pages/home/comments?as=reader', {
      text: `Look at this:\r\n${link}\r\nhttps://posters.example/x\r\nhttps://other.example/`,
    });
    const [comment] = stage.wiki.commentsOn('98305');
    const macros = macrosIn({ appId, environmentId }, comment!.body);
    const { frames } = await pageDataAt(stage.site.url + location(answer));

    assert.match(location(answer), /#comments$/);
    assert.deepEqual(
      macros.map(({ moduleKey, layout, autoConvertLink }) => [moduleKey, layout, autoConvertLink]),
      [
        ['note', 'inline', link],
        ['poster', 'block', 'https://posters.example/x'],
      ],
    );
    assert.equal(textOf(comment!.body), 'Look at this:https://other.example/');
    assert.deepEqual(frames[0]?.context.extension['content'], { id: comment!.id, type: 'comment' });
    assert.equal(
      (await submit('/wiki/pages/home/comments?as=anonymous', { text: 'x' })).status,
      403,
    );
    assert.equal((await submit('/wiki/pages/home/comments?as=reader', { text: ' ' })).status, 400);
  });

  test('cannot be used from another site', async () => {
    const { status } = await ask(`${stage.site.url}/wiki/pages/two/copy`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
    });

    assert.equal(status, 403);
  });

  test('shows another page inside one, to who may see it, and never in a circle', async () => {
    const { wiki } = stage;
    const include = (contentId: string) => ({
      type: 'extension',
      attrs: {
        extensionType: 'com.atlassian.confluence.macro.core',
        extensionKey: 'include',
        parameters: { macroParams: { contentId: { value: contentId } } },
      },
    });
    const page = leadsTo(await submit('/wiki/pages/two/copy?as=admin'));
    const content = [include('99001'), include('98401'), include(page.id)];
    const body = { type: 'doc' as const, version: 1 as const, content };
    await wiki.publish(page.id, { title: 'Includes', body }, personByRole('admin')!);
    const shown = await get(`/wiki/pages/${page.id}?as=reader`);
    const { frames } = await pageDataAt(`${stage.site.url}/wiki/pages/${page.id}?as=reader`);

    assert.equal(shown.text.match(/The included page could not be found/g)?.length, 2);
    assert.doesNotMatch(shown.text, /Closing the books/);
    assert.deepEqual(
      frames.map(({ context }) => (context.extension['content'] as { id: string }).id),
      [page.id, page.id],
    );
  });
});
