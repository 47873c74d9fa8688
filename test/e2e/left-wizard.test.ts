import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AdminPage } from './admin-page';
import { openStage, type Stage } from './stage';

/*
 * What docs/administrators.md says of an interrupted administrator: a wizard that is left goes on where
 * it was, and a dialog is in sight wherever the page was scrolled to. Everything is found by the words
 * of the guide.
 */

const displayName = 'Shop production';

let stage: Stage;
let admin: AdminPage;

before(async () => {
  stage = await openStage('--empty');
  admin = await AdminPage.open(stage.browser, stage.stack);
});

after(() => stage.close());

/** Leaves the wizard, and goes on by the account's row. */
async function leaveAndGoOn(): Promise<void> {
  await admin.button('Continue later').click();
  await admin.row(displayName).getByText('Waiting', { exact: true }).waitFor();
  await admin.button(`Set up ${displayName}`).click();
}

test('a wizard that is left goes on at its step, which shows its command', async () => {
  const printed = admin.frame.getByText(/^S=ConfluOps-/);
  const policy = admin.frame.getByText('Show the policy');
  await admin.describeAccount({
    displayName,
    region: 'eu-west-1',
    accountNumber: '111122223333',
  });
  await policy.waitFor();

  await leaveAndGoOn();
  await admin.frame.getByText(/^U=confluops-broker;/).waitFor();
  await admin.giveBrokerKeys(stage.stack.ready);
  const first = await printed.innerText();
  await leaveAndGoOn();
  const second = await printed.innerText();
  await admin.button('I have run it').click();
  await admin.heading('Waiting for the role').waitFor();
  await leaveAndGoOn();
  const third = await printed.innerText();

  assert.equal(new Set([first, second, third]).size, 3, 'each link ends the one before');
});

test('a command that was made for a colleague is not taken away unasked', async () => {
  const printed = admin.frame.getByText(/^S=ConfluOps-/);
  await admin.frame.getByLabel('A colleague').check();
  await admin.button('I have sent it').waitFor();
  // The command of the link before is shown, and cannot be used, until the new one is there.
  await admin.frame.locator('ops-setup-kit:not([inert])').waitFor();
  const sent = /U=(\S+);/.exec(await printed.innerText())?.[1] ?? '';

  await leaveAndGoOn();
  await admin.frame.getByText('for a colleague, and it still works').waitFor();
  assert.equal(await printed.count(), 0);
  assert.equal((await fetch(sent)).status, 200);
  await admin.button('Show a new setup command').click();
  await printed.waitFor();

  assert.equal((await fetch(sent)).status, 404);
  await admin.button('Continue later').click();
});

test('a dialog is in sight, as a whole, wherever the page was scrolled to', async () => {
  const { page, frame } = admin;
  const height = 520;
  await page.setViewportSize({ width: 1280, height });
  const more = admin.button(`More actions for ${displayName}`);

  for (const [item, heading] of [
    ['Edit', `Edit ${displayName}`],
    ['Delete', `Delete ${displayName}?`],
  ] as const) {
    await page.evaluate(() => scrollTo(0, 280));
    await more.click();
    await frame.getByRole('menuitem', { name: item }).click();
    await admin.heading(heading).waitFor();
    // Set once the frame has been told what can be seen of it.
    const dialog = frame.locator('dialog[open][style*="--ops-dialog-room"]');
    await dialog.waitFor();
    const { y = -1, height: tall = 0 } = (await dialog.boundingBox()) ?? {};

    assert.ok(y >= 0, `${heading} begins at ${y}`);
    assert.ok(y + tall <= height, `${heading} ends at ${y + tall}`);
    await page.keyboard.press('Escape');
    await admin.heading(heading).waitFor({ state: 'detached' });
  }
});

test('a list is in sight where a short window shows a part of the page', async () => {
  const { page, frame } = admin;
  const height = 400;
  await page.setViewportSize({ width: 640, height });
  await admin.button('Connect an account').click();
  await frame.getByLabel('People who can edit in these spaces').check();
  const field = frame.getByRole('combobox', { name: 'Spaces' });
  await field.evaluate((input) => input.scrollIntoView({ block: 'end' }));

  await field.click();
  await frame.locator('.over[popover]').waitFor();
  const list = frame.getByRole('listbox', { name: 'Spaces' });
  const { y = -1, height: tall = 0 } = (await list.boundingBox()) ?? {};

  assert.ok(y >= 0 && y + tall <= height, `the list goes from ${y} to ${y + tall}`);
  await page.keyboard.press('Escape');
  await admin.button('Cancel').click();
});

test('keys are made and retired, and settings saved, by the buttons of the guide', async () => {
  const { frame } = admin;
  await admin.page.setViewportSize({ width: 1280, height: 800 });
  await admin.button('Grant keys').click();
  await frame.getByText('Makes new grants').waitFor();
  await admin.button('Make a new key').click();
  await admin.button(/^Retire key/).click();
  await admin.button('Retire key').click();
  await frame.getByText('Retired on ').waitFor();

  await admin.button('Settings').click();
  await frame.getByLabel('Badges link to the AWS console').uncheck();
  await frame.getByLabel('Region of AWS STS').selectOption('eu-west-1');
  await admin.button('Save settings').click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();

  const again = await AdminPage.open(stage.browser, stage.stack);
  await again.button('Settings').click();
  const links = again.frame.getByLabel('Badges link to the AWS console');
  await links.waitFor();
  assert.equal(await links.isChecked(), false);
  assert.equal(await again.frame.getByLabel('Region of AWS STS').inputValue(), 'eu-west-1');
});
