import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { environmentId, people } from '../../../host/demo/ids';
import { page } from '../../../host/demo/prose';
import { personByRole } from '../../../host/site/wiki/people';
import { macroNode } from '../../../host/site/wiki/macro';
import type { Wiki } from '../../../host/site/wiki/wiki';
import { countUses, oldUses, usesOf } from '../../../static/admin/sections/library/uses/find-uses';
import type { AskConfluence } from '../../../static/shared/macro-directory/answer';
import { call, demo } from './rest-call';

/** Confluence as the admin page asks it: with the administrator's rights and the manifest's scopes. */
function askOf(wiki: Wiki): { ask: AskConfluence; asked: string[] } {
  const asked: string[] = [];
  const ask: AskConfluence = async (path) => {
    asked.push(path);
    const { status, body } = await call(path, { accountId: people.admin }, wiki);
    return new Response(JSON.stringify(body), { status });
  };
  return { ask, asked };
}

describe('where a macro is used', () => {
  test('is found on pages that hold it by its name, and in Data Center’s form', async () => {
    const { ask } = askOf(await demo());

    const ours = await usesOf(ask, ['notice']);
    const old = await oldUses(ask, ['notice']);

    assert.ok(ours.ok && old.ok);
    assert.deepEqual(ours.uses, [
      {
        id: '98310',
        kind: 'page',
        title: 'User macros',
        space: 'Shop Operations',
        path: '/spaces/OPS/pages/98310',
        times: 2,
      },
    ]);
    assert.deepEqual(
      old.uses.map(({ title, kind }) => [title, kind]),
      [
        ['Release checklist', 'page'],
        ['Incident handbook', 'page'],
        ['The day we moved', 'blogpost'],
      ],
    );
  });

  test('counts former names, and nobody else’s macros', async () => {
    const { ask } = askOf(await demo());

    assert.deepEqual(await countUses(ask, ['team-notice', 'notice']), {
      ok: true,
      shown: 1,
      old: 3,
      isComplete: true,
    });
    assert.deepEqual(await countUses(ask, ['every-field']), {
      ok: true,
      shown: 0,
      old: 0,
      isComplete: true,
    });
  });

  test('reads 25 pages at once, and says where it stopped counting', async () => {
    const wiki = await demo();
    const app = { appId: 'app', environmentId };
    const config = { name: 'notice', parameters: {} };
    const macro = macroNode(app, {
      moduleKey: 'user-macro',
      localId: 'x',
      layout: 'block',
      config,
    });
    for (let number = 1; number <= 230; number += 1) {
      const place = { ...wiki.content('98308')!, id: wiki.nextId(), slug: `many-${number}` };
      const publication = { title: `Page ${number}`, body: page(macro) };
      await wiki.keepContent({
        ...place,
        versions: [wiki.version(1, publication, personByRole('editor')!)],
      });
    }
    const { ask, asked } = askOf(wiki);

    const count = await countUses(ask, ['notice']);

    assert.ok(count.ok);
    assert.equal(count.isComplete, false);
    assert.ok(count.shown >= 190, String(count.shown));
    // The search for the old macro, then a search and bodies of pages for each 25.
    assert.ok(asked.length <= 1 + 2 * 8, String(asked.length));
  });

  test('says why Confluence does not answer', async () => {
    for (const [status, code] of [
      [429, 'busy'],
      [403, 'forbidden'],
      [500, 'unavailable'],
    ] as const) {
      const ask = () => Promise.resolve(new Response('{}', { status }));
      assert.deepEqual(await countUses(ask, ['notice']), { ok: false, code });
    }
  });
});
