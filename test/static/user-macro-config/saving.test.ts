import { expect } from '@open-wc/testing';
import { longestPlainBody } from '../../../rules/plain-body';
import { deep, focused } from '../../components/deep';
import { Scene } from './scene';

describe('saving a user macro', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await new Scene().open();
  });

  it('waits for what the template requires, and goes to the first field that lacks it', async () => {
    await scene.choose('Notice');

    await scene.press('Save');

    expect(scene.submitted).to.deep.equal([]);
    expect(scene.text).to.contain('Nothing was saved yet: 1 field needs another value.');
    expect(focused()).to.equal(deep(scene.settings, 'ops-macro-form', '[name=Title]', 'input'));
    await expect(scene.page).to.be.accessible();

    await scene.type('Title', 'Moved');
    expect(scene.text).not.to.contain('Nothing was saved yet');
    await scene.press('Save');
    expect(scene.submitted.length).to.equal(1);
  });

  it('tells how long a body may be, and by how much one is too long', async () => {
    await scene.choose('Snippet');
    expect(scene.text).to.contain('At most 100,000 characters.');

    await scene.typeBody('x'.repeat(longestPlainBody + 2));
    await scene.press('Save');

    expect(scene.text).to.contain('The text is too long by 2 characters.');
    expect(scene.submitted).to.deep.equal([]);
    expect(focused()?.localName).to.equal('textarea');
  });

  it('says in a sentence why Confluence did not accept it, and loses nothing', async () => {
    await scene.choose('Notice');
    await scene.type('Title', 'Typed');
    for (const [code, words] of [
      ['INVALID_CONFIG', 'Confluence did not accept these settings'],
      ['MACRO_NOT_FOUND', 'This macro is no longer on the page'],
      [undefined, 'The macro could not be saved'],
    ] as const) {
      scene.rejection = { code };
      await scene.press('Save');
      expect(scene.text).to.contain(words);
      expect(focused()?.id).to.equal('failed');
    }
    await expect(scene.page).to.be.accessible();

    await scene.press('Save');

    expect(scene.submitted.map(({ parameters }) => parameters)).to.deep.equal([{ Title: 'Typed' }]);
  });

  it('saves once, however often the button is pressed', async () => {
    await scene.choose('Notice');
    await scene.type('Title', 'Typed');

    await scene.press('Save');
    await scene.press('Save');

    expect(scene.submitted.length).to.equal(1);
  });

  it('sends nothing but to the page', async () => {
    await scene.choose('Notice');
    await scene.type('Title', 'Typed');
    scene.calls.length = 0;

    await scene.press('Save');

    expect(scene.calls).to.deep.equal([]);
  });
});
