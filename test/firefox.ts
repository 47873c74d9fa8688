// Runs by `npm run test:firefox` alone, because a Firefox has to be installed for it: FIREFOX_PATH, or
// one of the usual places. Playwright drives only its own; Puppeteer drives any.
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { framesComeLate, hubIsPoisoned, leaderGoesAway } from './e2e/hub-scenarios';
import { Stack, temporaryData } from './e2e/stack';
import type { TabBrowser } from './e2e/tab';

const places = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

describe('a page of badges in Firefox', () => {
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
    const executablePath = places.find((place) => place !== undefined && existsSync(place));
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
});
