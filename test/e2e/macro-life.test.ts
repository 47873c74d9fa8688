import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { environmentId } from '../../host/demo/ids';
import { page as documentOf, paragraph } from '../../host/demo/prose';
import { macroNode } from '../../host/site/wiki/macro';
import { MacroEditor, pick, readAs, textbox } from './macro-editor';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

const newPage = '/wiki/create?space=OPS&as=editor';

/** What the fields of the macro "every-field" hold, as readers see it. */
const every: Readonly<Record<string, string>> = {
  Words: 'R & D <b>',
  Shown: 'false',
  Choice: 'large',
  Count: '12',
  Share: '50%',
  Day: '2026-03-02',
  Since: '-2w',
  Colour: '#0052cc',
  Address: 'https://example.com/a?b=c&d=e',
  // A colon in a title asks for the key of the space.
  Page: 'OPS:Checkout: on-call runbook',
  File: 'shift-plan.csv',
  Space: 'ENG',
  Person: '712020:8f3b6a90-6e2c-4d17-b5f4-91c0e7d2b333',
  Group: 'finance',
  Labels: 'runbook,review',
};
/** Of these a search finds what is typed. */
const sought: Readonly<Record<string, string>> = {
  Page: 'Checkout',
  File: 'shift',
  Space: 'Engineering',
  Person: 'Rosa',
  Group: 'finance',
};
const account = 'Demo – 111122223333, eu-west-1';
const typed = ['Words', 'Count', 'Share', 'Day', 'Since', 'Colour', 'Address'];

const shownOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}${value}`)
    .join(' ');

describe('a user macro, from the editor to its readers', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => stage.close());

  const read = (path: string, as: string) => readAs(browser, stack, path, as);
  /** The words of a page's file. */
  const exported = async (path: string, type: 'pdf' | 'word', as: string) => {
    const response = await fetch(`${stack.ready.site}${path}/export/${type}?as=${as}`);
    return (await response.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  };
  const open = (path: string) => MacroEditor.open(browser, stack, path);

  test('has a field of each type, a preview, and what was saved when it is edited again', async () => {
    const author = await open('/wiki/pages/below?mode=edit&as=editor');
    const dialog = await author.insert('User macro', 'Every field');
    for (const name of typed) await textbox(dialog, name).fill(every[name] ?? '');
    await dialog.getByRole('checkbox', { name: 'Shown' }).uncheck();
    await dialog.getByRole('combobox', { name: 'Choice' }).selectOption('large');
    for (const [name, text] of Object.entries(sought)) await pick(dialog, name, text);
    for (const label of ['runbook', 'review']) await pick(dialog, 'Labels', label);
    await dialog.getByLabel('AWS account').selectOption({ label: account });
    await pick(dialog, 'Alarm', 'checkout-latency');
    await dialog.locator('ops-macro-view[state=shown]').getByText('runbook,review').waitFor();
    await author.save(dialog);
    const path = await author.publish();

    const [shown] = await read(path, 'reader');
    assert.equal(shown, shownOf({ ...every, Alarm: '', Unseen: 'unseen' }));

    const file = await exported(path, 'word', 'reader');
    for (const value of ['50%', 'shift-plan.csv', 'runbook,review', 'checkout-latency']) {
      assert.ok(file.includes(value), value);
    }
    const page = await browser.newPage();
    await page.goto(`${stack.ready.site}${path}?as=reader`);
    const badge = 'ops-alarm-badge[alarm-name=checkout-latency][state=ok]';
    await page.locator('iframe[title="User macro"]').contentFrame().locator(badge).waitFor();

    const again = await open(`${path}?mode=edit&as=editor`);
    const opened = await again.edit('User macro');
    await textbox(opened, 'Count').fill('13');
    await again.save(opened);
    await again.publish();

    const [changed] = await read(path, 'accountant');
    assert.equal(changed, shownOf({ ...every, Count: '13', Alarm: '', Unseen: 'unseen' }));
  });

  test('stands in a sentence, and takes text as its body, which it shows as text or as HTML', async () => {
    const author = await open(newPage);
    await author.title('In sentences');
    await author.editor.type('The move is ');
    const label = await author.insert('User macro in a sentence', 'Coloured label');
    await textbox(label, 'Text').fill('done');
    await label.getByRole('combobox', { name: 'Colour' }).selectOption('Green');
    await author.save(label);
    await author.editor.type('.\n');
    const snippet = await author.insert('User macro', 'Snippet');
    await textbox(snippet, 'Caption').fill('As typed:');
    await textbox(snippet, 'Text').fill('<i>a</i> && b');
    await author.save(snippet);
    const markup = await author.insert('User macro', 'Markup');
    await textbox(markup, 'Text').fill('<i>as</i> HTML');
    await author.save(markup);
    const path = await author.publish();

    const shown = await read(path, 'reader');
    assert.deepEqual(shown.toSorted(), ['As typed:<i>a</i> && b', 'as HTML', 'done']);
  });

  test('stands around text of the page, and shows it to whom it is for', async () => {
    const author = await open(newPage);
    await author.title('For Finance');
    const dialog = await author.insert('User macro around text', 'Show to a group');
    await pick(dialog, 'Group', 'finance');
    await author.save(dialog);
    await author.editor.type('Booked under 4711.');
    const path = await author.publish();

    assert.deepEqual(await read(path, 'accountant'), ['Booked under 4711.']);
    assert.deepEqual(await read(path, 'admin'), ['Booked under 4711.']);
    assert.deepEqual(await read(path, 'partner'), ['(empty)']);
    assert.match(await exported(path, 'pdf', 'accountant'), /Booked under 4711/);
    assert.match(await exported(path, 'word', 'accountant'), /Booked under 4711/);
    assert.doesNotMatch(await exported(path, 'pdf', 'reader'), /Booked/);
    // The platform's own box stands there for people without a licence.
    assert.deepEqual(await read(path, 'unlicensed'), []);

    const again = await open(`${path}?mode=edit&as=editor`);
    const opened = await again.edit('User macro around text');
    await opened.getByRole('button', { name: 'Change macro' }).click();
    await opened.getByRole('combobox', { name: 'Search user macros' }).fill('frame');
    await opened.getByRole('option', { name: 'Frame' }).click();
    await opened.locator('ops-macro-view[state=shown]').waitFor();
    await again.save(opened);
    await again.publish();

    assert.deepEqual(await read(path, 'reader'), ['Booked under 4711.']);
  });

  test('is inserted by whom its visibility is for, and shown by its groups', async () => {
    const listed = async (as: string) => {
      const author = await open(`/wiki/pages/empty?mode=edit&as=${as}`);
      await author.editor.insert('User macro');
      const dialog = author.editor.dialog('User macro');
      await dialog.getByRole('option', { name: 'Every field' }).waitFor();
      const count = await dialog.getByRole('option', { name: 'Note of Finance' }).count();
      await author.page.context().close();
      return count;
    };

    assert.deepEqual([await listed('admin'), await listed('editor')], [1, 0]);
  });

  test('goes with its page: into a copy, a template and its versions', async () => {
    const as = 'as=editor';
    const send = (path: string, body: string | URLSearchParams = '') =>
      fetch(`${stack.ready.site}${path}?${as}`, { method: 'POST', body, redirect: 'manual' });
    const publish = async (text: string) => {
      const body = JSON.stringify({ title: `Kept ${text}`, body: pageWith(text) });
      const answer = await send('/host/pages/empty/publish', body);
      assert.equal(answer.status, 200, await answer.text());
    };
    const placeOf = (answer: Response) =>
      new URL(answer.headers.get('location') ?? '', stack.ready.site).pathname;

    await publish('first');
    await publish('second');
    const copy = placeOf(await send('/wiki/pages/empty/copy'));
    assert.equal(placeOf(await send('/wiki/pages/empty/template')), '/wiki/templates');
    const templates = await browser.newPage();
    await templates.goto(`${stack.ready.site}/wiki/templates?space=OPS&${as}`);
    const template = templates
      .getByRole('main')
      .getByRole('link', { name: 'Kept second', exact: true });
    const author = await open((await template.getAttribute('href')) ?? '');
    await author.title('From a template');
    const begun = await author.publish();
    await send('/wiki/pages/empty/restore', new URLSearchParams({ version: '2' }));

    assert.deepEqual(await read(copy, 'reader'), ['second']);
    assert.deepEqual(await read('/wiki/pages/empty', 'reader'), ['first']);
    assert.deepEqual(await read(begun, 'reader'), ['second']);
    assert.match(await exported('/wiki/pages/empty', 'pdf', 'reader'), /It is first \./);
    assert.match(await exported(copy, 'word', 'reader'), /It is second \./);
  });
});

/** A body with one user macro in a sentence. */
function pageWith(text: string): object {
  const macro = macroNode(
    { appId: '00000000-0000-0000-0000-000000000000', environmentId },
    {
      moduleKey: 'user-macro-inline',
      localId: '5b0d4a52-2f2e-4f0c-9f3b-0d7a3c1e9b10',
      layout: 'inline',
      config: { name: 'label', parameters: { Text: text } },
    },
  );
  return documentOf(paragraph('It is ', macro, '.'));
}
