import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { EditorPage } from '../host/site/editor-page';
import { badges, newPage, openPage } from './browser';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';
import { Witness } from './witness';

const region = 'eu-west-1';
const accountNumber = '111122223333';
const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const host = `https://${region}.console.aws.amazon.com/cloudwatch`;
const title = 'CloudWatch alarm';

/** Every form of a link to an alarm, by the name in it. */
const links: Readonly<Record<string, string>> = {
  'checkout-latency': `${host}/home?region=${region}#alarmsV2:alarm/checkout-latency`,
  'service-01-latency': `${host}/home?region=${region}#alarmsV2:alarm/service-01-latency?~(alarmStateFilter~'ALARM)`,
  'service-02-latency': `${host}/deeplink.js?region=${region}#alarmsV2:alarm/service-02-latency`,
  'service-03-latency': `${host}/home?region=${region}#s=Alarms&alarm=service-03-latency`,
  'service-04-latency': `${host}/home?region=${region}#alarm:alarmFilter=ANY;name=service-04-latency`,
  'service-05-latency': `https://console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/service-05-latency`,
  'service-06-latency': `https://${accountNumber}-abcd1234.${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/service-06-latency`,
};

describe('an editor', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
  });
  // A page that stays open reads its badges again every minute, in the middle of another test.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => stage.close());

  /** The address of the page that an editor published, as somebody else opens it. */
  const pathOf = ({ page }: EditorPage, as: string): string =>
    `${new URL(page.url()).pathname}?as=${as}`;

  /** Chooses account and alarm in the dialog that stands open. */
  async function choose(editor: EditorPage, alarmName: string, typed = alarmName): Promise<void> {
    const dialog = editor.dialog(title);
    await dialog
      .getByLabel('AWS account')
      .selectOption({ label: `Demo – ${accountNumber}, ${region}` });
    await dialog.getByRole('combobox', { name: 'Alarm' }).fill(typed);
    // Not the option that takes what was typed as it is.
    const listed = dialog.getByRole('option').filter({ hasNotText: 'Use this name' });
    await listed.filter({ hasText: alarmName }).first().click();
  }

  const save = (editor: EditorPage) =>
    editor.dialog(title).getByRole('button', { name: 'Save' }).click();

  const shownTo = async (editor: EditorPage, as: string) => {
    const page = await openPage(browser, stack, pathOf(editor, as));
    const shown = await badges(page);
    await page.close();
    return shown.map(({ alarmName, state, text }) => ({ alarmName, state, text }));
  };

  test('inserts a badge, searches its alarm, saves, and readers see its state', async () => {
    const editor = await newPage(browser, stack, 'One badge');
    await editor.insert(title);
    await choose(editor, 'checkout-latency', 'out-lat');
    await save(editor);
    await editor.publish();

    const [badge, ...more] = await shownTo(editor, 'reader');
    assert.equal(more.length, 0);
    assert.deepEqual([badge?.alarmName, badge?.state], ['checkout-latency', 'ok']);
  });

  test('C10: a saved badge stores nothing but the page', async () => {
    const editor = await newPage(browser, stack, 'Stored badge');
    await editor.insert(title);
    await choose(editor, 'database-cpu');
    await stack.clearCalls();
    await save(editor);
    await editor.publish();

    const writes = (await stack.calls()).kvs.filter(({ path }) =>
      /set|delete|transaction/.test(path),
    );
    assert.deepEqual(writes, []);
  });

  test('pastes every form of a link, and each becomes its badge', async () => {
    const editor = await newPage(browser, stack, 'Pasted links');
    for (const link of Object.values(links)) {
      await editor.paste(link);
      await editor.type(' and ');
    }
    await editor.publish();

    const shown = await shownTo(editor, 'reader');
    assert.deepEqual(
      shown.map(({ alarmName, state }) => `${alarmName} ${state}`),
      Object.keys(links).map((name) => `${name} ${name === 'service-04-latency' ? 'alarm' : 'ok'}`),
    );
  });

  test('a pasted link shows its state once it is published, and is granted by its dialog', async () => {
    const link = links['checkout-latency'] ?? '';
    const editor = await newPage(browser, stack, 'Opened link');
    await stack.clearCalls();
    await editor.paste(link);
    await editor.frames
      .contentFrame()
      .locator('ops-alarm-badge[state="no-access"]')
      .getByText('Not published')
      .waitFor();
    assert.deepEqual((await stack.calls()).aws, []);

    await editor.use('Edit');
    const dialog = editor.dialog(title);
    await dialog.getByText('The link leads to Demo').waitFor();
    await save(editor);
    await editor.frames
      .contentFrame()
      .locator('ops-alarm-badge[state="ok"][alarm-name="checkout-latency"]')
      .waitFor();
  });

  test('W22: a hidden alarm tells readers neither its name nor its account', async () => {
    const editor = await newPage(browser, stack, 'Hidden badge');
    await editor.insert(title);
    await choose(editor, 'payments-5xx');
    const dialog = editor.dialog(title);
    await dialog.getByLabel('Hide the alarm’s name and account from readers').check();
    await dialog.getByRole('textbox', { name: /^Label/ }).fill('Payments');
    await save(editor);
    await editor.publish();

    const page = await browser.newPage();
    const witness = new Witness(page);
    await page.goto(`${stack.ready.site}${pathOf(editor, 'reader')}`);
    const frame = page.locator('iframe').first().contentFrame();
    await frame.locator('ops-alarm-badge:not([state=loading])').waitFor();
    await frame.getByText('Payments').waitFor();
    await witness.look();
    const places = Object.entries(await witness.places());
    await page.close();

    for (const secret of ['payments-5xx', accountNumber, connectionId, 'Demo']) {
      const found = places.filter(([, text]) => text.includes(secret)).map(([place]) => place);
      assert.deepEqual(found, [], secret);
    }
  });

  test('keeps the badges of a page that is copied, moved, restored or made into a template', async () => {
    const editor = await newPage(browser, stack, 'Travelling badge');
    await editor.insert(title);
    await choose(editor, 'log-errors');
    await save(editor);
    await editor.publish();
    const { page } = editor;
    const original = page.url();
    const use = async (entry: string): Promise<void> => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByText(entry, { exact: true }).click();
    };

    await use('Copy');
    await page
      .getByRole('heading', { name: /^Copy of Travelling badge/ })
      .first()
      .waitFor();
    assert.deepEqual(await statesOn(page), ['log-errors ok']);

    await page.goto(original);
    await use('Save as template');
    await page.goto(`${stack.ready.site}/wiki/templates?space=OPS&as=editor`);
    await page
      .locator('#main')
      .getByRole('link', { name: 'Travelling badge', exact: true })
      .click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('From a template');
    await editor.publish();
    assert.deepEqual(await statesOn(page), ['log-errors ok']);

    await page.goto(original.replace(/\?/, '/move?'));
    await page.getByLabel('New space').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Move' }).click();
    await page.getByRole('heading', { name: 'Travelling badge', exact: true }).first().waitFor();
    assert.deepEqual(await statesOn(page), ['log-errors ok']);

    const address = page.url();
    await EditorPage.open(page, address.replace(/\?/, '?mode=edit&'));
    await editor.use('Remove');
    await editor.publish();
    assert.equal(await page.locator('iframe').count(), 0);
    await page.goto(address.replace(/\?/, '/history?'));
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByRole('heading', { name: 'Travelling badge', exact: true }).first().waitFor();
    assert.deepEqual(await statesOn(page), ['log-errors ok']);
  });

  test('keeps the badges of a page that another page includes', async () => {
    const included = await newPage(browser, stack, 'Included badge');
    await included.insert(title);
    await choose(included, 'log-errors');
    await save(included);
    await included.publish();

    const editor = await newPage(browser, stack, 'Page around a page');
    await editor.insert('Include page');
    await editor.page.getByLabel('Page to include').selectOption({ label: 'Included badge' });
    await editor.page.getByRole('button', { name: 'Insert page' }).click();
    await editor.publish();

    await editor.page.getByRole('region', { name: 'Included badge' }).waitFor();
    assert.deepEqual(await statesOn(editor.page), ['log-errors ok']);
  });

  test('cannot choose an alarm in a template, and is told why and what to do', async () => {
    const page = await (await browser.newContext()).newPage();
    const template = `${stack.ready.site}/wiki/templates/98701?as=editor`;
    const editor = await EditorPage.open(page, template);
    await editor.insert(title);

    await editor.dialog(title).getByText('Alarms are chosen on pages').waitFor();
    await editor.dialog(title).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.context().close();
  });

  /** The text of the runbook as a reader exports it. */
  async function exported(type: string, query = ''): Promise<string> {
    const page = await browser.newPage();
    // A badge whose account AWS throttles is waited for.
    const timeout = 60_000;
    const address = `${stack.ready.site}/wiki/pages/runbook/export/${type}?as=reader${query}`;
    await page.goto(address, { timeout });
    const text = await page.locator('.page-body').textContent();
    await page.close();
    // Names are isolated from the sentence around them.
    return text?.replace(/[\u2068\u2069]/g, '') ?? '';
  }

  test('exports a page to PDF and Word with the state of each badge, and the moment', async () => {
    const exports = [exported('pdf'), exported('word'), exported('word', '&config=empty')];
    for (const text of await Promise.all(exports)) {
      assert.match(
        text,
        /payments-5xx\s+In alarm since [\d -]*\d\d:\d\d \(\d\d:\d\d UTC, [\d-]{10}\)/,
      );
      assert.match(text, /checkout-latency-old: AWS had no alarm of this name/);
      assert.match(
        text,
        /warehouse-scanners: AWS was getting too many requests|warehouse-scanners: the state could not be read/,
      );
      assert.match(text, /CloudWatch alarm: not set up/);
    }
  });

  test('K5: exports for e-mails and other programs tell names and no states, and AWS is not asked', async () => {
    await stack.clearCalls();
    for (const type of ['email', 'other']) {
      const text = await exported(type);

      assert.match(text, /payments-5xx: CloudWatch alarm, whose state is shown on the page/);
      assert.doesNotMatch(text, /UTC/);
    }
    assert.deepEqual((await stack.calls()).aws, []);
  });

  test('a badge never configured asks who edits to choose, and tells readers nothing alarming', async () => {
    const seen: Record<string, string | undefined> = {};
    for (const view of ['as=reader', 'as=editor&mode=edit']) {
      const page = await openPage(browser, stack, `/wiki/pages/runbook?${view}`);
      const last = (await badges(page)).at(-1);
      seen[view] = last && `${last.state}: ${last.text}`;
      await page.close();
    }

    assert.match(seen['as=reader'] ?? '', /^not-connected: No alarm chosen/);
    assert.match(seen['as=editor&mode=edit'] ?? '', /^not-connected: Choose an alarm/);
  });

  /** Names and states of all badges that a page shows, once they have them. */
  async function statesOn(page: Page): Promise<string[]> {
    const frame = await firstSettled(page);
    const badge = frame.locator('ops-alarm-badge');
    return [`${await badge.getAttribute('alarm-name')} ${await badge.getAttribute('state')}`];
  }

  async function firstSettled(page: Page) {
    const frame = page.locator('iframe').first().contentFrame();
    await frame.locator('ops-alarm-badge:not([state=loading])').waitFor();
    return frame;
  }
});
