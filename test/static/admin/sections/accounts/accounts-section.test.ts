import { expect } from '@open-wc/testing';
import {
  sampleAccount,
  sampleNow,
  waitingAccount,
} from '../../../../../components/internal/samples';
import type { PublicAccount } from '../../../../../contract/accounts';
import { deep, focused, textOf } from '../../../../components/deep';
import type { Backend, TestClock } from '../../backend';
import { Scene, shown } from '../../scene';

const week = 7 * 24 * 60 * 60_000;

describe('<ops-accounts-section>', () => {
  let scene: Scene;
  let backend: Backend;
  let clock: TestClock;

  beforeEach(() => {
    scene = new Scene();
    ({ backend, clock } = scene);
  });

  const show = () => scene.open();
  const act: Scene['act'] = (section, action, account) => scene.act(section, action, account);

  function names(section: HTMLElement): string[] {
    const table = deep(section, 'ops-account-table') as HTMLElement & { accounts: PublicAccount[] };
    return table.accounts.map(({ displayName }) => displayName);
  }

  it('says that the accounts could not be loaded, and loads them when asked again', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.list', new Error('offline'));
    const section = await show();
    expect(textOf(section)).to.include('could not be loaded');

    deep(section, 'ops-section-message button').click();
    await shown();

    expect(names(section)).to.deep.equal(['Shop production']);
  });

  it('says that something was left of deleted accounts, and nothing where it was not', async () => {
    await show();
    expect(scene.flags).to.deep.equal([]);

    backend.swept = 2;
    const section = await show();

    expect(scene.flags).to.deep.equal([
      'Something was left of 2 accounts that were deleted. It is removed now.',
    ]);
    expect(section.shadowRoot?.querySelector('ops-section-message')).to.equal(null);
  });

  it('continues where a closed wizard was left', async () => {
    backend.accounts = [waitingAccount()];
    const section = await show();

    await act(section, 'open-wizard', waitingAccount());

    expect(deep(section, 'ops-account-wizard', 'ops-role-wizard', 'ops-setup-step')).to.exist;
  });

  it('stops looking for the role when the wizard is left', async () => {
    backend.accounts = [waitingAccount()];
    const section = await show();
    await act(section, 'open-wizard', waitingAccount());

    deep(
      section,
      'ops-account-wizard',
      'ops-role-wizard',
      'ops-setup-step',
      '.actions button:last-child',
    ).click();
    await shown();

    expect(clock.waiting).to.equal(0);
    expect(deep(section, 'ops-account-table')).to.exist;
  });

  it('verifies all accounts on demand, four at a time, and says how they are', async () => {
    backend.accounts = [
      ...['one', 'two', 'three', 'four', 'five'].map((connectionId) =>
        sampleAccount({ connectionId }),
      ),
      waitingAccount({ connectionId: 'waiting' }),
    ];
    backend.diagnosis = undefined;
    const section = await show();
    const verifyAll = deep(section, '.ways > button');
    let release = (): void => undefined;
    backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));

    verifyAll.click();
    await shown();
    expect(backend.called('accounts.verify')).to.have.length(4);
    expect(textOf(verifyAll)).to.equal('Verifying 0 of 5…');
    verifyAll.click();
    release();
    await shown();

    expect(backend.called('accounts.verify')).to.have.length(5);
    expect(textOf(verifyAll)).to.equal('Verify all');
    expect(scene.flags.at(-1)).to.include('5 accounts were verified, and all of them');

    backend.diagnosis = { code: 'region-not-enabled' };
    verifyAll.click();
    await shown();

    expect(scene.flags.at(-1)).to.include('5 of them need a look');

    backend.refusals.set('accounts.verify', new Error('offline'));
    verifyAll.click();
    await shown();

    expect(scene.flags).to.have.length(3);
    expect(scene.flags.at(-1)).to.include('could not be verified just now');
  });

  it('counts no account in all of them that somebody had verified by itself meanwhile', async () => {
    const [one, two] = ['one', 'two'].map((connectionId) => sampleAccount({ connectionId }));
    backend.accounts = [one!, two!];
    backend.diagnosis = undefined;
    const section = await show();
    let release = (): void => undefined;
    backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));
    await act(section, 'accounts.verify', one!);

    deep(section, '.ways > button').click();
    await shown();
    release();
    await shown();

    expect(backend.called('accounts.verify')).to.have.length(2);
    expect(scene.flags.map(String)).to.satisfy((flags: readonly string[]) =>
      flags.some((flag) => flag.includes('1 account was verified, and it is connected')),
    );
    expect(scene.flags.join(' ')).not.to.include('could not be verified');
  });

  it('says again why an account fails, without asking AWS', async () => {
    const account = sampleAccount({ failing: { code: 'throttled', at: sampleNow } });
    backend.accounts = [account];
    const section = await show();

    await act(section, 'open-diagnosis', account);

    const dialog = deep(section, 'ops-account-diagnosis-dialog', 'ops-diagnosis');
    expect(textOf(dialog)).to.include('AWS is limiting requests');
    expect(backend.called('accounts.verify')).to.deep.equal([]);
  });

  it('verifies what was not verified for a week, four at a time', async () => {
    backend.diagnosis = undefined;
    const accounts = Array.from({ length: 9 }, (_, index) =>
      sampleAccount({ connectionId: `old-${index}`, verifiedAt: sampleNow - week }),
    );
    backend.accounts = [
      ...accounts,
      sampleAccount({ connectionId: 'fresh', verifiedAt: sampleNow - week + 1 }),
      waitingAccount({ connectionId: 'waiting' }),
    ];
    let release = (): void => undefined;
    backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));

    await show();
    expect(backend.called('accounts.verify')).to.have.length(4);
    release();
    await shown();

    expect(backend.called('accounts.verify')).to.deep.equal(
      accounts.map(({ connectionId }) => ({ connectionId })),
    );
  });

  it('shows at once why an account that is verified on demand is not connected', async () => {
    backend.accounts = [sampleAccount()];
    backend.diagnosis = { code: 'missing-permission', action: 'cloudwatch:DescribeAlarms' };
    const section = await show();

    await act(section, 'accounts.verify', sampleAccount());
    const dialog = deep(section, 'ops-account-diagnosis-dialog');
    expect(textOf(dialog)).to.include('is not allowed to call cloudwatch:DescribeAlarms');
    backend.diagnosis = undefined;
    deep(dialog, '.primary').click();
    await shown();

    expect(section.shadowRoot?.querySelector('ops-account-diagnosis-dialog')).to.equal(null);
    expect(scene.flags.at(-1)).to.include('Shop production is connected.');
  });

  it('never says that an account is connected when nobody could be asked', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.verify', new Error('offline'));
    const section = await show();

    await act(section, 'accounts.verify', sampleAccount());

    expect(scene.flags).to.deep.equal([
      'Shop production could not be verified just now. Try again in a moment.',
    ]);
    expect(section.shadowRoot?.querySelector('ops-section-message')).to.equal(null);
  });

  it('connects another account from an empty form', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    const section = await show();
    await act(section, 'open-wizard', waitingAccount());
    await clock.pass(3_000);
    await shown();

    deep(section, 'ops-account-wizard', 'ops-role-wizard', '.actions button:last-child').click();
    await shown();

    const form = deep(section, 'ops-account-wizard', 'ops-role-wizard', 'ops-account-form');
    const name = deep(form, '[name=displayName]', '#control') as HTMLInputElement;
    expect(name.value).to.equal('');
    expect(textOf(deep(section, 'ops-account-wizard', 'ops-role-wizard', 'h2'))).to.include(
      'Which AWS account',
    );
  });

  it('says of an unclear answer that nothing changed, and never that it is connected', async () => {
    backend.accounts = [sampleAccount()];
    backend.unclear = { code: 'throttled' };
    const section = await show();

    await act(section, 'accounts.verify', sampleAccount());

    expect(textOf(deep(section, 'ops-account-diagnosis-dialog'))).to.include('stay as they are');
    expect(scene.flags).to.deep.equal([]);
  });

  it('C35: saves what an administrator corrects', async () => {
    backend.accounts = [sampleAccount()];
    const section = await show();
    await act(section, 'open-edit', sampleAccount());
    const form = deep(section, 'ops-account-edit-dialog', 'ops-account-form');

    await scene.type(deep(form, '[name=displayName]'), 'Shop 2');
    await scene.type(deep(form, '[name=region]'), 'us-east-1');
    deep(form, '[type=submit]').click();
    await shown();

    expect(names(section)).to.deep.equal(['Shop 2']);
    expect(backend.called('accounts.update')).to.deep.equal([
      {
        connectionId: sampleAccount().connectionId,
        revision: 1,
        displayName: 'Shop 2',
        region: 'us-east-1',
      },
    ]);
    expect(section.shadowRoot?.querySelector('ops-account-edit-dialog')).to.equal(null);
    expect(scene.flags.at(-1)).to.include('Shop 2 was saved.');
  });

  it('says at once why a changed region keeps an account from being connected', async () => {
    backend.accounts = [sampleAccount({ status: 'attention' })];
    backend.diagnosis = { code: 'region-not-enabled' };
    const section = await show();
    await act(section, 'open-edit', sampleAccount());
    const form = deep(section, 'ops-account-edit-dialog', 'ops-account-form');

    await scene.type(deep(form, '[name=region]'), 'me-south-1');
    deep(form, '[type=submit]').click();
    await shown();

    expect(textOf(deep(section, 'ops-account-diagnosis-dialog'))).to.include('me-south-1');
  });

  it('tells the second of two administrators, and loses nothing that was typed', async () => {
    backend.accounts = [sampleAccount()];
    const section = await show();
    await act(section, 'open-edit', sampleAccount());
    const form = deep(section, 'ops-account-edit-dialog', 'ops-account-form');
    await scene.type(deep(form, '[name=displayName]'), 'Mine');
    backend.accounts = [sampleAccount({ displayName: 'Theirs', revision: 2 })];

    deep(form, '[type=submit]').click();
    await shown();
    expect(textOf(deep(form, '#refused'))).to.include('to “Theirs”');
    expect(backend.accounts[0]?.displayName).to.equal('Theirs');
    deep(form, '[type=submit]').click();
    await shown();

    expect(backend.accounts[0]?.displayName).to.equal('Mine');
  });

  it('C35: deletes an account after it said what will be removed, and what stays', async () => {
    backend.accounts = [sampleAccount()];
    const section = await show();
    await act(section, 'open-delete', sampleAccount());
    const dialog = deep(section, 'ops-account-delete-dialog');
    const text = textOf(dialog);
    for (const part of ['External ID', 'setup link', sampleAccount().roleArn, '111122223333']) {
      expect(text).to.include(part);
    }
    expect(backend.called('accounts.delete')).to.deep.equal([]);

    deep(dialog, '.danger').click();
    await shown();

    expect(names(section)).to.deep.equal([]);
    expect(scene.flags.at(-1)).to.include('Shop production was deleted.');
    expect(focused()).to.equal(deep(section, 'h2'));
  });

  it('keeps the question open when an account could not be deleted', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.delete', new Error('offline'));
    const section = await show();
    await act(section, 'open-delete', sampleAccount());

    deep(section, 'ops-account-delete-dialog', '.danger').click();
    await shown();

    expect(textOf(deep(section, 'ops-account-delete-dialog'))).to.include('still listed');
    expect(names(section)).to.deep.equal(['Shop production']);
  });

  it('opens the console of an account, through the access portal where there is one', async () => {
    const plain = sampleAccount({ connectionId: 'plain' });
    const portal = sampleAccount({
      connectionId: 'portal',
      portalUrl: 'https://example.awsapps.com/start/',
    });
    backend.accounts = [plain, portal];
    const section = await show();

    await act(section, 'open-console', plain);
    await act(section, 'open-console', portal);

    const url =
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:';
    expect(scene.opened).to.deep.equal([
      url,
      `https://example.awsapps.com/start/#/console?account_id=111122223333&destination=${encodeURIComponent(url)}`,
    ]);
  });
});
