import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { allShown, telling } from '../lib/all-shown';
import { family, processorTimes, rendererMainTimes, spentBetween } from '../lib/processes';

/** What one load of a page took. Times in milliseconds from the start of the navigation. */
export interface Load {
  /** The first frame with something painted in it; infinite where none paints. */
  readonly firstPaint: number;
  readonly firstShown: number;
  readonly allShown: number;
  /** Processor time of browser and renderers. */
  readonly cpu: number;
  /** Processor time of the main threads on which pages and frames run. */
  readonly mainThread: number;
  /** JavaScript heap of all frames after a collection, in MiB. */
  readonly heap: number;
}

/** A fresh Chromium with one tab. */
export class FreshBrowser {
  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    private readonly pid: number,
    private readonly end: () => Promise<void>,
  ) {}

  /** @param isEmpty - Whether frames show nothing, and are done when they are loaded. */
  static async launch(spki: string, isEmpty: boolean): Promise<FreshBrowser> {
    const { executablePath, env } = await findChromium();
    const server = await chromium.launchServer({
      executablePath,
      args: [
        ...chromiumArguments,
        // As browsers on desktops are; a headless shell has a process for each site only when told.
        '--site-per-process',
        `--ignore-certificate-errors-spki-list=${spki}`,
      ],
      env: { ...process.env, ...env },
    });
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(telling(isEmpty));
    // The browser itself, its zygotes and its renderers are there before anything is measured.
    await page.goto('about:blank');
    return new FreshBrowser(browser, page, server.process().pid ?? 0, async () => {
      await browser.close();
      await server.close();
    });
  }

  /** Opens the page and waits until all its frames show their final state. */
  async load(url: string, frames: number): Promise<Load> {
    const before = this.#processes();
    await this.page.goto(url, { waitUntil: 'commit' });
    const shown = await allShown(this.page, frames);
    const after = this.#processes();
    return {
      firstPaint: await this.#firstPaint(),
      firstShown: Math.min(...shown),
      allShown: Math.max(...shown),
      cpu: spentBetween(before.all, after.all),
      mainThread: spentBetween(before.main, after.main),
      heap: await this.#heap(),
    };
  }

  close(): Promise<void> {
    return this.end();
  }

  #processes() {
    const pids = family(this.pid);
    return { all: processorTimes(pids), main: rendererMainTimes(pids) };
  }

  async #firstPaint(): Promise<number> {
    const script = `performance.getEntriesByType('paint').map(
      ({ startTime }) => performance.timeOrigin + startTime)[0] ?? Infinity`;
    const [, ...frames] = this.page.frames();
    const paints = await Promise.all(frames.map((frame) => frame.evaluate<number>(script)));
    return Math.min(...paints) - (await this.page.evaluate<number>('performance.timeOrigin'));
  }

  /** The frames are of one origin: one process, one heap. */
  async #heap(): Promise<number> {
    const frame = this.page.frames()[1];
    if (!frame) return Number.NaN;
    const session = await this.page.context().newCDPSession(frame);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize / 2 ** 20;
  }
}
