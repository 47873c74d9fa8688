import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1360, height: 900 };

/** 25 macros as Data Center stores them, written for tests. */
const file = path.join(import.meta.dirname, '../../test/rules/import/data-center/bandana.xml');

/** The picture of an import's report in docs/administrators.md. */
export async function photographImport(browser, { site }, mode) {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${site}/wiki/admin/confluops${mode === 'dark' ? '?theme=dark' : ''}`);
  const frame = page.frameLocator('iframe');
  const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();
  await press('User macros');
  await press('Import and export');
  const chooser = page.waitForEvent('filechooser');
  await press('Choose files');
  await (await chooser).setFiles(file);
  await frame.getByText('Needs rewriting (').waitFor();
  await press('Needs rewriting (6)');
  await press('2 findings in java-version');
  // A frame that follows its content is photographed whole where the window holds all of it.
  await page.waitForTimeout(400);
  // The site's header stays in the window, and would stand before what was scrolled.
  await page.evaluate(() => scrollTo(0, 0));
  const { y, height } = await page.locator('iframe').boundingBox();
  await page.setViewportSize({ ...screen, height: Math.ceil(y + height) });
  await page.locator('iframe').screenshot({
    path: path.join(pictures, `administrators-import-${mode}.png`),
    animations: 'disabled',
  });
  await page.close();
}
