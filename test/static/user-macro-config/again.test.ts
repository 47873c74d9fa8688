import { expect } from '@open-wc/testing';
import { deep } from '../../components/deep';
import { Scene, stored } from './scene';

describe('the dialog of a user macro that is on the page already', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  const title = () =>
    deep(scene.settings, 'ops-macro-form', '[name=Title]', 'input') as HTMLInputElement;

  it('shows what is stored, and saves it with what is changed, and with the same id', async () => {
    await scene.open({ config: stored });
    expect(title().value).to.equal('Stored');

    await scene.type('Text', 'New');
    await scene.press('Save');

    expect(scene.submitted).to.deep.equal([
      { ...stored, parameters: { Title: 'Stored', Retired: 'Kept', Text: 'New' } },
    ]);
  });

  it('shows values of names that the template knows no longer, and keeps them', async () => {
    await scene.open({ config: stored });

    expect(scene.text).to.contain('Also stored on the page');
    expect(scene.text).to.contain('Retired Kept');
    await expect(scene.page).to.be.accessible();
  });

  it('keeps what a newer version of the app stored beside', async () => {
    await scene.open({ config: { ...stored, density: 'compact', _parentId: '1' } });

    await scene.press('Save');

    expect(scene.submitted).to.deep.equal([{ ...stored, density: 'compact' }]);
  });

  it('shows the text that was typed as the body, and leaves it out once it is emptied', async () => {
    const config = { id: 'ours', name: 'snippet', parameters: {}, body: 'a < b\n' };
    await scene.open({ config });
    const area = () => deep(scene.settings, 'ops-text-area', 'textarea') as HTMLTextAreaElement;
    expect(area().value).to.equal('a < b\n');

    await scene.typeBody('');
    await scene.press('Save');

    const { body, ...rest } = config;
    expect(body).to.equal('a < b\n');
    expect(scene.submitted).to.deep.equal([rest]);
  });

  it('goes back to the list, and forth again with what was typed', async () => {
    await scene.open({ config: stored });
    await scene.type('Title', 'Typed');

    await scene.press('Change macro');
    expect(scene.chooser!.chosen).to.equal('notice');
    await scene.press('Keep the macro that is there');

    expect(title().value).to.equal('Typed');
    expect(scene.called('macros.describe').length).to.equal(1);
  });

  it('takes to another macro what both ask for, and leaves the rest behind', async () => {
    await scene.open({ config: stored });
    await scene.press('Change macro');
    await scene.choose('Table of child pages');
    expect(title().value).to.equal('Stored');

    await scene.press('Save');

    expect(scene.submitted).to.deep.equal([
      { id: 'ours', name: 'child-pages', parameters: { Title: 'Stored' } },
    ]);
  });

  describe('and was renamed, switched off or deleted', () => {
    const config = { ...stored, name: 'old-notice', body: 'Typed once' };

    beforeEach(() => {
      scene.render = () => ({ state: 'unknown-macro' });
    });

    it('says so, shows what the page stores of it, and offers nothing that would change it', async () => {
      await scene.open({ config });

      expect(scene.text).to.contain('“old-notice” cannot be inserted here any more');
      for (const kept of ['Stored', 'Kept', 'Typed once']) expect(scene.text).to.contain(kept);
      expect(scene.settings.renderRoot.querySelector('[type=submit]')).to.equal(null);
      await expect(scene.page).to.be.accessible();
    });

    it('hands all of it to the macro that takes its place', async () => {
      await scene.open({ config });
      await scene.press('Change macro');
      await scene.choose('Notice');
      await scene.press('Save');

      expect(scene.submitted).to.deep.equal([{ ...config, name: 'notice' }]);
    });

    it('says so, too, of one whose body does not go with the macro on the page', async () => {
      await scene.open({ config: { ...stored, name: 'frame' } });

      expect(scene.text).to.contain('“frame” cannot be inserted here any more');
    });

    it('is loaded again where the fields could not be', async () => {
      scene.refusals.set('macros.describe', { ok: false, code: 'upstream' });
      await scene.open({ config: stored });
      expect(scene.text).to.contain('The fields of this macro could not be loaded');
      await expect(scene.page).to.be.accessible();

      await scene.press('Try again');

      expect(title().value).to.equal('Stored');
    });
  });

  it('finds a stored name whatever the case, as Data Center does', async () => {
    await scene.open({ config: { ...stored, name: 'Notice' } });

    expect(title().value).to.equal('Stored');
  });

  it('C40: survives anything that may stand in the page', async () => {
    for (const config of [
      null,
      7,
      [],
      { name: 7 },
      { name: 'notice', parameters: 'x', body: {} },
    ]) {
      await scene.open({ config });

      expect(scene.text, JSON.stringify(config)).to.match(/Search user macros|Notice/);
    }
    await scene.open({ config: { name: '<b>', parameters: { Title: { deep: [1] } } } });
    expect(scene.text).to.contain('“<b>” cannot be inserted here any more');
  });
});
