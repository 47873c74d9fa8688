import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { environmentId, serviceAlarms } from '../../host/demo/ids';
import { page, paragraph } from '../../host/demo/prose';
import { readManifest } from '../../host/forge/manifest';
import { macroNode } from '../../host/site/wiki/macro';
import { alarmConsoleUrl } from '../../rules/console-url';
import { badges, openPage, settled } from './browser';
import { assertReported } from './hub-scenarios';
import type { Calls, Stack } from './stack';
import { openStage, type Stage } from './stage';

/* What a page of fifty pasted links costs of the quota that Confluence gives the app for all sites. */

const links = 50;

describe('a page of fifty pasted links', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;
  let opened: Page;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
    const { appId } = await readManifest('manifest.yml');
    const macros = Array.from({ length: links }, (_, index) =>
      macroNode(
        { appId, environmentId },
        {
          moduleKey: 'alarm-badge',
          localId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
          layout: 'inline',
          autoConvertLink: alarmConsoleUrl('eu-west-1', serviceAlarms[index] ?? '') ?? '',
        },
      ),
    );
    const body = page(...macros.map((macro) => paragraph(macro)));
    await post('/host/pages/empty/publish?as=admin', { title: 'Pasted', body });
  });
  after(() => stage.close());

  async function post(path: string, body: object): Promise<void> {
    const { ok, status } = await fetch(stack.ready.site + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(ok, `${path} answered ${status}`);
  }

  const path = '/wiki/pages/empty';
  const pointsOf = ({ confluence }: Calls): number =>
    confluence.reduce((sum, { points }) => sum + points, 0);

  /** Lets a little more than a minute pass in the browser, and the page's next read come to its end. */
  async function refresh(): Promise<Calls> {
    const before = (await stack.calls()).forge.length;
    for (;;) {
      await opened.clock.runFor(3_000);
      const calls = await stack.calls();
      if (calls.forge.length > before) return calls;
    }
  }

  test('costs two points to open, however many links, and nothing to leave open', async () => {
    await stack.clearCalls();
    opened = await browser.newPage();
    await opened.clock.install();
    await opened.goto(`${stack.ready.site}${path}?as=reader`);
    await opened
      .locator('iframe')
      .nth(links - 1)
      .waitFor({ state: 'attached' });
    await settled(opened);
    assertReported(await badges(opened), links);
    assert.equal(pointsOf(await stack.calls()), 2);

    const calls = await refresh();

    assert.equal(pointsOf(calls), 2);
    assert.deepEqual(
      calls.confluence.map(({ path: asked }) => asked),
      ['/wiki/api/v2/pages/*'],
    );
  });

  test('C40: says when Confluence is asked again, and shows nothing that it has not proved', async () => {
    await post('/host/faults', {
      service: 'confluence',
      fault: 'throttle',
      retryAfter: 1_800,
      reason: 'confluence-quota-global-based',
    });
    await stack.clearCalls();

    const another = await openPage(browser, stack, `${path}?as=editor`);
    const shown = await badges(another);
    const title = await another
      .locator('iframe')
      .first()
      .contentFrame()
      .locator('ops-alarm-badge [title]')
      .getAttribute('title');
    await another.close();

    assert.deepEqual(
      shown.filter(({ state }) => state !== 'unavailable'),
      [],
    );
    assert.match(title ?? '', /Confluence is getting too many requests.* ask again at /);
    const calls = await stack.calls();
    assert.deepEqual([calls.aws, pointsOf(calls)], [[], 0]);
    // Who had the page open before goes on seeing it: that much was proved.
    const refreshed = await refresh();
    assert.equal(pointsOf(refreshed), 0);
    assertReported(await badges(opened), links);
  });
});
