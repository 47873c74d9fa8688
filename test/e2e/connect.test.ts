import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { AdminPage } from './admin-page';
import { callsOf, runPrinted } from './printed-command';
import { externalIdOf, Role, type TrustStatement } from './role';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

/*
 * The whole way of an administrator through the site, in a browser and by keyboard alone. The SDK's
 * CloudFormation client stands in for the shell into which the printed command is pasted.
 */

const account = {
  displayName: 'Shop production',
  region: 'eu-west-1',
  accountNumber: '111122223333',
};

/** Trust policies that are not right, and what the administrator reads of each. */
const wrongTrust: readonly {
  readonly name: string;
  readonly of: (right: TrustStatement) => TrustStatement;
  readonly heading: string;
  readonly cause: RegExp;
}[] = [
  {
    name: 'no condition',
    of: (right) => ({ ...right, Condition: undefined }),
    heading: 'The role is open: it requires no External ID',
    cause: /can be used without its External ID, so ConfluOps does not use it/,
  },
  {
    name: 'StringEqualsIfExists',
    of: (right) => ({
      ...right,
      Condition: { StringEqualsIfExists: { 'sts:ExternalId': externalIdOf(right) } },
    }),
    heading: 'The role is open: it requires no External ID',
    cause: /can be used without its External ID, so ConfluOps does not use it/,
  },
  {
    name: 'StringLike "*"',
    of: (right) => ({ ...right, Condition: { StringLike: { 'sts:ExternalId': '*' } } }),
    heading: 'The role is open: it accepts any External ID',
    cause: /can be used with a wrong External ID, so ConfluOps does not use it/,
  },
  {
    name: 'the principal of another account',
    of: (right) => ({ ...right, Principal: { AWS: 'arn:aws:iam::444455556666:root' } }),
    heading: 'AWS refused this role',
    cause:
      /may not exist in account 111122223333, may trust another account, or may ask for a diff/,
  },
];

let stage: Stage;
let stack: Stack;
let browser: Browser;

before(async () => {
  stage = await openStage('--empty');
  ({ stack, browser } = stage);
});

after(() => stage.close());

test('an administrator connects the first account by keyboard alone', async (t) => {
  const admin = await AdminPage.open(browser, stack);
  const row = admin.row(account.displayName);
  let command = '';

  await t.test('C03: from the empty state to a printed command', async () => {
    await admin.heading('No AWS account is connected yet').waitFor();

    await admin.describeAccount(account);
    await admin.giveBrokerKeys(stack.ready);
    await admin.heading('Create the role in AWS').waitFor();
    command = await admin.printedCommand();

    assert.equal(await admin.frame.getByRole('alert').count(), 0);
  });

  await t.test('C07: which is one line, each word of it known', () => {
    const [stackName = '', link = '', ...rest] = command.split(' ');

    assert.match(stackName, /^S=ConfluOps-[0-9a-f]{8}$/);
    const suffix = stackName.slice('S=ConfluOps-'.length);
    const [, path = ''] = link.split(`U=${stack.ready.site}/`);
    assert.match(path, new RegExp(`^public/[\\w-]{24}/${suffix}[0-9a-f-]{28}\\.[\\w-]{32};$`));
    assert.equal(
      rest.join(' '),
      'A=$(aws sts get-caller-identity --query Account --output text) && ' +
        'echo "This shell is signed in to AWS account $A." && ' +
        `if [ "$A" = ${account.accountNumber} ]; then T=$(curl -fsS $U) && { ` +
        'if aws cloudformation describe-stacks --stack-name $S >/dev/null 2>&1; then ' +
        'aws cloudformation delete-stack --stack-name $S && ' +
        'aws cloudformation wait stack-delete-complete --stack-name $S; fi; } && ' +
        'aws cloudformation create-stack --stack-name $S --capabilities CAPABILITY_NAMED_IAM ' +
        '--template-body "$T" && ' +
        'aws cloudformation wait stack-create-complete --stack-name $S; ' +
        `else echo "The role belongs in account ${account.accountNumber}: nothing was changed."; ` +
        'false; fi',
    );
  });

  await t.test('which gives CloudFormation the template of one role', async () => {
    const [identity, existing, create, wait, ...more] = await callsOf(command);

    const { 'template-body': body = '', ...options } = create?.options ?? {};
    const { Resources } = JSON.parse(body) as { Resources: Record<string, { Type: string }> };
    const stackName = /^S=(\S+)/.exec(command)?.[1];
    assert.deepEqual(
      Object.values(Resources).map(({ Type }) => Type),
      ['AWS::IAM::Role'],
    );
    assert.deepEqual(options, { 'stack-name': stackName, capabilities: 'CAPABILITY_NAMED_IAM' });
    assert.deepEqual(wait?.options, { 'stack-name': stackName });
    assert.equal(identity?.call, 'sts get-caller-identity');
    assert.equal(existing?.call, 'cloudformation describe-stacks');
    assert.deepEqual(more, []);
  });

  await t.test('C03: and once that has run, the account turns green by itself', async () => {
    await admin.press('I have run it');
    await admin.heading('Waiting for the role').waitFor();
    await stack.clearCalls();

    await runPrinted(command, stack.keysOf('demo'));
    await admin.heading('Shop production is connected').waitFor({ timeout: 20_000 });
    await admin.press('Done');

    const status = row.locator('.status');
    assert.equal(await status.innerText(), 'Connected');
    assert.equal(
      await status.evaluate((label) => getComputedStyle(label).color),
      'rgb(76, 107, 31)',
    );
  });

  await t.test('after its alarms were read, in its region, with keys of its role', async () => {
    const { aws } = await stack.calls();

    const reads = aws.filter(({ operation }) => operation === 'DescribeAlarms');
    assert.notEqual(reads.length, 0);
    for (const { service, account: number, region, accessKeyId, status } of reads) {
      assert.deepEqual(
        [service, number, region, accessKeyId.slice(0, 4), status],
        ['cloudwatch', account.accountNumber, account.region, 'ASIA', 200],
      );
    }
  });

  await t.test('C07: and the printed command has stopped working', async () => {
    await assert.rejects(callsOf(command), /returned error: 404/);
  });

  await t.test('the account is there when the page is opened anew', async () => {
    const again = await AdminPage.open(browser, stack);

    await again.row(account.displayName).getByText('Connected', { exact: true }).waitFor();

    assert.equal(await again.frame.getByRole('alert').count(), 0);
    await again.page.close();
  });

  const role = new Role(stack.keysOf('demo'), command);
  const right = await role.trust();
  for (const { name, of, heading, cause } of wrongTrust) {
    await t.test(`C19 C40: its role is refused when it trusts on ${name}`, async () => {
      await role.setTrust(of(right));

      await admin.press('Verify Shop production');
      const dialog = admin.dialog('Shop production needs attention');
      await dialog.getByText(heading, { exact: true }).waitFor();
      await dialog.getByText(cause).waitFor();

      await admin.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await row.locator('.status').innerText(), 'Needs attention');
    });
  }

  await t.test('C19: and accepted when it trusts as the template says', async () => {
    await role.setTrust(right);

    await admin.press('Verify Shop production');
    await admin.page.getByText('Shop production is connected.').waitFor();

    assert.equal(await row.locator('.status').innerText(), 'Connected');
  });

  role.close();
  await admin.page.close();
});
