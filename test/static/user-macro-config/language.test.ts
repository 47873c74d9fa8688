import { expect } from '@open-wc/testing';
import { englishLocale, setLocale } from '../../../components/internal/locale';
import { faultsIn, pseudo, speakPseudo, translateEverything } from '../../components/pseudo-locale';
import { Scene, stored } from './scene';

describe('<ops-user-macro-config-page> under the pseudo-locale', () => {
  let scene: Scene;

  before(translateEverything);
  beforeEach(() => {
    speakPseudo();
    scene = new Scene();
  });
  afterEach(() => {
    setLocale(englishLocale);
  });

  const faults = () =>
    faultsIn(scene.page, [
      scene.macros,
      stored,
      'Title Text Stands in bold Colour Retired',
      'house style',
    ]);

  it('says nothing that is not one sentence of a table, from the list to saving', async () => {
    await scene.open();
    expect(faults(), 'opened').to.deep.equal([]);

    await scene.choose('Notice');
    expect(faults(), 'chosen').to.deep.equal([]);

    await scene.press(pseudo('Save'));
    expect(faults(), 'with mistakes').to.deep.equal([]);
  });

  it('does so for every body, and for a macro that is gone', async () => {
    await scene.open();
    await scene.choose('Snippet');
    expect(faults(), 'plain body').to.deep.equal([]);

    scene.moduleKey = 'user-macro-body';
    await scene.open({ config: { name: 'frame' } });
    expect(faults(), 'around text').to.deep.equal([]);

    await scene.open({ config: { ...stored, name: 'child-pages' } });
    expect(faults(), 'gone').to.deep.equal([]);
  });

  it('does so while it is refused, and where there is no macro', async () => {
    for (const code of ['not-editable', 'forbidden', 'upstream'] as const) {
      scene.refusals.set('macros.list', { ok: false, code });
      await scene.open();
      expect(faults(), code).to.deep.equal([]);
    }

    scene.macros = [];
    await scene.open();
    expect(faults(), 'no macro').to.deep.equal([]);
  });
});
