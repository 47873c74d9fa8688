import type { Browser, Page } from 'playwright-core';

/** Answers that a test changed have no address, and Chromium lets none of those frame this machine. */
export const flagsForTwoPages = ['--disable-features=LocalNetworkAccessChecks'];

/**
 * Two pages of the local site inside one window, as no browser would show them: the site forbids it,
 * so its answers lose their policy on the way. All their frames see each other. The browser must
 * have been launched with the flags above.
 */
export async function openTogether(
  browser: Browser,
  site: string,
  paths: readonly [string, string],
): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${site}/both`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: paths.map((path) => `<iframe src="${path}"></iframe>`).join(''),
    }),
  );
  await page.route(`${site}/wiki/pages/**`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site}/both`);
  return page;
}
