import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleAccount } from '../../../../../components/internal/samples';
import { deep, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

describe('<ops-accounts-section>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('changes who may place alarms, and names the spaces that are stored', async () => {
    const account = sampleAccount({ placement: { scope: 'spaces', spaceIds: ['98305', '1'] } });
    scene.backend.accounts = [account];
    const section = await scene.open();
    await scene.act(section, 'open-edit', account);
    const form = deep(section, 'ops-account-edit-dialog', 'ops-account-form');
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
    expect(textOf(deep(section, 'ops-account-table', '.placement'))).to.equal('3 spaces');
  });

  it('says so where the spaces cannot be read', async () => {
    scene.backend.accounts = [sampleAccount()];
    scene.backend.refusals.set('spaces.find', new Error('offline'));
    const section = await scene.open();
    await scene.act(section, 'open-edit', sampleAccount());
    const field = deep(section, 'ops-account-edit-dialog', 'ops-account-form', '[name=placement]');

    deep(field, '[value=spaces]').click();
    await shown();
    deep(field, 'ops-space-picker', 'ops-space-search', 'input').click();
    await shown();

    const search = deep(field, 'ops-space-picker', 'ops-space-search');
    expect(textOf(deep(search, '.note'))).to.include('could not be read');
  });
});
