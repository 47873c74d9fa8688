import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleAccount, sampleNow } from '../../../components/internal/samples';
import { deep, textOf } from '../../components/deep';
import { Scene, shown } from './scene';

describe('a section of <ops-admin-page>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('stores, doubles and removes access keys', async () => {
    scene.backend.broker = undefined;
    const page = await scene.show();
    const panel = deep(page, 'ops-broker-panel');
    const addKey = async () => {
      deep(panel, '.change button').click();
      await shown();
      const form = deep(panel, 'ops-broker-form');
      await scene.type(deep(form, '[name=accessKeyId]'), 'AKIAIOSFODNN7EXAMPLE');
      await scene.type(deep(form, '[name=secretAccessKey]'), 'wJalrXUtnFEMI');
      deep(form, '[type=submit]').click();
      await shown();
    };

    await addKey();
    expect(textOf(panel)).to.include('AKIA…7Q2X');
    await addKey();
    expect(textOf(panel)).to.include('Two keys are in place');
    deep(panel, '.key button').click();
    await shown();
    deep(panel, '.danger').click();
    await shown();

    expect(textOf(panel)).to.include('AKIA…9B4Z').and.not.include('AKIA…7Q2X');
    expect(scene.backend.called('broker.remove')).to.deep.equal([{ key: 'current' }]);
  });

  it('changes who may place alarms, and names the spaces that are stored', async () => {
    const account = sampleAccount({ placement: { scope: 'spaces', spaceIds: ['98305', '1'] } });
    scene.backend.accounts = [account];
    const page = await scene.show();
    await scene.act(page, 'open-edit', account);
    const form = deep(page, 'ops-account-edit-dialog', 'ops-account-form');
    const picker = deep(form, '[name=placement]', 'ops-space-picker');
    expect(textOf(deep(picker, 'ul'))).to.equal('Shop SHOP A space you cannot see');

    deep(picker, 'ops-space-search', 'input').focus();
    await sendKeys({ type: 'PAY' });
    await shown();
    await sendKeys({ press: 'Enter' });
    deep(form, '[type=submit]').click();
    await shown();

    expect(scene.backend.called('spaces.find')).to.deep.include({ text: 'PAY' });
    expect(scene.backend.called('accounts.update')).to.deep.equal([
      {
        connectionId: account.connectionId,
        revision: 1,
        placement: { scope: 'spaces', spaceIds: ['98305', '1', '98307'] },
      },
    ]);
    expect(textOf(deep(page, 'ops-account-table', '.placement'))).to.equal('3 spaces');
  });

  it('says so where the spaces cannot be read', async () => {
    scene.backend.accounts = [sampleAccount()];
    scene.backend.refusals.set('spaces.find', new Error('offline'));
    const page = await scene.show();
    await scene.act(page, 'open-edit', sampleAccount());
    const field = deep(page, 'ops-account-edit-dialog', 'ops-account-form', '[name=placement]');

    deep(field, '[value=spaces]').click();
    await shown();
    deep(field, 'ops-space-picker', 'ops-space-search', 'input').click();
    await shown();

    const search = deep(field, 'ops-space-picker', 'ops-space-search');
    expect(textOf(deep(search, '.note'))).to.include('could not be read');
  });

  it('makes a new grant key, and retires an old one', async () => {
    const page = await scene.show();
    const panel = deep(page, 'ops-grant-keys-panel');

    deep(panel, '.actions button').click();
    await shown();
    expect(textOf(deep(panel, 'tbody tr')))
      .to.include('c0ffee00')
      .and.include('Makes new grants');
    deep(panel, '.action button').click();
    await shown();
    deep(panel, '.danger').click();
    await shown();

    expect(scene.backend.called('grant-keys.retire')).to.deep.equal([{ id: '9c41d7e0' }]);
    expect(textOf(panel)).to.include('9c41d7e0 Mar 2, 2026 Retired on Mar 2, 2026');
    expect(panel.shadowRoot?.querySelector('ops-dialog')).to.equal(null);
  });

  it('shows the grant keys no longer exists to who is refused for what others did', async () => {
    const page = await scene.show();
    const panel = deep(page, 'ops-grant-keys-panel');
    deep(panel, '.action button').click();
    await shown();
    scene.backend.grantKeys = scene.backend.grantKeys.map((key) => ({
      ...key,
      retiredAt: sampleNow,
    }));
    scene.backend.refusals.set('grant-keys.retire', { ok: false, code: 'not-found' });

    deep(panel, '.danger').click();
    await shown();

    expect(textOf(deep(panel, '[role=alert]'))).to.include('no longer exists');
    expect(panel.shadowRoot?.querySelector('.action button')).to.equal(null);
  });

  it('saves settings, and shows those of a faster administrator', async () => {
    const page = await scene.show();
    const panel = deep(page, 'ops-settings-panel');

    deep(panel, 'input').click();
    deep(panel, '[type=submit]').click();
    await shown();
    expect(scene.backend.settings).to.deep.equal({ consoleLinks: false });
    expect(textOf(deep(panel, '[role=status]'))).to.equal('Saved');
    scene.backend.settings = { consoleLinks: true };
    scene.backend.settingsVersion = 7;
    deep(panel, '[type=submit]').click();
    await shown();

    expect(textOf(deep(panel, '[role=alert]'))).to.include(
      'Somebody else has changed the settings',
    );
    expect((deep(panel, 'input') as HTMLInputElement).checked).to.equal(true);
  });
});
