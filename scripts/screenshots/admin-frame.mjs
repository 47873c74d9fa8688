import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1360, height: 900 };

/** Opens a section of the admin page, and hands what looks at its frame to `use`. */
export async function inSection(browser, { site }, mode, section, use) {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${site}/wiki/admin/confluops${mode === 'dark' ? '?theme=dark' : ''}`);
  const frame = page.frameLocator('iframe');
  const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();
  const take = async (name) => {
    // A frame that follows its content is photographed whole where the window holds all of it.
    await page.waitForTimeout(400);
    // The site's header stays in the window, and would stand before what was scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    const { y, height } = await page.locator('iframe').boundingBox();
    await page.setViewportSize({ ...screen, height: Math.ceil(y + height) });
    await page.locator('iframe').screenshot({
      path: path.join(pictures, `administrators-${name}-${mode}.png`),
      animations: 'disabled',
    });
  };
  await press(section);
  await use({ page, frame, press, take });
  await page.close();
}
