import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** A Chromium with a profile of its own in that folder, whose frames of other sites may store or not. */
export async function launchWithStorage(
  folder: string,
  thirdPartyStorage: 'blocked' | 'allowed',
): Promise<BrowserContext> {
  const isBlocked = thirdPartyStorage === 'blocked';
  const profile = path.join(folder, 'Default');
  await mkdir(profile, { recursive: true });
  await writeFile(
    path.join(profile, 'Preferences'),
    JSON.stringify({
      profile: {
        block_third_party_cookies: isBlocked,
        cookie_controls_mode: isBlocked ? 1 : 0,
      },
    }),
  );
  const { executablePath, env } = await findChromium();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...env },
  });
  if (isBlocked) await context.addInitScript({ content: refuseStorage });
  return context;
}

/**
 * Chromium's headless shell has no settings of a profile. There frames get what the setting would give
 * them: every way to storage throws. A text, because what compiles this file adds calls to functions.
 */
const refuseStorage = `
  const isRefused = () => {
    try {
      return localStorage.length < 0;
    } catch {
      return true;
    }
  };
  if (window !== window.top && !isRefused()) {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  }
`;
