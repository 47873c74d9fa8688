import type { Browser, Frame, Page } from 'playwright-core';
import type { Stack } from './stack';

/** Opens a page, and resolves when none of its user macros is loading any more. */
export async function openMacros(browser: Browser, stack: Stack, path: string): Promise<Page> {
  // Frames outside of the window are loaded, and not painted.
  const page = await browser.newPage({ viewport: { width: 1100, height: 2400 } });
  await page.goto(`${stack.ready.site}${path}`);
  for (const frame of await macroFrames(page)) {
    await frame.waitForSelector('ops-macro-view:not([state=loading])', {
      state: 'attached',
      timeout: 60_000,
    });
  }
  return page;
}

/** The frames of its user macros. */
export async function macroFrames(page: Page): Promise<Frame[]> {
  const elements = await page.locator('iframe[title^="User macro"]').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  return frames.filter((frame) => frame !== null);
}

/** What every user macro of the page shows, by its name. */
export async function shown(
  page: Page,
): Promise<ReadonlyMap<string, { state: string; text: string }>> {
  const entries = (await macroFrames(page)).map((frame) =>
    frame.locator('ops-macro-view').evaluate((view) => {
      const name = view.getAttribute('macro-name') ?? '';
      const state = view.getAttribute('state') ?? '';
      const text = view.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      return [name, { state, text }] as const;
    }),
  );
  return new Map(await Promise.all(entries));
}
