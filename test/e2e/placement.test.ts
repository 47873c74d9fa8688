import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { AdminPage } from './admin-page';
import { badges, openPage } from './browser';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

const everybody = 'Everybody who can edit a page';
const ofSpaces = 'People who can edit in these spaces';

describe('an administrator decides by keyboard who may place and see', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;
  let admin: AdminPage;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
    admin = await AdminPage.open(browser, stack);
  });

  after(() => stage.close());

  /** What the badge of an alarm of the account Demo shows to somebody. */
  async function stateFor(as: string): Promise<string | undefined> {
    const page = await openPage(browser, stack, `/wiki/pages/runbook?as=${as}`);
    const shown = await badges(page);
    await page.close();
    await admin.page.bringToFront();
    return shown.find(({ alarmName }) => alarmName === 'checkout-latency')?.state;
  }

  test('the account is kept to a space, found by a part of its name', async () => {
    await admin.press('More actions for Demo');
    await admin.page.keyboard.press('Enter');
    await admin.tabTo(admin.frame.getByLabel(everybody));
    await admin.page.keyboard.press('ArrowDown');
    await admin.tabTo(admin.frame.getByRole('combobox', { name: 'Spaces' }));
    await admin.page.keyboard.type('Fina');
    await admin.frame.getByRole('option', { name: 'Finance FIN' }).waitFor();
    await admin.page.keyboard.press('Enter');
    await admin.press('Save');

    await admin.row('Demo').getByText('1 space').waitFor();
  });

  test('who cannot see that space sees no state on any other', async () => {
    assert.equal(await stateFor('editor'), 'no-access');
    assert.equal(await stateFor('admin'), 'ok');
  });

  test('everybody sees it again as soon as the account is kept to no space', async () => {
    await admin.press('More actions for Demo');
    await admin.page.keyboard.press('Enter');
    await admin.tabTo(admin.frame.getByLabel(ofSpaces));
    await admin.page.keyboard.press('ArrowUp');
    await admin.press('Save');
    await admin.row('Demo').getByText('Everybody').waitFor();

    assert.equal(await stateFor('editor'), 'ok');
  });

  test('badges count with a second key, and ask to be edited when theirs is retired', async () => {
    await admin.goTo('Grant keys');
    await admin.press('Make a new key');
    await admin.frame.getByText('Its grants are still valid').waitFor();
    assert.equal(await stateFor('editor'), 'ok');

    await admin.press(/^Retire key/);
    await admin.frame.getByRole('heading', { name: 'Retire key' }).waitFor();
    await admin.press('Retire key');
    await admin.frame.getByText('Retired on').waitFor();

    assert.equal(await stateFor('editor'), 'no-access');
  });
});
