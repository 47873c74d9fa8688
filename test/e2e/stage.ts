import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { Stack, temporaryData } from './stack';

/** A local site that begins with nothing stored, and a browser to open it in. */
export interface Stage {
  readonly stack: Stack;
  readonly browser: Browser;
  /** Where the site stores what it keeps. */
  readonly dataFolder: string;
  /** Ends both, and removes what was stored. */
  readonly close: () => Promise<void>;
}

/** @param options - Of the command that starts the local site, such as `--empty`. */
export async function openStage(...options: readonly string[]): Promise<Stage> {
  const data = await temporaryData();
  const [stack, browser] = await Promise.all([
    Stack.start(data.folder, ...options),
    launchBrowser(),
  ]);
  return {
    stack,
    browser,
    dataFolder: data.folder,
    close: async () => {
      await browser.close();
      await stack.stop();
      await data.remove();
    },
  };
}
