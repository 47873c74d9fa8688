import { expect } from '@open-wc/testing';
import { sampleAccount, sampleBroker, waitingAccount } from '../../../components/internal/samples';
import { englishLocale, setLocale } from '../../../components/internal/locale';
import { deep } from '../../components/deep';
import { faultsIn, speakPseudo, translateEverything } from '../../components/pseudo-locale';
import * as samples from '../../../components/internal/samples';
import { sections } from '../../../static/admin/sections/index';
import { Scene, navigate, sectionOf, shown } from './scene';
import { reads } from './loads';

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

  for (const section of sections) {
    it(`says nothing that is not one sentence of a table in “${section.name()}”`, async () => {
      expect(faults(await scene.open(section))).to.deep.equal([]);

      scene.backend.accounts = [];
      scene.backend.broker = undefined;
      scene.backend.grantKeys = [];
      expect(faults(await scene.open(section))).to.deep.equal([]);
    });

    it(`does so while “${section.name()}” is refused`, async () => {
      for (const code of ['forbidden', 'upstream'] as const) {
        const page = await scene.show();
        for (const name of reads) scene.backend.refusals.set(name, { ok: false, code });
        await navigate(
          page,
          sections.find((other) => other !== section)!,
        );
        for (const name of reads) scene.backend.refusals.set(name, { ok: false, code });
        await navigate(page, section);

        expect(faults(page), code).to.deep.equal([]);
      }
    });
  }

  for (const action of ['open-edit', 'open-delete', 'open-wizard', 'accounts.verify'] as const) {
    it(`does so after the action “${action}”`, async () => {
      for (const account of accounts) {
        const section = await scene.open();
        await scene.act(section, action, account);

        expect(faults(section), account.status).to.deep.equal([]);
      }
    });
  }

  it('does so in the wizard, with mistakes in its form', async () => {
    const page = await scene.show();
    deep(sectionOf(page), 'button.primary').click();
    await shown();
    const form = deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard', 'ops-account-form');

    deep(form, '[type=submit]').click();
    await shown();

    expect(faults(page)).to.deep.equal([]);
  });
});
