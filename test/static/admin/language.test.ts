import { expect } from '@open-wc/testing';
import { sampleAccount, sampleBroker, waitingAccount } from '../../../components/internal/samples';
import { englishLocale, setLocale } from '../../../components/internal/locale';
import { deep } from '../../components/deep';
import { faultsIn, speakPseudo, translateEverything } from '../../components/pseudo-locale';
import * as samples from '../../../components/internal/samples';
import { Scene, shown } from './scene';

describe('<ops-admin-page> under the pseudo-locale', () => {
  const accounts = [
    sampleAccount({ connectionId: 'a', placement: { scope: 'spaces', spaceIds: ['98305'] } }),
    waitingAccount({ connectionId: 'b' }),
    waitingAccount({
      connectionId: 'c',
      status: 'attention',
      diagnosis: { code: 'role-not-assumable', mend: 'aws iam get-role' },
    }),
  ] as const;
  let scene: Scene;

  before(translateEverything);
  beforeEach(() => {
    speakPseudo();
    scene = new Scene();
    scene.backend.accounts = [...accounts];
  });
  afterEach(() => {
    setLocale(englishLocale);
  });

  const faults = (root: Node) => faultsIn(root, [samples, accounts, sampleBroker()]);

  it('says nothing that is not one sentence of a table, with accounts and without', async () => {
    expect(faults(await scene.show())).to.deep.equal([]);

    scene.backend.accounts = [];
    scene.backend.broker = undefined;
    scene.backend.grantKeys = [];
    expect(faults(await scene.show())).to.deep.equal([]);
  });

  it('does so while it is refused', async () => {
    for (const code of ['forbidden', 'upstream'] as const) {
      scene.backend.refusals.set('accounts.list', { ok: false, code });

      expect(faults(await scene.show()), code).to.deep.equal([]);
    }
  });

  for (const action of ['open-edit', 'open-delete', 'open-wizard', 'accounts.verify'] as const) {
    it(`does so after the action “${action}”`, async () => {
      for (const account of accounts) {
        const page = await scene.show();
        await scene.act(page, action, account);

        expect(faults(page), account.status).to.deep.equal([]);
      }
    });
  }

  it('does so in the wizard, with mistakes in its form', async () => {
    const page = await scene.show();
    deep(page, '#connect, button.primary').click();
    await shown();
    const form = deep(page, 'ops-role-wizard', 'ops-account-form');

    deep(form, '[type=submit]').click();
    await shown();

    expect(faults(page)).to.deep.equal([]);
  });
});
