// Runs by `npm run test:firefox` alone, because a Firefox has to be installed for it. Playwright drives
// only its own; Puppeteer drives any.
import { after, before, describe, test } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findFirefox } from '../scripts/firefox.mjs';
import { menuStandsAtItsButton } from './e2e/floating-scenarios';
import { framesComeLate, hubIsPoisoned, leaderGoesAway } from './e2e/hub-scenarios';
import { Stack, temporaryData } from './e2e/stack';
import type { TabBrowser } from './e2e/tab';

describe('the app in Firefox', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let stack: Stack;
  let firefox: Browser;
  const browser: TabBrowser = {
    open: async (script) => {
      const page = await firefox.newPage();
      await page.evaluateOnNewDocument(script);
      return page;
    },
  };

  before(async () => {
    const executablePath = findFirefox();
    if (executablePath === undefined) {
      throw new Error('There is no Firefox. Install one, or set FIREFOX_PATH to its executable.');
    }
    data = await temporaryData();
    [stack, firefox] = await Promise.all([
      Stack.start(data.folder),
      launch({ browser: 'firefox', executablePath, headless: true }),
    ]);
  });

  after(async () => {
    await firefox.close();
    await stack.stop();
    await data.remove();
  });

  test('shows every badge though the leader’s frame is removed in mid-flight', () =>
    leaderGoesAway(browser, stack));

  test('shows badges whose frames come late', () => framesComeLate(browser, stack));

  test('shows every badge though a hub throws', () => hubIsPoisoned(browser, stack, 'throws'));

  test('places a menu at its button', () => menuStandsAtItsButton(browser, stack));
});
