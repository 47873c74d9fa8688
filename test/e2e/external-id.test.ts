import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { leaksOf } from '../sentinel';
import { AdminPage } from './admin-page';
import { launchBrowser } from './browser';
import { runPrinted } from './printed-command';
import { externalIdOf, Role } from './role';
import { Stack, temporaryData } from './stack';
import { type Places, storedIn, Witness } from './witness';

const displayName = 'Shop production';

let data: Awaited<ReturnType<typeof temporaryData>>;
let stack: Stack;
let browser: Browser;

before(async () => {
  data = await temporaryData();
  [stack, browser] = await Promise.all([Stack.start(data.folder, '--empty'), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await stack.stop();
  await data.remove();
});

/** The wizard up to the step that prints; looked at in every state. */
async function describeAccount(admin: AdminPage, witness: Witness): Promise<void> {
  await admin.heading('No AWS account is connected yet').waitFor();
  await witness.look();
  const account = { displayName, region: 'eu-west-1', accountNumber: '111122223333' };
  await admin.describeAccount(account);
  await admin.button('Check and save key').waitFor();
  await witness.look();
  await admin.giveBrokerKeys(stack);
  await admin.heading('Make the role in AWS').waitFor();
  for (const way of ['Terraform', 'AWS CLI', 'Show me the template', 'CloudShell']) {
    await admin.frame.getByRole('tab', { name: way }).click();
    await witness.look();
  }
}

/** The wizard from there to its end. */
async function makeRole(admin: AdminPage, witness: Witness, command: string): Promise<void> {
  await admin.press('I have run it');
  await admin.heading('Waiting for the role').waitFor();
  await witness.look();
  await runPrinted(command, stack.keysOf('demo'));
  await admin.heading(`${displayName} is connected`).waitFor({ timeout: 20_000 });
  await witness.look();
  await admin.press('Done');
  await admin.row(displayName).getByText('Connected', { exact: true }).waitFor();
  await witness.look();
}

/** All that can be done with a connected account, its deletion too. */
async function useAccount(admin: AdminPage, witness: Witness, role: Role): Promise<void> {
  const choose = async (item: string): Promise<void> => {
    await admin.press(`More actions for ${displayName}`);
    await admin.frame.getByRole('menuitem', { name: item }).click();
  };
  const right = await role.trust();
  await role.setTrust({ ...right, Condition: undefined });
  await admin.press(`Verify ${displayName}`);
  await admin.heading(`${displayName} needs attention`).waitFor();
  await witness.look();
  await role.setTrust(right);
  await admin.press('Verify again');
  await admin.frame.getByText(`${displayName} is connected.`).waitFor();
  await choose('Edit');
  await admin.heading(`Edit ${displayName}`).waitFor();
  await witness.look();
  await admin.press('Cancel');
  await choose('Delete');
  await admin.heading(`Delete ${displayName}?`).waitFor();
  await witness.look();
  await admin.press('Delete account');
  await admin.frame.getByText(`${displayName} was deleted.`).waitFor();
  await witness.look();
}

test('C07: an External ID is in the answer of its setup link, and in nothing else', async () => {
  const page = await browser.newPage();
  const witness = new Witness(page);
  const admin = await AdminPage.openIn(page, stack);

  await describeAccount(admin, witness);
  const command = await admin.printedCommand();
  const [, link = '', token = ''] = /U=(\S+\.([\w-]{32}));/.exec(command) ?? [];
  const template = await (await fetch(link)).text();
  const bare = await (await fetch(`${link}/id`)).text();
  const storedWhileOpen = await storedIn(data.folder);
  await makeRole(admin, witness, command);
  const role = new Role(stack.keysOf('demo'), command);
  const externalId = externalIdOf(await role.trust());
  const storedWhileConnected = await storedIn(data.folder);
  await useAccount(admin, witness, role);
  role.close();
  await admin.page.close();

  const seen = await witness.places();
  const elsewhere = {
    printed: stack.printed.text,
    calls: JSON.stringify(await stack.calls()),
    deleted: JSON.stringify(await storedIn(data.folder)),
    ...prefixed('open', storedWhileOpen),
    ...prefixed('connected', storedWhileConnected),
  };
  assert.deepEqual(leaksOf(externalId, { ...seen, ...elsewhere }), []);
  assert.deepEqual(leaksOf(externalId, { template, bare }), ['template', 'bare']);
  // What a browser may see of the link, the same search finds both as it came and as it was shown.
  const kinds = new Set(leaksOf(token, seen).map((name) => name.replace(/^\d+ (\w+).*/, '$1')));
  assert.deepEqual([...kinds].sort(), ['document', 'response']);
});

function prefixed(when: string, places: Places): Places {
  return Object.fromEntries(
    Object.entries(places).map(([name, text]) => [`${when} ${name}`, text]),
  );
}
