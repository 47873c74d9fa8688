import { expect } from '@open-wc/testing';
import { deep, focused } from '../../components/deep';
import { Scene } from './scene';

const contentId = '65537';

describe('the dialog of a user macro', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('opened for a new macro', () => {
    it('goes from the list to what the page stores: name, parameters, and an id of ours', async () => {
      await scene.open();
      await scene.choose('Notice');
      await scene.type('Title', 'Moved');

      await scene.press('Save');

      const [config] = scene.submitted;
      expect(config).to.deep.equal({
        id: config!.id,
        name: 'notice',
        parameters: { Title: 'Moved' },
      });
      expect(config!.id).to.match(/^[0-9a-f-]{36}$/);
    });

    it('says of the page only which content it is', async () => {
      await scene.open();
      await scene.choose('Notice');

      expect(scene.called('macros.list')).to.deep.equal([{ contentId }]);
      expect(scene.called('macros.describe')).to.deep.equal([{ contentId, name: 'notice' }]);
    });

    it('has the focus in the search, and then in the first field', async () => {
      await scene.open();
      expect(focused()?.id).to.equal('search');

      await scene.choose('Notice');

      expect(focused()).to.equal(deep(scene.settings, 'ops-macro-form', '[name=Title]', 'input'));
    });

    it('is left by Cancel, from the list and from the fields, and stores nothing', async () => {
      await scene.open();
      await scene.press('Cancel');
      await scene.choose('Notice');
      await scene.type('Title', 'Typed');
      await scene.press('Cancel');

      expect([scene.closed, scene.submitted.length]).to.deep.equal([2, 0]);
    });

    it('offers macros around text to the macro that has text', async () => {
      scene.moduleKey = 'user-macro-body';
      await scene.open();

      await scene.choose('Frame');

      expect(scene.text).to.contain(
        'The text that it stands around is written on the page itself.',
      );
    });

    it('shows the boxes of the list while it loads', async () => {
      let answer = (): void => undefined;
      scene.held.set('macros.list', new Promise((resolve) => (answer = resolve)));
      await scene.open();
      expect(scene.text).to.contain('Loading the user macros');
      await expect(scene.page).to.be.accessible();

      answer();
      await scene.settled();

      expect(scene.chooser).to.exist;
    });
  });

  describe('opened where nothing can be inserted', () => {
    it('says why the list is kept back, and asks again', async () => {
      for (const [code, words] of [
        ['not-editable', 'that you are allowed to edit'],
        ['not-allowed', 'let the members of certain groups insert and change user macros'],
        ['forbidden', 'Sign in to Confluence'],
        ['upstream', 'could not be loaded'],
      ] as const) {
        scene = new Scene();
        scene.refusals.set('macros.list', { ok: false, code });
        await scene.open();
        expect(scene.text).to.contain(words);

        deep(scene.page, 'button').click();
        await scene.settled();
        expect(scene.chooser, code).to.exist;
      }
    });

    it('says so where nothing answers, and survives a Confluence that gives no context', async () => {
      scene.refusals.set('macros.list', new Error('offline'));
      await scene.open();
      expect(scene.text).to.contain('could not be loaded');

      scene.context = () => {
        throw new Error('no bridge');
      };
      scene.refusals.set('macros.list', { ok: false, code: 'invalid-input' });
      await scene.open();
      expect(scene.text).to.contain('could not be loaded');
    });

    it('says in a template why not, and what to do, and asks nothing', async () => {
      await scene.open({ content: undefined, template: { id: '98701' }, isEditing: true });

      expect(scene.text).to.contain('User macros are chosen on pages');
      expect(scene.calls).to.deep.equal([]);
      await expect(scene.page).to.be.accessible();
    });

    it('says that there is no macro where there is none', async () => {
      scene.macros = [];
      await scene.open();

      expect(scene.text).to.contain('There is no user macro that you can insert in this way.');
      await expect(scene.page).to.be.accessible();
    });
  });
});
