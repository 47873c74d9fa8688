import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, FrameLocator } from 'playwright-core';
import { EditorPage } from '../host/site/editor-page';
import { axeProblems } from './axe';
import { newPage } from './browser';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

const title = 'User macro';
const around = 'User macro around text';

describe('an editor of user macros', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => stage.close());

  /** Finds a macro in the dialog that opened by itself, and takes the only match. */
  async function choose(dialog: FrameLocator, typed: string): Promise<void> {
    const search = dialog.getByRole('combobox', { name: 'Search user macros' });
    await search.fill(typed);
    await dialog.getByRole('option').first().waitFor();
    await search.press('Enter');
    await dialog.getByRole('button', { name: 'Save' }).waitFor();
  }

  async function save({ page }: EditorPage, dialog: FrameLocator): Promise<void> {
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** The macro in a page's only frame, once it shows something. */
  const shownIn = (frame: FrameLocator) => frame.locator('ops-macro-view[state=shown]');

  /** What somebody else reads of the only macro of a page. */
  async function readBy(as: string, { page }: EditorPage): Promise<string> {
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${stack.ready.site}${new URL(page.url()).pathname}?as=${as}`);
    const macro = shownIn(reader.locator('.page-body iframe').contentFrame());
    await macro.waitFor();
    return macro.evaluate((view) => view.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '');
  }

  test('inserts a macro: searches, fills in, sees the preview, saves, and readers see it', async () => {
    const editor = await newPage(browser, stack, 'One user macro');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await choose(dialog, 'four kinds');
    await dialog.getByLabel('Title').fill('Moved <b>today</b>');
    await dialog.getByLabel('Kind').selectOption('warning');
    await shownIn(dialog).getByText('Moved <b>today</b>').waitFor();
    await save(editor, dialog);
    await editor.publish();

    assert.match(await readBy('reader', editor), /Moved <b>today<\/b>/);
  });

  test('edits it again: finds what is stored, changes it, and keeps the rest', async () => {
    const editor = await newPage(browser, stack, 'A user macro, twice');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await choose(dialog, 'notice');
    await dialog.getByLabel('Title').fill('First title');
    await save(editor, dialog);
    await editor.publish();
    await EditorPage.open(
      editor.page,
      `${editor.page.url().replace(/\?.*/, '')}?mode=edit&as=editor`,
    );

    await editor.use('Edit');
    assert.equal(await dialog.getByLabel('Title').inputValue(), 'First title');
    await dialog.getByLabel('Text', { exact: true }).fill('Second text');
    await save(editor, dialog);
    await editor.publish();

    assert.match(await readBy('reader', editor), /First title.*Second text/);
  });

  test('types a plain body, and readers see it letter by letter', async () => {
    const editor = await newPage(browser, stack, 'A snippet');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await choose(dialog, 'snippet');
    await dialog.getByLabel('Text', { exact: true }).fill('if (a < b) {\n  retry();\n}');
    await shownIn(dialog).getByText('if (a < b) {').waitFor();
    await save(editor, dialog);
    await editor.publish();

    assert.match(await readBy('reader', editor), /if \(a < b\) \{ retry\(\); \}/);
  });

  test('puts a macro around text that is written on the page', async () => {
    const editor = await newPage(browser, stack, 'A frame');
    await editor.insert(around);
    const dialog = editor.dialog(around);
    await dialog.getByText('go around no text of the page').waitFor();
    await choose(dialog, 'frame');
    await shownIn(dialog).getByText('The text that you write into the macro').waitFor();
    await save(editor, dialog);
    await editor.type('Inside the frame');
    await editor.publish();

    assert.match(await readBy('reader', editor), /Inside the frame/);
  });

  test('chooses an alarm for a macro, which is granted to the page', async () => {
    const editor = await newPage(browser, stack, 'An owned alarm');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await choose(dialog, 'its owner');
    await dialog
      .getByLabel('AWS account')
      .selectOption({ label: 'Demo – 111122223333, eu-west-1' });
    await dialog.getByRole('combobox', { name: 'Alarm' }).fill('checkout-lat');
    const listed = dialog.getByRole('option').filter({ hasNotText: 'Use this name' });
    await listed.filter({ hasText: 'checkout-latency' }).first().click();
    const badge = 'ops-alarm-badge[state=ok][alarm-name=checkout-latency]';
    await shownIn(dialog).locator(badge).waitFor();
    await save(editor, dialog);
    await editor.publish();

    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${stack.ready.site}${new URL(editor.page.url()).pathname}?as=reader`);
    await reader.locator('.page-body iframe').contentFrame().locator(badge).waitFor();
  });

  test('stores nothing but the page', async () => {
    const editor = await newPage(browser, stack, 'Stored user macro');
    await stack.clearCalls();
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await choose(dialog, 'page-facts');
    await save(editor, dialog);
    await editor.publish();

    const { kvs } = await stack.calls();
    assert.deepEqual(
      kvs.filter(({ path }) => /set|delete|transaction/.test(path)),
      [],
    );
  });

  test('gets a dialog that axe finds nothing in, and that breaks no policy', async () => {
    const editor = await newPage(browser, stack, 'An accessible dialog');
    await editor.insert(title);
    const dialog = editor.dialog(title);
    await dialog.getByRole('option').first().waitFor();
    const handle = await editor.page.getByRole('dialog').locator('iframe').elementHandle();
    const frame = await handle.contentFrame();
    assert.ok(frame);
    assert.deepEqual(await axeProblems(frame), []);

    await choose(dialog, 'notice');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Nothing was saved yet').waitFor();
    assert.deepEqual(await axeProblems(frame), []);

    const reports = (await (await fetch(`${stack.ready.site}/host/reports`)).json()) as object;
    assert.deepEqual(Object.values(reports).flat(), []);
  });

  test('is told in a template where user macros are chosen', async () => {
    const page = await (await browser.newContext()).newPage();
    const template = `${stack.ready.site}/wiki/templates/98701?as=editor`;
    const editor = await EditorPage.open(page, template);
    await editor.insert(title);

    await editor.dialog(title).getByText('User macros are chosen on pages').waitFor();
    await editor.dialog(title).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Discard draft' }).click();
  });

  test('is not a reader, who finds no way to the dialog', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${stack.ready.site}/wiki/pages/macros?as=reader`);
    await page.locator('iframe').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Edit' }).count(), 0);

    await page.goto(`${stack.ready.site}/wiki/pages/macros?as=reader&mode=edit`);
    await page.locator('iframe').first().waitFor();
    assert.equal(await page.locator('[data-editor=body]').count(), 0);
  });
});
