import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1180, height: 760 };

/**
 * The pictures of docs/editors.md: the editor's menu, the choice of an alarm, its badge; the choice of
 * a user macro, and its fields.
 */
export async function photographEditor(browser, { site }, mode) {
  const page = await browser.newPage({ viewport: screen });
  const take = (name, height = screen.height) =>
    page.screenshot({
      path: path.join(pictures, `editors-${name}-${mode}.png`),
      clip: { x: 0, y: 0, width: screen.width, height },
      animations: 'disabled',
    });
  const theme = mode === 'dark' ? '&theme=dark' : '';
  await page.goto(`${site}/wiki/create?space=OPS&as=editor${theme}`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Who is on call');
  await page.getByRole('textbox', { name: 'Page body' }).click();
  await page.keyboard.type('Before you wake anybody, look at ');

  await page.keyboard.type('/cloud');
  await page.getByRole('option', { name: 'CloudWatch alarm' }).waitFor();
  await page.getByText('Draft saved').waitFor();
  await take('insert', 480);
  await page.keyboard.press('Enter');

  const dialog = page
    .getByRole('dialog', { name: 'CloudWatch alarm' })
    .locator('iframe')
    .contentFrame();
  await dialog.getByLabel('AWS account').selectOption({ label: 'Demo – 111122223333, eu-west-1' });
  await dialog.getByRole('combobox', { name: 'Alarm' }).pressSequentially('check');
  await dialog.getByRole('option').filter({ hasText: 'checkout-latency' }).waitFor();
  await take('choose');
  await dialog.getByRole('option').filter({ hasText: 'checkout-latency' }).click();
  await dialog.getByLabel('Label').fill('Latency of the checkout');
  await dialog.locator('ops-alarm-badge:not([state=loading])').waitFor();
  await take('preview');
  await page.close();

  await photographUserMacro(browser, { site }, mode);
}

/** A page's picture is as wide as the others, and as high as its dialog. */
async function photographUserMacro(browser, { site }, mode) {
  const page = await browser.newPage({ viewport: screen });
  const take = (name) =>
    page.screenshot({
      path: path.join(pictures, `editors-${name}-${mode}.png`),
      animations: 'disabled',
    });
  const theme = mode === 'dark' ? '&theme=dark' : '';
  await page.goto(`${site}/wiki/create?space=OPS&as=editor${theme}`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Before a release');
  await page.getByRole('textbox', { name: 'Page body' }).click();
  await page.keyboard.type('/user macro');
  await page.getByRole('option').filter({ hasText: 'on lines of its own' }).click();

  const dialog = page.getByRole('dialog', { name: 'User macro' }).locator('iframe').contentFrame();
  await dialog.getByRole('option', { name: 'Notice' }).waitFor();
  await take('macro-choose');
  await dialog.getByRole('option', { name: 'Notice' }).click();
  await dialog.getByLabel('Title').fill('Freeze from Friday noon');
  await dialog.locator('ops-macro-view[state=shown]').getByText('Freeze from Friday').waitFor();
  await take('macro-fields');
  await page.close();
}
