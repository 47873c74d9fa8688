import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { environmentId, installations, people } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import { html } from '../../../host/site/view/html';
import { macroNode } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';
import { ask, pageDataAt } from './visit';

describe('the documents of the site', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  const at = (path: string) => ask(stage.site.url + path);
  const dataAt = (path: string) => pageDataAt(stage.site.url + path);

  test('lead from the root to the runbook, as the same person', async () => {
    assert.equal((await at('/?as=reader')).headers['location'], '/wiki/pages/runbook?as=reader');
    assert.equal((await at('/wiki/spaces/OPS')).headers['location'], '/wiki/pages/home');
  });

  test('tell all frames who looks, and at which site', async () => {
    const { context } = await dataAt('/wiki/pages/two?as=reader');

    assert.equal(context.accountId, people.reader);
    assert.equal(context.cloudId, installations.first.cloudId);
  });

  test('give a bodied macro what stands in it, and mount nothing of that beside it', async () => {
    const other = await openStage(await noteApp());
    const app = { appId, environmentId };
    const note = macroNode(app, { moduleKey: 'note', localId: 'n', layout: 'inline' });
    const body = page(paragraph('inside ', note));
    const box = macroNode(app, { moduleKey: 'box', localId: 'b', layout: 'block', body });
    await other.wiki.publish('98308', { title: 'Boxes', body: page(box) }, personByRole('admin')!);

    const { frames } = await pageDataAt(`${other.site.url}/wiki/pages/empty?as=reader`);
    await other.close();

    assert.deepEqual(
      frames.map(({ context }) => context.extension['macro']),
      [{ body }],
    );
  });

  test('tell macros that they are edited only to people who may edit', async () => {
    const editing = async (role: string) => {
      const { frames } = await dataAt(`/wiki/pages/runbook?mode=edit&as=${role}`);
      return frames[0]!.context.extension['isEditing'];
    };

    assert.equal(await editing('editor'), true);
    assert.equal(await editing('reader'), false);
  });

  test('show another installation as another site', async () => {
    const { context } = await dataAt('/wiki/pages/runbook?installation=second');

    assert.equal(context.cloudId, installations.second.cloudId);
  });

  test('put the platform’s own words in place of a macro that is closed to the visitor', async () => {
    const { text } = await at('/wiki/pages/runbook?as=anonymous');
    const { context } = await dataAt('/wiki/pages/runbook?as=anonymous');

    assert.match(text, /CloudWatch alarm: log in to see it/);
    assert.doesNotMatch(text, /data-frame=/);
    assert.equal(context.accountId, undefined);
  });

  test('do not tell a hidden page from a missing one', async () => {
    const hidden = await at('/wiki/pages/finance?as=reader');
    const missing = await at('/wiki/pages/never?as=reader');

    assert.equal(hidden.status, 404);
    assert.equal(missing.status, 404);
    assert.doesNotMatch(hidden.text, /Closing the books/);
    assert.doesNotMatch((await at('/wiki/search?text=finance&as=reader')).text, /pages\/finance/);
  });

  test('say that the app has no settings page while the manifest has none', async () => {
    assert.match((await at('/wiki/admin/confluops')).text, /The app has no settings page yet/);
  });

  test('C03: open the settings to administrators only', async () => {
    for (const role of ['editor', 'reader', 'unlicensed', 'anonymous']) {
      assert.equal((await at(`/wiki/admin/confluops?as=${role}`)).status, 403, role);
    }
  });

  test('show the settings module when the manifest has one', async () => {
    const modules = `
  confluence:globalSettings:
    - key: settings
      title: ConfluOps
      resource: app
      resolver: { function: reader }`;
    const other = await openStage({ modules });

    const { frames } = await pageDataAt(`${other.site.url}/wiki/admin/confluops`);
    await other.close();

    assert.equal(frames[0]!.moduleKey, 'settings');
    assert.deepEqual(frames[0]!.context.extension, { type: 'confluence:globalSettings' });
  });

  test('run nothing but the site’s own scripts and cannot be framed', async () => {
    const policy = String((await at('/wiki/pages/runbook')).headers['content-security-policy']);

    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
  });

  test('show what was searched for as text', async () => {
    const { text } = await at(`/wiki/search?text=${encodeURIComponent('<img src=x>"\'&')}`);

    assert.ok(text.includes('&lt;img src=x&gt;&quot;&#39;&amp;'));
    assert.doesNotMatch(text, /<img src=x>/);
  });
});

test('markup escapes text and keeps markup', () => {
  const inner = html`<b>${'<i>'}</b>`;

  assert.equal(
    html`<p title="${'"'}">${inner}${[inner]}${undefined}${0}</p>`.text,
    '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>0</p>',
  );
});
