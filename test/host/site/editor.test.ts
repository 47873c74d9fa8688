import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { nodesOf, textOf, type AdfDocument } from '../../../host/site/wiki/adf';
import { EditorPage } from './editor-page';
import { EditorStage, macrosOf } from './editor-stage';

describe('a page in the editor', () => {
  let stage: EditorStage;
  let page: Page;
  let id: string;

  before(async () => {
    stage = await EditorStage.open();
  });
  after(() => stage.close());
  beforeEach(async () => {
    page = await stage.browser.newPage();
    id = await stage.newPage();
  });
  afterEach(() => page.close());

  const open = (slug = id) => stage.edit(page, slug);
  const stored = (slug = id) => stage.published(slug);
  const draft = () => stage.draft(id);
  const lines = (document: AdfDocument) => document.content.map(textOf);

  test('takes words, keeps them in a draft, and publishes them when asked to', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.type(' And another.\nA line of its own.');
    await editor.saved();

    assert.deepEqual(lines(draft()), [
      'A sentence. And another.',
      'A line of its own.',
      'The end.',
    ]);
    assert.deepEqual(lines(stored()), ['A sentence.', 'The end.']);

    await editor.publish();

    assert.deepEqual(lines(stored()), [
      'A sentence. And another.',
      'A line of its own.',
      'The end.',
    ]);
    assert.equal(stage.hasDraft(id), false);
    await page.getByText('A line of its own.').waitFor();
  });

  test('writes every kind of text and macro back as it was', async () => {
    const before = stored('runbook');
    const editor = await open('runbook');
    await editor.standAfter('every minute for as long');
    await editor.type('!');
    await editor.publish();

    const marked = JSON.stringify(before).replace('look at it.', 'look at it.!');
    assert.deepEqual(stored('runbook'), JSON.parse(marked));
    assert.ok([...nodesOf(before)].length > 150);
  });

  test('inserts the macro that was searched for after a slash, and opens its dialog', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.type(' ');
    await editor.type('/words of');
    await page.keyboard.press('Enter');
    const dialog = editor.dialog('Write a note');
    await dialog.getByLabel('Words').fill('from a dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await editor.frames.contentFrame().getByText('from a dialog').waitFor();
    await editor.type(' Typed on.');
    await editor.publish();

    const [macro, ...more] = macrosOf(stored());
    assert.equal(more.length, 0);
    assert.deepEqual(macro?.config, { words: 'from a dialog' });
    assert.equal(macro.layout, 'inline');
    assert.deepEqual(lines(stored()), ['A sentence.  Typed on.', 'The end.']);
  });

  test('leaves a slash and what was searched for as text when nothing was chosen', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.type(' /nothing');
    await page.getByText('No macro fits “nothing”.').waitFor();
    await page.keyboard.press('Escape');
    await editor.type(' and/or.');
    await editor.saved();

    assert.equal(lines(draft())[0], 'A sentence. /nothing and/or.');
  });

  test('lists the manifest’s macros, and is used by keyboard alone', async () => {
    const editor = await open();
    await editor.standAfter('The end.');
    await page.getByRole('button', { name: 'Insert', exact: true }).focus();
    await page.keyboard.press('Enter');
    const titles = await page.getByRole('option').locator('strong').allTextContents();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await editor.frames.contentFrame().getByText('no words yet').waitFor();
    // As high as the manifest's viewportSize says, whatever its content.
    assert.equal((await editor.frames.boundingBox())?.height, 112);
    await editor.type('Below it.');
    await editor.saved();

    assert.deepEqual(titles, ['CloudWatch alarm', 'Note', 'Poster', 'Box', 'Include page']);
    assert.deepEqual(
      draft().content.map(({ type }) => type),
      ['paragraph', 'paragraph', 'extension', 'paragraph'],
    );
    assert.equal(macrosOf(draft())[0]?.moduleKey, 'poster');
    assert.equal(lines(draft()).at(-1), 'Below it.');
  });

  test('keeps the dialog and all that was typed when the platform refuses to save', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('Note');
    const dialog = editor.dialog('Write a note');
    await dialog.getByLabel('Words').fill('null');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('INVALID_CONFIG: "config.words" cannot be stored.').waitFor();

    assert.equal(await dialog.getByLabel('Words').inputValue(), 'null');

    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await editor.saved();

    assert.deepEqual(
      macrosOf(draft()).map(({ config }) => config),
      [undefined],
    );
  });

  test('tells dialog and macro what they are for', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('Note');
    const extensionOf = async (frame: ReturnType<EditorPage['dialog']>) =>
      JSON.parse((await frame.locator('[data-extension]').getAttribute('data-extension'))!) as {
        readonly macro: unknown;
        readonly config: unknown;
        readonly isEditing: boolean;
        readonly content: unknown;
      };

    const inserting = await extensionOf(editor.dialog('Write a note'));
    await editor.dialog('Write a note').getByLabel('Words').fill('one');
    await editor.dialog('Write a note').getByRole('button', { name: 'Save' }).click();
    await editor.frames.contentFrame().getByText('one').waitFor();
    await editor.use('Edit');
    const editing = await extensionOf(editor.dialog('Write a note'));
    const shown = await extensionOf(editor.frames.contentFrame());

    assert.deepEqual(inserting.macro, { isConfiguring: true, isInserting: true });
    assert.equal(inserting.config, undefined);
    assert.deepEqual(editing.macro, { isConfiguring: true, isInserting: false });
    assert.deepEqual(editing.config, { words: 'one' });
    assert.deepEqual(editing.content, { id, type: 'page' });
    assert.equal(editing.isEditing, true);
    assert.equal(shown.macro, undefined);
  });

  test('shows new parameters in the macro while its dialog stays open', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('Note');
    const dialog = editor.dialog('Write a note');
    await dialog.getByLabel('Words').fill('tried');
    await dialog.getByRole('button', { name: 'Apply' }).click();

    await editor.frames.contentFrame().getByText('tried').waitFor();
    assert.equal(await page.getByRole('dialog').count(), 1);
  });

  test('makes a pasted link the macro that converts it, and a link again when undone', async () => {
    const link = 'https://eu.notes.example/read/7?page=2#top';
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.paste(link);
    await editor.frames.contentFrame().getByText(link).waitFor();
    await editor.saved();

    const [macro] = macrosOf(draft());
    assert.equal(macro?.autoConvertLink, link);
    assert.equal(macro.config, undefined);

    await page.keyboard.press('ControlOrMeta+Z');
    await editor.body.getByRole('link', { name: link }).waitFor();
    await editor.publish();

    assert.equal(macrosOf(stored()).length, 0);
    assert.match(JSON.stringify(stored()), /"marks":\[\{"type":"link"/);
    assert.equal(lines(stored())[0], `A sentence.${link}`);
  });

  test('makes a block of a pasted link where the macro is one', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.type('\n');
    await editor.paste('https://posters.example/spring');
    await editor.frames.waitFor();
    await editor.saved();

    assert.deepEqual(
      draft().content.map(({ type }) => type),
      ['paragraph', 'extension', 'paragraph', 'paragraph'],
    );
  });

  test('pastes other links as links, and text as text', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.paste('https://eu.notes.example.evil.example/read/7');
    await editor.type(' ');
    await editor.paste('two <b>lines</b>\nof text');
    await editor.saved();

    assert.equal(macrosOf(draft()).length, 0);
    assert.deepEqual(lines(draft()), [
      'A sentence.https://eu.notes.example.evil.example/read/7 two <b>lines</b>',
      'of text',
      'The end.',
    ]);
  });

  test('copies a macro as one of its own, and removes one, undone by Ctrl+Z', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('Note');
    await editor.dialog('Write a note').getByLabel('Words').fill('twice');
    await editor.dialog('Write a note').getByRole('button', { name: 'Save' }).click();
    await editor.frames.contentFrame().getByText('twice').waitFor();
    await editor.use('Copy');
    await page.getByText('Copied').waitFor();
    await editor.standAfter('The end.');
    await page.keyboard.press('ControlOrMeta+V');
    await editor.frames.nth(1).contentFrame().getByText('twice').waitFor();
    await editor.use('Remove', 0);
    await editor.saved();

    const [left, ...more] = macrosOf(draft());
    assert.equal(more.length, 0);
    assert.deepEqual(left?.config, { words: 'twice' });

    await page.keyboard.press('ControlOrMeta+Z');
    await editor.frames.nth(1).contentFrame().getByText('twice').waitFor();
    await editor.saved();

    assert.equal(new Set(macrosOf(draft()).map(({ localId }) => localId)).size, 2);
  });

  test('cuts a sentence with its macro and pastes it elsewhere', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('Note');
    await editor.dialog('Write a note').getByLabel('Words').fill('moved');
    await editor.dialog('Write a note').getByRole('button', { name: 'Save' }).click();
    await editor.frames.contentFrame().getByText('moved').waitFor();
    await editor.type(' End of it.');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('ControlOrMeta+X');
    await editor.frames.waitFor({ state: 'detached' });
    await editor.standAfter('The end.');
    await page.keyboard.press('ControlOrMeta+V');
    await editor.frames.contentFrame().getByText('moved').waitFor();
    await editor.saved();

    assert.deepEqual(lines(draft()), ['', 'The end.A sentence. End of it.']);
    assert.deepEqual(
      macrosOf(draft()).map(({ config }) => config),
      [{ words: 'moved' }],
    );
  });

  test('takes a macro away with the key that takes away a letter', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.insert('CloudWatch alarm');
    await editor.frames.waitFor();
    await page.keyboard.press('Backspace');
    await editor.frames.waitFor({ state: 'detached' });
    await page.keyboard.press('Backspace');
    await editor.saved();

    assert.deepEqual(lines(draft()), ['A sentence', 'The end.']);
  });

  test('can be emptied and written anew', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await editor.type('All new.');
    await editor.publish();

    assert.deepEqual(lines(stored()), ['All new.']);
  });

  test('keeps a draft when closed, shows it to its author alone, and drops it when asked to', async () => {
    const editor = await open();
    await editor.standAfter('A sentence.');
    await editor.type(' Not yet.');
    await page.getByRole('link', { name: 'Close' }).click();
    await page.getByText('Unpublished changes').waitFor();
    assert.equal(await page.getByText('Not yet.').count(), 0);

    await page.goto(stage.addressOf(id, 'admin&mode=edit'));
    assert.equal(await page.getByText('Not yet.').count(), 0);

    await open();
    await page.getByText('Not yet.').waitFor();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();

    assert.equal(stage.hasDraft(id), false);
  });

  test('says why it cannot publish, and keeps what was written', async () => {
    const editor = await EditorPage.open(
      page,
      `${stage.stage.site.url}/wiki/create?space=ENG&as=editor`,
    );
    await editor.body.click();
    await editor.type('A first sentence.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('alert').getByText('Give the page a title first.').waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill(`New ${id}`);
    await editor.publish();

    const { pathname } = new URL(page.url());
    assert.deepEqual(lines(stored(pathname.split('/').at(-1))), ['A first sentence.']);
  });

  test('shows another page inside this one, its macros with this page’s context', async () => {
    const editor = await open();
    await editor.standAfter('The end.');
    await editor.insert('Include page');
    await page.getByLabel('Page to include').selectOption({ label: 'Two badges' });
    await page.getByRole('button', { name: 'Insert page' }).click();
    await editor.publish();

    const included = page.getByRole('region', { name: 'Two badges' });
    await included.locator('iframe').nth(1).waitFor();
    const context = await included
      .locator('iframe')
      .first()
      .contentFrame()
      .locator('[data-extension]')
      .getAttribute('data-extension');

    assert.match(context!, new RegExp(`"content":\\{"id":"${id}"`));
  });
});
