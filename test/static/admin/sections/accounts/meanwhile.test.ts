import { expect } from '@open-wc/testing';
import { sampleAccount } from '../../../../../components/internal/samples';
import { deep, focused, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

const slow = sampleAccount({ connectionId: 'slow', displayName: 'Slow' });
const other = sampleAccount({ connectionId: 'other', displayName: 'Other' });

/* An administrator does not wait: what an answer brings must not take away what was opened since. */
describe('<ops-accounts-section>, while an answer about one account is under way,', () => {
  let scene: Scene;
  let section: HTMLElement;
  let answer: () => Promise<void>;

  /** The function answers only when `answer` is called. */
  function hold(name: 'accounts.verify' | 'accounts.update' | 'accounts.delete'): void {
    let release = (): void => undefined;
    scene.backend.held.set(name, new Promise((resolve) => (release = resolve)));
    answer = async () => {
      scene.backend.held.clear();
      release();
      await shown();
    };
  }

  async function typeNameOfOther(): Promise<HTMLElement> {
    await scene.act(section, 'open-edit', other);
    const form = deep(section, 'ops-account-edit-dialog', 'ops-account-form');
    await scene.type(deep(form, '[name=displayName]'), 'Half typed');
    return form;
  }

  beforeEach(async () => {
    scene = new Scene();
    scene.backend.accounts = [slow, other];
    section = await scene.open();
  });

  it('keeps the form of another account open when a verification ends', async () => {
    for (const diagnosis of [undefined, { code: 'role-not-assumable' } as const]) {
      scene.backend.diagnosis = diagnosis;
      hold('accounts.verify');
      await scene.act(section, 'accounts.verify', slow);
      const form = await typeNameOfOther();

      await answer();

      const name = deep(form, '[name=displayName]', '#control') as HTMLInputElement;
      expect(name.isConnected).to.equal(true);
      expect(name.value).to.equal('Half typed');
      expect(section.shadowRoot?.querySelector('ops-account-diagnosis-dialog')).to.equal(null);
    }
  });

  it('keeps the form of another account open when the former one is saved', async () => {
    hold('accounts.update');
    await scene.act(section, 'open-edit', slow);
    const first = deep(section, 'ops-account-edit-dialog', 'ops-account-form');
    await scene.type(deep(first, '[name=displayName]'), 'Slow 2');
    deep(first, '[type=submit]').click();
    await shown();
    deep(first, '.actions button:last-of-type').click();
    await shown();
    const form = await typeNameOfOther();

    await answer();

    expect(form.isConnected).to.equal(true);
    expect(textOf(deep(section, 'ops-account-table'))).to.include('Slow 2');
  });

  it('leaves the focus where it is when the account is gone', async () => {
    hold('accounts.delete');
    await scene.act(section, 'open-delete', slow);
    const question = deep(section, 'ops-account-delete-dialog');
    deep(question, '.danger').click();
    deep(question, '[slot=actions] button').click();
    await shown();
    const form = await typeNameOfOther();
    deep(form, '[name=displayName]').focus();

    await answer();

    expect(focused()?.id).to.equal('control');
    expect(scene.flags.at(-1)).to.include('Slow was deleted.');
  });

  it('shows what a verification found after the account of an open dialog is gone', async () => {
    await scene.act(section, 'open-delete', other);
    scene.backend.refusals.set('accounts.verify', { ok: false, code: 'not-found' });
    await scene.act(section, 'accounts.verify', other);

    await scene.act(section, 'accounts.verify', slow);

    expect(textOf(deep(section, 'ops-account-diagnosis-dialog'))).to.include('Slow');
  });
});
