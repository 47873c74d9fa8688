import type { AdminPage } from './admin-page';
import { runPrinted } from './printed-command';
import { Role } from './role';
import type { Stack } from './stack';

const displayName = 'Shop production';

/** Is called in every state that an administrator sees; with the printed command, once there is one. */
export type Look = (state: string, command: string) => Promise<void>;

/**
 * The whole life of the first account, from the empty state over everything that can be done with it
 * to its deletion, and over what can go wrong.
 */
export async function liveThrough(admin: AdminPage, stack: Stack, look: Look): Promise<void> {
  await describeAccount(admin, stack, look);
  const command = await admin.printedCommand();
  await makeRole(admin, stack, command, look);
  const role = new Role(stack.keysOf('demo'), command);
  await refuseRole(admin, role, command, look);
  role.close();
  await changeAndDelete(admin, command, look);
}

async function describeAccount(admin: AdminPage, stack: Stack, look: Look): Promise<void> {
  await admin.heading('No AWS account is connected yet').waitFor();
  await look('nothing connected', '');
  await admin.press('Connect an account');
  await admin.press('Continue');
  await admin.frame.getByText('fields need your attention').waitFor();
  await look('the account, with fields left empty', '');
  await admin.fillIn({ displayName, region: 'eu-west-1', accountNumber: '111122223333' });
  await look('the account, filled in', '');
  await admin.press('Continue');
  await admin.button('Check and save key').waitFor();
  await look('the access key', '');
  const { ready } = stack;
  await admin.giveBrokerKeys({ ...ready, brokerSecretAccessKey: 'not-the-secret' });
  await admin.frame.getByText('AWS does not accept this key').waitFor();
  await look('the access key, refused', '');
  await admin.giveBrokerKeys(ready);
  await admin.heading('Create the role in AWS').waitFor();
}

async function makeRole(
  admin: AdminPage,
  stack: Stack,
  command: string,
  look: Look,
): Promise<void> {
  for (const way of ['Terraform', 'AWS CLI', 'Show me the template', 'CloudShell']) {
    await admin.frame.getByRole('tab', { name: way }).click();
    await look(`the role, by ${way}`, command);
  }
  await admin.press('I have run it');
  await admin.heading('Waiting for the role').waitFor();
  await look('the check', command);
  await runPrinted(command, stack.keysOf('demo'));
  await admin.heading(`${displayName} is connected`).waitFor({ timeout: 20_000 });
  await look('connected', command);
  await admin.press('Done');
  await admin.row(displayName).getByText('Connected', { exact: true }).waitFor();
  await look('the table', command);
  for (const section of ['AWS access key', 'Grant keys', 'Settings']) {
    await admin.goTo(section);
    await look(`the section “${section}”`, command);
  }
  await admin.goTo('User macros');
  await admin.heading('There is no user macro yet').waitFor();
  await look('the section “User macros”', command);
  await admin.goTo('AWS accounts');
}

async function refuseRole(
  admin: AdminPage,
  role: Role,
  command: string,
  look: Look,
): Promise<void> {
  const right = await role.trust();
  await role.setTrust({ ...right, Condition: undefined });
  await admin.press(`Verify ${displayName}`);
  await admin.heading(`${displayName} needs attention`).waitFor();
  await look('the diagnosis of an open role', command);
  await role.setTrust(right);
  await admin.press('Verify again');
  await admin.page.getByText(`${displayName} is connected.`).waitFor();
}

async function changeAndDelete(admin: AdminPage, command: string, look: Look): Promise<void> {
  const choose = async (item: string): Promise<void> => {
    await admin.press(`More actions for ${displayName}`);
    await admin.frame.getByRole('menuitem', { name: item }).waitFor();
    await look('the menu', command);
    await admin.frame.getByRole('menuitem', { name: item }).click();
  };
  await choose('Edit');
  await admin.heading(`Edit ${displayName}`).waitFor();
  await look('the edit dialog', command);
  await admin.press('Cancel');
  await choose('Delete');
  await admin.heading(`Delete ${displayName}?`).waitFor();
  await look('the delete dialog', command);
  await admin.press('Delete account');
  await admin.page.getByText(`${displayName} was deleted.`).waitFor();
  await look('deleted', command);
}
