import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { settled } from './browser';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

/** A badge in the part of the page that is seen, and its frame, in CSS pixels. */
interface Fit {
  readonly frame: number;
  readonly badge: number;
  /** How much of its state is not to be seen. */
  readonly cut: number;
}

describe('badges in the frames of a page', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });

  after(() => stage.close());

  /** Resolves when all badges have their answers, and all frames their sizes. */
  async function open(path: string, width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(stack.ready.site + path);
    await settled(page);
    await page.waitForFunction(() => !document.querySelector('iframe:not([data-sized])'));
    return page;
  }

  /** The sum of all shifts: never less than Cumulative Layout Shift (web.dev/articles/cls). */
  function shiftOf(page: Page): Promise<number> {
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as never as { value: number }).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          // Entries that were buffered are handed out before the frame after the next one.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
  }

  async function fits(page: Page): Promise<readonly Fit[]> {
    const seen = page.frames().filter((frame) => frame !== page.mainFrame());
    const told = seen.slice(0, 4).map((frame) =>
      frame.locator('ops-alarm-badge').evaluate((badge): Fit => {
        const state = badge.shadowRoot!.querySelector('[part=state]')!;
        return {
          frame: innerWidth,
          badge: badge.getBoundingClientRect().width,
          cut: Math.max(
            state.scrollWidth - state.clientWidth,
            state.getBoundingClientRect().right - innerWidth,
          ),
        };
      }),
    );
    return Promise.all(told);
  }

  for (const width of [800, 1280]) {
    test(`the runbook shifts by less than 0.05 while it loads, ${width} px wide`, async () => {
      const page = await open('/wiki/pages/runbook?as=reader', width);
      const shift = await shiftOf(page);
      await page.close();

      assert.ok(shift < 0.05, `shifted by ${shift}`);
    });
  }

  test('a frame that follows its content has no room left over', async () => {
    const page = await open('/wiki/pages/fifty?as=reader&frames=growing');
    let found = await fits(page);
    // A frame is sized twice: with the room for later, and without it.
    while (found.some(({ frame, badge }) => frame - badge >= 1)) found = await fits(page);
    await page.close();

    for (const { frame, badge, cut } of found) {
      assert.ok(badge <= frame, `${badge} in ${frame}`);
      assert.ok(cut <= 0, `${cut} of the state are cut`);
    }
  });
});
