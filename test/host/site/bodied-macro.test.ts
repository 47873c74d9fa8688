import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { page as documentOf, paragraph } from '../../../host/demo/prose';
import { textOf, type AdfDocument } from '../../../host/site/wiki/adf';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import type { EditorPage } from './editor-page';
import { EditorStage, macrosOf } from './editor-stage';

describe('a macro with a body', () => {
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

  const boxes = (): Locator => page.getByRole('region', { name: 'Box' });
  const types = ({ content }: AdfDocument) => content.map(({ type }) => type);

  /** Puts a box below the first sentence, with these words in its parameters. */
  async function insertBox(editor: EditorPage, words: string): Promise<void> {
    await editor.standAfter('A sentence.');
    await editor.insert('Box');
    await save(editor, words);
  }

  async function save(editor: EditorPage, words: string): Promise<void> {
    const dialog = editor.dialog('Label the box');
    await dialog.getByLabel('Words').fill(words);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  test('is inserted, written in, published, and shown by its app with what stands in it', async () => {
    const editor = await stage.edit(page, id);
    await insertBox(editor, 'a label');
    await editor.type('Inside it, ');
    await editor.insert('Note');
    await editor.dialog('Write a note').getByLabel('Words').fill('nested');
    await editor.dialog('Write a note').getByRole('button', { name: 'Save' }).click();
    await boxes().locator('iframe').contentFrame().getByText('nested').waitFor();
    await editor.type('.\nSecond line.');
    await editor.publish();

    const body = stage.published(id);
    assert.equal(documentFault(body), undefined);
    assert.deepEqual(types(body), ['paragraph', 'bodiedExtension', 'paragraph', 'paragraph']);
    const [box, note, ...more] = macrosOf(body);
    assert.deepEqual(box?.config, { words: 'a label' });
    assert.deepEqual(box.body?.content.map(textOf), ['Inside it, .', 'Second line.']);
    assert.deepEqual([note?.moduleKey, note?.config, more], ['note', { words: 'nested' }, []]);
    const frame = page.locator('.page-body iframe').contentFrame();
    await frame.getByText('a label').waitFor();
    await frame.getByText('Inside it, .Second line.').waitFor();
  });

  test('never mounts its app’s frame in the editor, but its dialog', async () => {
    const editor = await stage.edit(page, id);
    await editor.standAfter('A sentence.');
    await editor.insert('Box');
    await editor.dialog('Label the box').getByLabel('Words').waitFor();
    const told = await editor
      .dialog('Label the box')
      .locator('[data-extension]')
      .getAttribute('data-extension');
    await save(editor, 'x');
    await editor.saved();

    assert.match(told!, /"isConfiguring":true,"isInserting":true/);
    assert.equal(await editor.frames.count(), 0);
    assert.equal(await boxes().count(), 1);
  });

  test('gets new parameters without losing its body, and another id with each save', async () => {
    const editor = await stage.edit(page, id);
    await insertBox(editor, 'old');
    await editor.type('What stands in it');
    await editor.publish();
    const [before] = macrosOf(stage.published(id));
    await stage.edit(page, id);
    await editor.use('Edit');
    await editor.dialog('Label the box').locator('[data-extension]').waitFor();
    assert.equal(await editor.dialog('Label the box').getByLabel('Words').inputValue(), 'old');
    await save(editor, 'new');
    await editor.publish();

    const [after] = macrosOf(stage.published(id));
    assert.deepEqual(after?.config, { words: 'new' });
    assert.deepEqual(after.body, before?.body);
    assert.notEqual(after.localId, before?.localId);
  });

  test('takes a body from its dialog, and refuses what is none', async () => {
    const editor = await stage.edit(page, id);
    await editor.standAfter('A sentence.');
    await editor.insert('Box');
    const dialog = editor.dialog('Label the box');
    await dialog.getByRole('button', { name: 'Fill' }).click();
    await dialog.getByText('INVALID_BODY').waitFor();
    await dialog.getByLabel('Words').fill('by the dialog');
    await dialog.getByRole('button', { name: 'Fill' }).click();
    await boxes().getByText('by the dialog').waitFor();
    await editor.saved();

    assert.equal(textOf(macrosOf(stage.draft(id))[0]!.body!), 'by the dialog');
  });

  test('is copied to another page with all that stands in it, as a macro of its own', async () => {
    const editor = await stage.edit(page, id);
    await insertBox(editor, 'travels');
    await editor.type('Packed ');
    await editor.insert('CloudWatch alarm');
    await editor.frames.waitFor();
    await editor.use('Copy');
    await page.getByText('Copied').waitFor();
    await editor.publish();
    const other = await stage.newPage(documentOf(paragraph('Another page.')));
    await stage.edit(page, other);
    await editor.standAfter('Another page.');
    await page.keyboard.press('ControlOrMeta+V');
    await boxes().getByText('Packed').waitFor();
    await editor.publish();

    const [original, inner] = macrosOf(stage.published(id));
    const [copy, copiedInner] = macrosOf(stage.published(other));
    assert.deepEqual(copy?.config, original?.config);
    assert.equal(textOf(copy!.body!), 'Packed ');
    assert.equal(copiedInner?.moduleKey, inner?.moduleKey);
    assert.equal(new Set([original, inner, copy, copiedInner].map((m) => m?.localId)).size, 4);
  });

  test('comes of a pasted link that its app converts, and is a link again when undone', async () => {
    const link = 'https://boxes.example/blue';
    const editor = await stage.edit(page, id);
    await editor.standAfter('A sentence.');
    await editor.paste(link);
    await boxes().waitFor();
    await editor.type('Written at once.');
    await editor.saved();

    const [box] = macrosOf(stage.draft(id));
    assert.equal(box?.autoConvertLink, link);
    assert.equal(box.config, undefined);
    assert.equal(textOf(box.body!), 'Written at once.');

    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await editor.body.getByRole('link', { name: link }).waitFor();
    assert.equal(await boxes().count(), 0);
  });

  test('is chosen and removed by keyboard alone, its words with it', async () => {
    const editor = await stage.edit(page, id);
    await insertBox(editor, 'x');
    await editor.type('gone soon');
    await page.getByRole('button', { name: 'Box macro' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar', { name: 'Box macro' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar', { name: 'Box macro' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar', { name: 'Box macro' }).waitFor();

    await page.getByRole('button', { name: 'Box macro' }).focus();
    await page.keyboard.press('Delete');
    await boxes().waitFor({ state: 'detached' });
    await editor.saved();

    assert.deepEqual(stage.draft(id).content.map(textOf), ['A sentence.', '', 'The end.']);
  });
});
