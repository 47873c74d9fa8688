import { chromium } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { findFirefox } from '../../scripts/firefox.mjs';
import type { DrivenPage } from '../lib/all-shown';

/** A fresh browser with one tab, whatever drives it. */
export interface Opened extends DrivenPage {
  readonly version: string;
  frames(): readonly Pick<DrivenPage, 'evaluate'>[];
  close(): Promise<void>;
}

/** Starts a browser in whose page and frames a script runs first. */
export type Open = (before: string) => Promise<Opened>;

/** The installed browsers by name. */
export function browsers(spki: string): ReadonlyMap<string, Open> {
  const firefox = findFirefox();
  const found = new Map([['Chromium', chromiumWith(spki)]]);
  return firefox === undefined ? found : found.set('Firefox', firefoxAt(firefox));
}

/** Frames go on loading after that; what is waited for is told by them. */
const patience = { waitUntil: 'domcontentloaded', timeout: 60_000 } as const;

function chromiumWith(spki: string): Open {
  return async (before) => {
    const { executablePath, env } = await findChromium();
    const browser = await chromium.launch({
      executablePath,
      args: [...chromiumArguments, `--ignore-certificate-errors-spki-list=${spki}`],
      env: { ...process.env, ...env },
    });
    const page = await browser.newPage();
    await page.addInitScript(before);
    return {
      version: browser.version(),
      goto: (url) => page.goto(url, patience),
      evaluate: (script) => page.evaluate(script),
      frames: () => page.frames(),
      close: () => browser.close(),
    };
  };
}

/** Playwright drives only its own Firefox; Puppeteer drives any. */
function firefoxAt(executablePath: string): Open {
  return async (before) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
    });
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(before);
    return {
      version: (await browser.version()).replace(/^\D*/, ''),
      goto: (url) => page.goto(url, patience),
      evaluate: (script) => page.evaluate(script),
      frames: () => page.frames(),
      close: () => browser.close(),
    };
  };
}
