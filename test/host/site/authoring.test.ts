import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { environmentId } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import type { AdfDocument } from '../../../host/site/wiki/adf';
import { Authoring } from '../../../host/site/wiki/authoring';
import { currentVersion } from '../../../host/site/wiki/content';
import { macroNode, macrosIn } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import type { Refusal } from '../../../host/site/wiki/refusal';
import { Wiki } from '../../../host/site/wiki/wiki';

const admin = personByRole('admin')!;
const editor = personByRole('editor')!;
const reader = personByRole('reader')!;

/** Ids of the macros, each of which stands in two places of its node. */
function idsOf(document: AdfDocument): readonly string[] {
  return macrosIn({ appId: 'app', environmentId }, document).map(({ localId }) => localId);
}

function withoutIds(document: AdfDocument): unknown {
  return JSON.parse(JSON.stringify(document).replaceAll(/"localId":"[^"]*"/g, '"localId":""'));
}

describe('what people do to the wiki', () => {
  let wiki: Wiki;
  let authoring: Authoring;
  beforeEach(async () => {
    wiki = await Wiki.open(demoWiki({ appId: 'app', environmentId }));
    authoring = new Authoring(wiki);
  });

  const words = (text: string, title = 'Scratch page') => ({ title, body: page(paragraph(text)) });
  const shown = (id: string) => JSON.stringify(currentVersion(wiki.content(id)!).body);

  async function refusal(work: () => unknown): Promise<string> {
    const refused = await Promise.resolve()
      .then(work)
      .catch((error: unknown) => error as Refusal);
    assert.equal((refused as Refusal).name, 'Refusal');
    return (refused as Refusal).reason;
  }

  test('a draft is one person’s until it is published', async () => {
    await authoring.save(editor, '98308', words('half a thought'));

    assert.doesNotMatch(shown('98308'), /half a thought/);
    assert.match(JSON.stringify(authoring.open(editor, '98308').body), /half a thought/);
    assert.doesNotMatch(JSON.stringify(authoring.open(admin, '98308').body), /half a thought/);

    await authoring.publish(editor, '98308', words('a whole thought'));

    assert.match(shown('98308'), /a whole thought/);
    assert.equal(currentVersion(wiki.content('98308')!).number, 2);
    assert.equal(wiki.draft(editor, '98308'), undefined);
  });

  test('a discarded draft leaves what is published', async () => {
    await authoring.save(editor, '98308', words('half a thought'));
    await authoring.discard(editor, '98308');

    assert.doesNotMatch(JSON.stringify(authoring.open(editor, '98308').body), /half a thought/);
  });

  test('two people who edit at once do not overwrite each other', async () => {
    await authoring.save(editor, '98308', words('one'));
    await authoring.publish(admin, '98308', words('two'));

    assert.equal(await refusal(() => authoring.publish(editor, '98308', words('one'))), 'conflict');
    assert.match(shown('98308'), /two/);
  });

  test('a new page is a draft of its author, reused while it is untouched', async () => {
    const first = await authoring.create(editor, 'ENG');
    const again = await authoring.create(editor, 'ENG');
    const { id } = first.place;

    assert.equal(again.place.id, id);
    assert.equal(wiki.sees(editor, id), true);
    assert.equal(wiki.sees(admin, id), false);
    assert.equal(await refusal(() => authoring.publish(editor, id, words('x', ' '))), 'invalid');

    await authoring.publish(editor, id, words('hello', 'A new page'));

    assert.equal(wiki.content(id)?.parentId, '98501');
    assert.equal(wiki.sees(reader, id), true);
    assert.notEqual((await authoring.create(editor, 'ENG')).place.id, id);
  });

  test('a discarded new page is gone', async () => {
    const { id } = (await authoring.create(editor, 'ENG')).place;
    await authoring.discard(editor, id);

    assert.equal(wiki.sees(editor, id), false);
  });

  test('a title is taken once in a space', async () => {
    const taken = words('x', 'checkout: ON-CALL runbook');

    assert.equal(await refusal(() => authoring.publish(editor, '98308', taken)), 'conflict');
  });

  test('a copy has the labels and the files of its page, as files of its own', async () => {
    const original = wiki.content('98310')!;

    const copy = await authoring.copy(editor, 'macros');

    const ids = (content: typeof copy) => content.attachments?.map(({ id }) => id) ?? [];
    assert.deepEqual(copy.labels, original.labels);
    assert.equal(ids(copy).length, ids(original).length);
    assert.deepEqual(
      ids(copy).filter((id) => ids(original).includes(id)),
      [],
    );
  });

  test('copies, moves, restores and templates keep the body as it is, macros included', async () => {
    const body = currentVersion(wiki.content('98306')!).body;

    const copy = await authoring.copy(editor, 'runbook');
    const second = await authoring.copy(editor, 'runbook');
    await authoring.publish(editor, '98306', words('emptied', 'Checkout: on-call runbook'));
    const restored = await authoring.restore(editor, '98306', 1);
    const moved = await authoring.move(editor, '98306', 'ENG');
    const template = await authoring.keepAsTemplate(editor, copy.id);
    const begun = await authoring.create(editor, 'OPS', template.id);

    assert.equal(currentVersion(copy).title, 'Copy of Checkout: on-call runbook');
    assert.equal(currentVersion(second).title, 'Copy (2) of Checkout: on-call runbook');
    for (const content of [copy, restored, moved]) {
      assert.deepEqual(currentVersion(content).body, body);
    }
    assert.deepEqual(withoutIds(begun.body), withoutIds(body));
    assert.equal(idsOf(begun.body).filter((id) => idsOf(body).includes(id)).length, 0);
    assert.equal(new Set(idsOf(begun.body)).size, idsOf(body).length);
    assert.notEqual(copy.id, '98306');
    assert.equal(moved.id, '98306');
    assert.equal(moved.spaceId, '65539');
    assert.equal(currentVersion(restored).message, 'Reverted from v. 1');
  });

  test('a bodied macro has another id after each save, the macros in it keep theirs', async () => {
    const app = { appId: 'app', environmentId };
    const inner = macroNode(app, { moduleKey: 'note', localId: 'inner', layout: 'inline' });
    const body = page(paragraph(inner));
    const box = macroNode(app, { moduleKey: 'box', localId: 'outer', layout: 'block', body });
    const written = { title: 'Scratch page', body: page(box) };

    const first = currentVersion(await authoring.publish(editor, '98308', written)).body;
    const again = { title: 'Scratch page', body: first };
    const second = currentVersion(await authoring.publish(editor, '98308', again)).body;

    const ids = [written.body, first, second].map((each) => idsOf(each));
    assert.deepEqual(
      ids.map(([, inside]) => inside),
      ['inner', 'inner', 'inner'],
    );
    assert.equal(new Set(ids.map(([outside]) => outside)).size, 3);
    assert.deepEqual(withoutIds(second), withoutIds(written.body));
  });

  test('people do only what they may', async () => {
    const empty = '98308';
    const refused: readonly [string, () => unknown][] = [
      ['forbidden', () => authoring.save(reader, empty, words('x'))],
      ['forbidden', () => authoring.publish(reader, empty, words('x'))],
      ['forbidden', () => authoring.copy(reader, empty)],
      ['forbidden', () => authoring.move(reader, empty, 'ENG')],
      ['forbidden', () => authoring.restore(reader, empty, 1)],
      ['forbidden', () => authoring.keepAsTemplate(reader, empty)],
      ['forbidden', () => authoring.restrict(reader, empty, {})],
      ['forbidden', () => authoring.create(reader, 'OPS')],
      ['forbidden', () => authoring.comment(personByRole('anonymous')!, empty, page())],
      ['not-found', () => authoring.create(editor, 'FIN')],
      ['not-found', () => authoring.move(editor, empty, 'FIN')],
      ['not-found', () => authoring.open(editor, 'finance')],
      ['not-found', () => authoring.copy(editor, 'finance')],
      ['not-found', () => authoring.comment(reader, 'finance', page())],
      ['not-found', () => authoring.restore(editor, empty, 7)],
      ['not-found', () => authoring.create(editor, 'ENG', '98701')],
    ];

    for (const [reason, work] of refused) {
      assert.equal(await refusal(work), reason, work.toString());
    }
  });

  test('a restricted page is there for the groups and people it names', async () => {
    await authoring.restrict(editor, '98308', {
      view: [editor.accountId],
      edit: [editor.accountId],
    });

    assert.equal(wiki.sees(editor, '98308'), true);
    assert.equal(wiki.sees(admin, '98308'), false);
  });
});
