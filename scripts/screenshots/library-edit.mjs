import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1360, height: 900 };

/** The pictures of editing a macro in docs/administrators.md: the tab, and the comparison of samples. */
export async function photographMacroEditing(browser, { site }, mode) {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${site}/wiki/admin/confluops${mode === 'dark' ? '?theme=dark' : ''}`);
  const frame = page.frameLocator('iframe');
  const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();
  const output = (text) =>
    frame.locator('ops-template-preview ops-macro-view[state=shown]').getByText(text).waitFor();
  const take = async (name) => {
    // A frame that follows its content is photographed whole where the window holds all of it.
    await page.waitForTimeout(400);
    // The site's header stays in the window, and would stand before what was scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    const { y, height } = await page.locator('iframe').boundingBox();
    await page.setViewportSize({ ...screen, height: Math.ceil(y + height) });
    await page.locator('iframe').screenshot({
      path: path.join(pictures, `administrators-macro-${name}-${mode}.png`),
      animations: 'disabled',
    });
  };

  await press('User macros');
  await press('Notice');
  await frame.locator('ops-macro-samples').getByLabel('Title').first().fill('Freeze from Friday');
  await output('Freeze from Friday');
  await press('Keep this output as expected');
  await frame.getByText('Samples saved').waitFor();
  await frame.locator('ops-template-editor .cm-content').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('<p>Ask the release manager.</p>');
  await output('Ask the release manager.');
  await page.keyboard.press('ControlOrMeta+S');
  await frame.getByText('Draft saved').first().waitFor();
  await take('edit');
  await press('Publish…');
  await frame.getByLabel('What changes, and why').fill('Says whom to ask');
  await frame.getByText('The new version').waitFor();
  await take('publish');
  await page.close();
}
