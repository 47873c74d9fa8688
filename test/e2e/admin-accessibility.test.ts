import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { liveThrough } from './account-life';
import { AdminPage } from './admin-page';
import { axeProblems } from './axe';
import { launchBrowser } from './browser';
import { Stack, temporaryData } from './stack';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in any step and state of the admin page, ${theme}`, async (t) => {
    const data = await temporaryData();
    const stack = await Stack.start(data.folder, '--empty');
    t.after(async () => {
      await stack.stop();
      await data.remove();
    });
    // A colour on its way to another is not one that anybody reads by.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const admin = await AdminPage.openIn(page, stack, theme === 'dark' ? '?theme=dark' : '');
    const found: Record<string, readonly string[]> = {};

    await liveThrough(admin, stack, async (state) => {
      const problems = await axeProblems(page.frames()[1]!);
      if (problems.length > 0) found[state] = problems;
    });

    assert.deepEqual(found, {});
    await page.close();
  });
}
