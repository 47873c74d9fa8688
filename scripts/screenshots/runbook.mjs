import path from 'node:path';
import { pictures } from './local-site.mjs';

/** The picture of README.md: a runbook with a badge in every state. */
export async function photographRunbook(browser, { site }, mode) {
  const page = await browser.newPage({ viewport: { width: 1180, height: 1060 } });
  await page.goto(`${site}/wiki/pages/runbook?as=reader${mode === 'dark' ? '&theme=dark' : ''}`);
  for (const frame of page.frames().slice(1)) {
    // A user macro shows several.
    await frame.locator('ops-alarm-badge:not([state=loading])').first().waitFor();
  }
  await page.screenshot({
    path: path.join(pictures, mode === 'dark' ? 'runbook-dark.png' : 'runbook.png'),
    animations: 'disabled',
  });
  await page.close();
}
