import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { badges, launchBrowser, openPage } from './browser';
import { assertReported, framesComeLate, hubIsPoisoned, leaderGoesAway } from './hub-scenarios';
import { count, temporaryData, type Stack } from './stack';
import { openStage, type Stage } from './stage';
import { holdLines, seat, Tab, tabsOf, type TabBrowser } from './tab';
import { launchWithStorage } from './third-party-storage';
import { flagsForTwoPages, openTogether } from './two-pages';

describe('a page of badges', () => {
  let stage: Stage;
  let stack: Stack;
  let chromium: Browser;
  let browser: TabBrowser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser: chromium } = stage);
    browser = tabsOf(chromium);
  });

  after(() => stage.close());

  const fifty = '/wiki/pages/fifty?as=reader';

  test('costs at most two invocations, and AWS as many calls as sessions', async () => {
    await stack.clearCalls();
    const page = await openPage(chromium, stack, fifty);
    assertReported(await badges(page), 50);
    await page.close();

    const calls = await stack.calls();
    assert.ok(calls.forge.length <= 2, `${calls.forge.length} invocations`);
    assert.equal(count(calls, 'AssumeRole'), count(calls, 'DescribeAlarms'));
    assert.ok(count(calls, 'DescribeAlarms') <= calls.forge.length);
  });

  test('costs exactly one of each when its frames start together', async () => {
    const tab = await Tab.open(browser, stack.ready.site + fifty, holdLines);
    await stack.clearCalls();
    await tab.release();
    await tab.connect(50);
    assertReported(await tab.settled(50), 50);
    await tab.close();

    const calls = await stack.calls();
    assert.deepEqual(
      [calls.forge.length, count(calls, 'AssumeRole'), count(calls, 'DescribeAlarms')],
      [1, 1, 1],
    );
  });

  test('shows every badge though the leader’s frame is removed in mid-flight', () =>
    leaderGoesAway(browser, stack));

  test('shows badges whose frames come late', () => framesComeLate(browser, stack));

  test('shows every badge though a hub throws', () => hubIsPoisoned(browser, stack, 'throws'));

  test('shows every badge though a hub never answers', () =>
    hubIsPoisoned(browser, stack, 'never answers'));

  for (const storage of ['blocked', 'allowed'] as const) {
    test(`is one batch with third-party storage ${storage}`, async () => {
      const profile = await temporaryData();
      const context = await launchWithStorage(profile.folder, storage);
      await stack.clearCalls();
      const tab = await Tab.open(tabsOf(context), stack.ready.site + fifty);
      await tab.release();
      const shown = await tab.settled(50);
      const [found] = await tab.inFrames(`(() => {
        try { return localStorage.length === 0 && 'allowed'; } catch { return 'blocked'; }
      })()`);
      await context.close();
      await profile.remove();

      assert.equal(found, storage);
      assertReported(shown, 50);
      const { forge } = await stack.calls();
      assert.ok(forge.length <= 2, `${forge.length} invocations`);
    });
  }

  test('loads frames that are scrolled to, and asks for them as they come', async () => {
    await stack.clearCalls();
    const tab = await Tab.open(browser, stack.ready.site + fifty, 'globalThis.isLazy = true');
    await tab.release();
    await tab.settled(1);
    assert.ok((await tab.badges()).length < 50);

    for (let from = 0; from < 50; from += 10) {
      const last = `document.querySelectorAll('iframe')[${from + 9}]`;
      await tab.page.evaluate(`${last}.scrollIntoView()`);
      await tab.settled(from + 10);
    }
    assertReported(await tab.settled(50), 50);
    await tab.close();

    const { forge } = await stack.calls();
    assert.ok(forge.length <= 12, `${forge.length} invocations`);
  });

  describe('beside another in the same window', () => {
    /** Waits for all badges of both pages; answers how many frames lead, and who asked. */
    async function leadersOf(...paths: readonly [string, string]) {
      const other = await launchBrowser(...flagsForTwoPages);
      await stack.clearCalls();
      const tab = new Tab(await openTogether(other, stack.ready.site, paths));
      await tab.settled(40);
      const leaders = await tab.inFrames<boolean>(`Boolean(${seat}.hub)`);
      await other.close();
      const { forge } = await stack.calls();
      return { count: leaders.filter(Boolean).length, users: forge.map(({ user }) => user) };
    }

    test('C13: never asks for the other’s reader', async () => {
      const { count, users } = await leadersOf(
        '/wiki/pages/runbook?as=reader',
        '/wiki/pages/runbook?as=editor',
      );

      assert.equal(count, 2);
      assert.equal(new Set(users).size, 2);
    });

    test('never asks for an editor’s preview of the same page', async () => {
      const { count, users } = await leadersOf(
        '/wiki/pages/runbook?as=editor',
        '/wiki/pages/runbook?as=editor&mode=edit',
      );

      assert.equal(count, 2);
      assert.ok(users.length >= 2);
    });
  });
});
