import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { leaksOf } from '../sentinel';
import { liveThrough } from './account-life';
import { AdminPage } from './admin-page';
import { externalIdOf, Role } from './role';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';
import { type Places, storedIn, Witness } from './witness';

let stage: Stage;
let stack: Stack;
let browser: Browser;

before(async () => {
  stage = await openStage('--empty');
  ({ stack, browser } = stage);
});

after(() => stage.close());

test('C07: an External ID is in the answer of its setup link, and in nothing else', async () => {
  const page = await browser.newPage();
  const witness = new Witness(page);
  const link: Places = {};
  const stored: Places = {};
  let externalId = '';
  let token = '';

  await liveThrough(await AdminPage.openIn(page, stack), stack, async (state, command) => {
    await witness.look();
    Object.assign(stored, prefixed(state, await storedIn(stage.dataFolder)));
    if (state === 'the check') {
      const [, url = '', ending = ''] = /U=(\S+\.([\w-]{32}));/.exec(command) ?? [];
      token = ending;
      link['template'] = await (await fetch(url)).text();
      link['id'] = await (await fetch(`${url}/id`)).text();
    }
    if (state === 'connected') {
      const role = new Role(stack.keysOf('demo'), command);
      externalId = externalIdOf(await role.trust());
      role.close();
    }
  });
  await page.close();

  const seen = await witness.places();
  const calls = JSON.stringify(await stack.calls());
  const everything = { ...seen, ...stored, calls, printed: stack.printed.text };
  assert.deepEqual(leaksOf(externalId, everything), []);
  assert.deepEqual(leaksOf(externalId, link), ['template', 'id']);
  // What a browser may see of the link, the same search finds both as it came and as it was shown.
  const kinds = new Set(leaksOf(token, seen).map((name) => name.replace(/^\d+ (\w+).*/, '$1')));
  assert.deepEqual([...kinds].sort(), ['document', 'response']);
});

function prefixed(when: string, places: Places): Places {
  return Object.fromEntries(
    Object.entries(places).map(([name, text]) => [`${when} ${name}`, text]),
  );
}
