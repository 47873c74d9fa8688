import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { alarms, connections, environmentId, serviceAlarms } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import { currentVersion, type Content } from '../../../host/site/wiki/content';
import { macrosIn } from '../../../host/site/wiki/macro';
import { personByRole, type Person } from '../../../host/site/wiki/people';
import { Wiki } from '../../../host/site/wiki/wiki';
import { DurableFile } from '../../../host/storage/durable-file';

const app = { appId: 'app', environmentId };

function person(role: string): Person {
  return personByRole(role)!;
}

function contentAt(wiki: Wiki, slug: string): Content {
  return wiki.contentAt(slug)!;
}

describe('the wiki', () => {
  test('shows a restricted space to its group only', async () => {
    const wiki = await Wiki.open(demoWiki(app));

    const seen = (role: string) => wiki.spacesFor(person(role)).map(({ key }) => key);

    assert.deepEqual(seen('admin'), ['OPS', 'FIN']);
    assert.deepEqual(seen('editor'), ['OPS']);
    assert.deepEqual(seen('anonymous'), ['OPS']);
    assert.equal(wiki.mayView(person('reader'), contentAt(wiki, 'finance')), false);
  });

  test('lets editors edit and readers only read', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const runbook = contentAt(wiki, 'runbook');

    assert.equal(wiki.mayEdit(person('editor'), runbook), true);
    assert.equal(wiki.mayEdit(person('reader'), runbook), false);
    assert.equal(wiki.mayView(person('reader'), runbook), true);
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

  test('keeps what was published over a restart, with every version', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'confluops-wiki-'));
    const file = path.join(folder, 'wiki.json');
    const clock = () => new Date('2026-05-01T10:00:00Z');
    const first = await Wiki.open(demoWiki(app), new DurableFile(file), clock);
    const { id } = contentAt(first, 'empty');

    const body = page(paragraph('Found the queue.'));
    await first.publish(id, { title: 'Notes', body }, person('editor'));
    const second = await Wiki.open(demoWiki(app), new DurableFile(file));
    await rm(folder, { recursive: true });

    const content = contentAt(second, 'empty');
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

describe('the demo pages', () => {
  test('hold a badge for every alarm and connection that the ids name', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const macros = macrosIn(app, currentVersion(contentAt(wiki, 'runbook')).body);

    const named = new Set(macros.map(({ config }) => config?.['alarmName']));
    const connected = new Set(macros.map(({ config }) => config?.['connectionId']));

    for (const name of Object.values(alarms)) assert.ok(named.has(name), name);
    for (const id of Object.values(connections)) assert.ok(connected.has(id), id);
    assert.equal(macros.filter(({ config }) => config === undefined).length, 1);
    assert.equal(new Set(macros.map(({ localId }) => localId)).size, macros.length);
  });

  test('hold fifty badges for fifty alarms on the page "fifty"', async () => {
    const wiki = await Wiki.open(demoWiki(app));
    const macros = macrosIn(app, currentVersion(contentAt(wiki, 'fifty')).body);

    assert.deepEqual(
      macros.map(({ config }) => config?.['alarmName']),
      serviceAlarms,
    );
  });
});
