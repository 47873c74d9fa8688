import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { EditorPage } from '../host/site/editor-page';
import type { Stack } from './stack';

/** A browser with an empty profile; the caller closes it. More flags only where a test says why. */
export async function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [...chromiumArguments, ...flags],
    env: { ...process.env, ...env },
  });
}

/** One macro's badge, as found on the page. */
export interface ShownBadge {
  readonly state: string;
  readonly doubt: string | null;
  readonly alarmName: string | null;
  readonly text: string;
}

/** Opens a page of the local site and resolves when no badge of it is loading any more. */
export async function openPage(browser: Browser, stack: Stack, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${stack.ready.site}${path}`);
  await page.locator('iframe').first().waitFor({ state: 'attached' });
  await settled(page);
  return page;
}

/** A new page of that title in the editor, with the cursor in its body. */
export async function newPage(browser: Browser, stack: Stack, title: string): Promise<EditorPage> {
  const page = await (await browser.newContext()).newPage();
  const address = `${stack.ready.site}/wiki/create?space=OPS&as=editor`;
  const editor = await EditorPage.open(page, address);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await editor.body.click();
  return editor;
}

/** Resolves when every badge of the page has an answer. */
export async function settled(page: Page): Promise<void> {
  const answered = 'ops-alarm-badge:not([state=loading])';
  const frames = await framesOf(page);
  await Promise.all(frames.map((frame) => frame.waitForSelector(answered, { timeout: 60_000 })));
}

/** What every badge of the page shows, in the order of the page. */
export async function badges(page: Page): Promise<ShownBadge[]> {
  const frames = await framesOf(page);
  return Promise.all(
    frames.map((frame) =>
      frame.locator('ops-alarm-badge').evaluate((badge) => ({
        state: badge.getAttribute('state') ?? '',
        doubt: badge.getAttribute('doubt'),
        alarmName: badge.getAttribute('alarm-name'),
        text: badge.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      })),
    ),
  );
}

/** The frame of the first badge of an alarm. */
export async function frameOf(page: Page, alarmName: string): Promise<Frame> {
  const index = (await badges(page)).findIndex((badge) => badge.alarmName === alarmName);
  const frame = (await framesOf(page))[index];
  if (!frame) throw new Error(`the page has no badge of ${alarmName}`);
  return frame;
}

/** Frames of badges that stand alone; a user macro may have many in one frame. */
async function framesOf(page: Page): Promise<Frame[]> {
  const elements = await page.locator('iframe[title="CloudWatch alarm"]').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  return frames.filter((frame) => frame !== null);
}
