import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { alarms, connections, environmentId, serviceAlarms } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import { currentVersion, type Content } from '../../../host/site/wiki/content';
import { Authoring } from '../../../host/site/wiki/authoring';
import { macrosIn } from '../../../host/site/wiki/macro';
import { personByRole, type Person } from '../../../host/site/wiki/people';
import { parseState } from '../../../host/site/wiki/state';
import { Wiki } from '../../../host/site/wiki/wiki';
import { DurableFile } from '../../../host/storage/durable-file';

const app = { appId: 'app', environmentId };

function person(role: string): Person {
  return personByRole(role)!;
}

function contentAt(wiki: Wiki, slug: string): Content {
  return wiki.contentAt(slug)!;
}

function personalKey(wiki: Wiki): string {
  return wiki.allSpaces.find(({ ownerId }) => ownerId !== undefined)!.key;
}

describe('the wiki', () => {
  test('shows a restricted space to its group only', async () => {
    const wiki = await Wiki.open(demoWiki(app));

    const seen = (role: string) => wiki.spacesFor(person(role)).map(({ key }) => key);

    const own = personalKey(wiki);
    assert.deepEqual(seen('admin'), ['OPS', 'FIN', 'ENG', own]);
    assert.deepEqual(seen('editor'), ['OPS', 'ENG', own]);
    assert.deepEqual(seen('anonymous'), ['OPS']);
    assert.equal(wiki.mayView(person('reader'), contentAt(wiki, 'finance')), false);
  });

  test('shows three readers three different sites', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const sees = (role: string) =>
      ['engineering', 'finance', 'partners', 'hidden'].filter((slug) =>
        wiki.mayView(person(role), contentAt(wiki, slug)),
      );

    assert.deepEqual(sees('reader'), ['engineering']);
    assert.deepEqual(sees('accountant'), ['engineering', 'finance']);
    assert.deepEqual(sees('partner'), ['partners']);
  });

  test('hands restrictions on viewing down to the pages below', async () => {
    const seed = demoWiki(app);
    const content = seed.content.map((each) =>
      each.slug === 'macros' ? { ...each, restrictions: { view: ['partners'] } } : each,
    );
    const wiki = await Wiki.open({ ...seed, content });

    assert.equal(wiki.mayView(person('reader'), contentAt(wiki, 'below')), false);
    assert.equal(wiki.mayView(person('partner'), contentAt(wiki, 'below')), true);
    assert.equal(wiki.mayView(person('admin'), contentAt(wiki, 'hidden')), false);
  });

  test('lets editors edit and readers only read', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const runbook = contentAt(wiki, 'runbook');

    assert.equal(wiki.mayEdit(person('editor'), runbook), true);
    assert.equal(wiki.mayEdit(person('reader'), runbook), false);
    assert.equal(wiki.mayView(person('reader'), runbook), true);
  });

  test('lets only its owner write in a personal space', async () => {
    const wiki = await Wiki.open(demoWiki(app));

    const writes = (role: string) => wiki.spacesToEdit(person(role)).map(({ key }) => key);

    assert.deepEqual(writes('editor'), ['OPS', 'ENG', personalKey(wiki)]);
    assert.deepEqual(writes('admin'), ['OPS', 'FIN', 'ENG']);
    assert.deepEqual(writes('reader'), []);
  });

  test('narrows a space by the restrictions of one page', async () => {
    const seed = demoWiki(app);
    const content = seed.content.map((each) =>
      each.slug === 'empty' ? { ...each, restrictions: { view: ['finance'] } } : each,
    );
    const wiki = await Wiki.open({ ...seed, content });

    assert.equal(wiki.mayView(person('reader'), contentAt(wiki, 'empty')), false);
    assert.equal(wiki.mayView(person('admin'), contentAt(wiki, 'empty')), true);
  });

  test('keeps what people did over a restart: versions, drafts, comments, templates, permissions', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'confluops-wiki-'));
    const file = path.join(folder, 'wiki.json');
    const clock = () => new Date('2026-05-01T10:00:00Z');
    const first = await Wiki.open(demoWiki(app), new DurableFile(file), clock);
    const { id } = contentAt(first, 'empty');

    const body = page(paragraph('Found the queue.'));
    await first.publish(id, { title: 'Notes', body }, person('editor'));
    const authoring = new Authoring(first);
    await authoring.save(person('editor'), id, { title: 'Notes, longer', body });
    await authoring.keepAsTemplate(person('editor'), id);
    const comment = await authoring.comment(person('reader'), id, body);
    await first.permit(first.space('ENG')!, { view: ['finance'], edit: [] });
    const second = await Wiki.open(demoWiki(app), new DurableFile(file));
    await rm(folder, { recursive: true });

    const content = contentAt(second, 'empty');
    assert.equal(second.draft(person('editor'), id)?.title, 'Notes, longer');
    assert.equal(second.draft(person('admin'), id), undefined);
    assert.deepEqual(second.space('ENG')?.permissions.view, ['finance']);
    assert.deepEqual(
      second.commentsOn(id).map(({ contentId }) => contentId),
      [id],
    );
    assert.equal(second.templatesOf(second.space('OPS')!).length, 2);
    assert.ok(Number(second.nextId()) > Number(comment.id));
    assert.equal(content.versions.length, 2);
    assert.deepEqual(currentVersion(content), {
      number: 2,
      authorId: person('editor').accountId,
      createdAt: '2026-05-01T10:00:00.000Z',
      message: '',
      title: 'Notes',
      body,
    });
  });
});

test('the wiki still reads what an older local site stored: content alone', () => {
  const state = parseState(JSON.stringify([{ id: '1' }]));

  assert.deepEqual(state.content, [{ id: '1' }]);
  assert.deepEqual(state.drafts, []);
});

describe('the demo pages', () => {
  test('are valid documents of the Atlassian format', () => {
    const { content, templates = [] } = demoWiki(app);
    const bodies = [...content.map(currentVersion), ...templates].map(({ body }) => body);

    assert.deepEqual(
      bodies.map(documentFault),
      bodies.map(() => undefined),
    );
    assert.ok(bodies.length > 8);
  });

  test('hold a badge for every alarm and connection that the ids name', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const macros = macrosIn(app, currentVersion(contentAt(wiki, 'runbook')).body);

    const configs = JSON.stringify(macros.map(({ config }) => config));

    for (const name of [...Object.values(alarms), ...Object.values(connections)]) {
      assert.ok(configs.includes(JSON.stringify(name)), name);
    }
    assert.equal(macros.filter(({ config }) => config === undefined).length, 1);
    assert.equal(new Set(macros.map(({ localId }) => localId)).size, macros.length);
  });

  test('hold fifty badges for fifty alarms on the page "fifty"', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const macros = macrosIn(app, currentVersion(contentAt(wiki, 'fifty')).body);

    assert.equal(macros.length, 50);
    for (const [index, name] of serviceAlarms.entries()) {
      assert.ok(JSON.stringify(macros[index]?.config).includes(JSON.stringify(name)), name);
    }
  });
});
