import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../static/admin/define';
import { sampleAccount, sampleNow, waitingAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';
import type { AdminPage } from '../../../static/admin/page';
import { deep, focused, textOf } from '../../components/deep';
import type { Backend, TestClock } from './backend';
import { Scene, shown } from './scene';

const week = 7 * 24 * 60 * 60_000;

describe('<ops-admin-page>', () => {
  let scene: Scene;
  let backend: Backend;
  let clock: TestClock;

  beforeEach(() => {
    scene = new Scene();
    ({ backend, clock } = scene);
  });

  const show = () => scene.show();
  const act: Scene['act'] = (page, action, account) => scene.act(page, action, account);

  function names(page: AdminPage): string[] {
    const table = deep(page, 'ops-account-table') as HTMLElement & { accounts: PublicAccount[] };
    return table.accounts.map(({ displayName }) => displayName);
  }

  it('C03: shows nothing but the reason to somebody who does not administer Confluence', async () => {
    for (const name of [
      'accounts.list',
      'broker.show',
      'grant-keys.show',
      'settings.show',
    ] as const) {
      backend.refusals.set(name, { ok: false, code: 'forbidden' });
    }

    const page = await show();

    expect(textOf(page)).to.include('Only Confluence administrators');
    expect(page.shadowRoot?.querySelector('ops-broker-panel')).to.equal(null);
    await expect(page).to.be.accessible();
  });

  it('says that the accounts could not be loaded, and loads them when asked again', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.list', new Error('offline'));
    const page = await show();
    expect(textOf(page)).to.include('could not be loaded');

    deep(page, 'ops-section-message button').click();
    await shown();

    expect(names(page)).to.deep.equal(['Shop production']);
  });

  it('leads from no account to a connected one with the keyboard alone', async () => {
    backend.broker = undefined;
    const page = await show();
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await shown();
    };
    const write = async (text: string) => {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
    };
    const tabTo = async (label: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (focused()?.textContent.trim() === label) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`The keyboard does not reach “${label}”`);
    };

    await tabTo('Connect an account');
    await press('Enter');
    await press('Tab');
    await write('Shop');
    await write('eu-w');
    await write('111122223333');
    await press('Space');
    await tabTo('Continue');
    await press('Enter');
    expect(textOf(deep(page, 'ops-role-wizard', 'h2'))).to.include('access key');
    await tabTo('Show the policy');
    await press('Tab');
    await write('AKIAIOSFODNN7EXAMPLE');
    await sendKeys({ type: 'wJalrXUtnFEMI' });
    await press('Enter');
    expect(textOf(deep(page, 'ops-role-wizard', 'h2'))).to.include('Create the role');
    await tabTo('I have run it');
    await press('Enter');
    backend.diagnosis = undefined;
    await clock.pass(3_000);
    await shown();

    expect(textOf(deep(page, 'ops-role-wizard', 'h2'))).to.equal('Shop is connected');
    await tabTo('Done');
    await press('Enter');
    expect(names(page)).to.deep.equal(['Shop']);
    expect(focused()).to.equal(deep(page, 'h1'));
    expect(backend.called('accounts.create')).to.deep.equal([
      {
        displayName: 'Shop',
        region: 'eu-west-1',
        target: '111122223333',
        placement: { scope: 'everywhere' },
      },
    ]);
  });

  it('continues where a closed wizard was left', async () => {
    backend.accounts = [waitingAccount()];
    const page = await show();

    await act(page, 'open-wizard', waitingAccount());

    expect(deep(page, 'ops-role-wizard', 'ops-setup-step')).to.exist;
  });

  it('stops looking for the role when the wizard is left', async () => {
    backend.accounts = [waitingAccount()];
    const page = await show();
    await act(page, 'open-wizard', waitingAccount());

    deep(page, 'ops-role-wizard', 'ops-setup-step', '.actions button:last-child').click();
    await shown();

    expect(clock.waiting).to.equal(0);
    expect(deep(page, 'ops-account-table')).to.exist;
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
    const page = await show();

    await act(page, 'accounts.verify', sampleAccount());
    const dialog = deep(page, 'ops-account-diagnosis-dialog');
    expect(textOf(dialog)).to.include('is not allowed to call cloudwatch:DescribeAlarms');
    backend.diagnosis = undefined;
    deep(dialog, '.primary').click();
    await shown();

    expect(page.shadowRoot?.querySelector('ops-account-diagnosis-dialog')).to.equal(null);
    expect(textOf(deep(page, '.said'))).to.include('Shop production is connected.');
  });

  it('never says that an account is connected when nobody could be asked', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.verify', new Error('offline'));
    const page = await show();

    await act(page, 'accounts.verify', sampleAccount());

    expect(textOf(deep(page, '.said'))).to.equal('');
    expect(textOf(deep(page, '[role=alert]'))).to.include('could not be verified');
  });

  it('connects another account from an empty form', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    const page = await show();
    await act(page, 'open-wizard', waitingAccount());
    await clock.pass(3_000);
    await shown();

    deep(page, 'ops-role-wizard', '.actions button:last-child').click();
    await shown();

    const form = deep(page, 'ops-role-wizard', 'ops-account-form');
    const name = deep(form, '[name=displayName]', '#control') as HTMLInputElement;
    expect(name.value).to.equal('');
    expect(textOf(deep(page, 'ops-role-wizard', 'h2'))).to.include('Which AWS account');
  });

  it('says of an unclear answer that nothing changed, and never that it is connected', async () => {
    backend.accounts = [sampleAccount()];
    backend.unclear = { code: 'throttled' };
    const page = await show();

    await act(page, 'accounts.verify', sampleAccount());

    expect(textOf(deep(page, 'ops-account-diagnosis-dialog'))).to.include('stay as they are');
    expect(textOf(deep(page, '.said'))).to.equal('');
  });

  it('C35: saves what an administrator corrects', async () => {
    backend.accounts = [sampleAccount()];
    const page = await show();
    await act(page, 'open-edit', sampleAccount());
    const form = deep(page, 'ops-account-edit-dialog', 'ops-account-form');

    await scene.type(deep(form, '[name=displayName]'), 'Shop 2');
    await scene.type(deep(form, '[name=region]'), 'us-east-1');
    deep(form, '[type=submit]').click();
    await shown();

    expect(names(page)).to.deep.equal(['Shop 2']);
    expect(backend.called('accounts.update')).to.deep.equal([
      {
        connectionId: sampleAccount().connectionId,
        revision: 1,
        displayName: 'Shop 2',
        region: 'us-east-1',
      },
    ]);
    expect(page.shadowRoot?.querySelector('ops-account-edit-dialog')).to.equal(null);
    expect(textOf(deep(page, '.said'))).to.include('Shop 2 was saved.');
  });

  it('says at once why a changed region keeps an account from being connected', async () => {
    backend.accounts = [sampleAccount({ status: 'attention' })];
    backend.diagnosis = { code: 'region-not-enabled' };
    const page = await show();
    await act(page, 'open-edit', sampleAccount());
    const form = deep(page, 'ops-account-edit-dialog', 'ops-account-form');

    await scene.type(deep(form, '[name=region]'), 'me-south-1');
    deep(form, '[type=submit]').click();
    await shown();

    expect(textOf(deep(page, 'ops-account-diagnosis-dialog'))).to.include('me-south-1');
  });

  it('tells the second of two administrators, and loses nothing that was typed', async () => {
    backend.accounts = [sampleAccount()];
    const page = await show();
    await act(page, 'open-edit', sampleAccount());
    const form = deep(page, 'ops-account-edit-dialog', 'ops-account-form');
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
    const page = await show();
    await act(page, 'open-delete', sampleAccount());
    const dialog = deep(page, 'ops-account-delete-dialog');
    const text = textOf(dialog);
    for (const part of ['External ID', 'setup link', sampleAccount().roleArn, '111122223333']) {
      expect(text).to.include(part);
    }
    expect(backend.called('accounts.delete')).to.deep.equal([]);

    deep(dialog, '.danger').click();
    await shown();

    expect(names(page)).to.deep.equal([]);
    expect(textOf(deep(page, '.said'))).to.include('Shop production was deleted.');
    expect(focused()).to.equal(deep(page, '#accounts'));
  });

  it('keeps the question open when an account could not be deleted', async () => {
    backend.accounts = [sampleAccount()];
    backend.refusals.set('accounts.delete', new Error('offline'));
    const page = await show();
    await act(page, 'open-delete', sampleAccount());

    deep(page, 'ops-account-delete-dialog', '.danger').click();
    await shown();

    expect(textOf(deep(page, 'ops-account-delete-dialog'))).to.include('still listed');
    expect(names(page)).to.deep.equal(['Shop production']);
  });

  it('opens the console of an account, through the access portal where there is one', async () => {
    const plain = sampleAccount({ connectionId: 'plain' });
    const portal = sampleAccount({
      connectionId: 'portal',
      portalUrl: 'https://example.awsapps.com/start/',
    });
    backend.accounts = [plain, portal];
    const page = await show();

    await act(page, 'open-console', plain);
    await act(page, 'open-console', portal);

    const url =
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:';
    expect(scene.opened).to.deep.equal([
      url,
      `https://example.awsapps.com/start/#/console?account_id=111122223333&destination=${encodeURIComponent(url)}`,
    ]);
  });

  it('is never wider than its frame, however narrow that is', async () => {
    backend.accounts = [sampleAccount()];
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 320, height });

    await show();
    const { scrollWidth } = document.documentElement;
    await setViewport({ width, height });

    expect(scrollWidth).to.equal(320);
  });

  it('C16: leaves no cookie and nothing in the browser’s stores', async () => {
    backend.accounts = [sampleAccount()];
    await show();

    expect(document.cookie).to.equal('');
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });
});
