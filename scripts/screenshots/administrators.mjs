import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import path from 'node:path';
import { pictures } from './local-site.mjs';

const screen = { width: 1360, height: 900 };

/** What the setup command does, without a shell. */
async function makeRole(ready, command) {
  const [, stack, url] = /S=(\S+) U='?([^\s';]+)/.exec(command);
  const template = await (await fetch(url)).text();
  const client = new CloudFormationClient({
    region: ready.awsRegion,
    endpoint: ready.aws,
    credentials: {
      accessKeyId: ready.awsAccessKeyId,
      secretAccessKey: ready.awsSecretAccessKey,
    },
  });
  await client.send(
    new CreateStackCommand({
      StackName: stack,
      TemplateBody: template,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  );
}

/**
 * The pictures of docs/administrators.md: goes through the wizard once on a site with nothing
 * connected, makes the role as the printed command does, and photographs the page's frame at every
 * step.
 */
export async function photographWizard(browser, ready, mode) {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${ready.site}/wiki/admin/confluops${mode === 'dark' ? '?theme=dark' : ''}`);
  const frame = page.frameLocator('iframe');
  const press = (name) => frame.getByRole('button', { name, exact: true }).first().click();
  const type = (label, text) => frame.getByLabel(label).fill(text);
  const take = async (name) => {
    await page.setViewportSize(screen);
    // The frame follows the height of its content a moment later.
    await page.waitForTimeout(400);
    const { y, height } = await page.locator('iframe').boundingBox();
    // The site's own header would stand before a frame that has to be scrolled.
    await page.setViewportSize({
      ...screen,
      height: Math.ceil(Math.max(screen.height, y + height)),
    });
    await page.locator('iframe').screenshot({
      path: path.join(pictures, `administrators-${name}-${mode}.png`),
      animations: 'disabled',
    });
  };

  await frame.getByRole('button', { name: 'Connect an account' }).waitFor();
  await take('empty');
  await press('Connect an account');
  await type('Display name', 'Shop production');
  await frame.getByLabel('AWS region').selectOption('eu-west-1');
  await type('AWS account number', '111122223333');
  await frame.getByLabel('People who can edit in these spaces').check();
  for (const space of ['Shop', 'Eng']) {
    await frame.getByRole('combobox', { name: 'Spaces' }).fill(space);
    // The list may end below what the window shows of the frame: the keyboard reaches it anyway.
    await frame.getByRole('option', { name: space }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await take('spaces');
  await frame.getByLabel('Everybody who can edit a page').check();
  await take('account');
  await press('Continue');
  await type('Access key ID', ready.brokerAccessKeyId);
  await type('Secret access key', ready.brokerSecretAccessKey);
  await take('access-key');
  await press('Check and save key');
  await frame.getByRole('button', { name: 'I have run it' }).waitFor();
  await take('setup');
  const command = await frame.locator('ops-setup-kit ops-copy-field code').innerText();
  await press('I have run it');
  await take('waiting');
  await makeRole(ready, command);
  await frame.getByRole('heading', { name: 'is connected' }).waitFor();
  await take('connected');
  await press('Done');
  await frame.getByText('111122223333').first().waitFor();
  await take('accounts');
  await press('Grant keys');
  await frame.getByRole('heading', { name: 'Grant keys' }).waitFor();
  await take('grant-keys');
  await page.close();
}
