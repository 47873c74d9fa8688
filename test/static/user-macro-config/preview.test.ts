import { expect } from '@open-wc/testing';
import { output, Scene, stored } from './scene';

describe('the preview in the dialog of a user macro', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('is rendered by the function of readers’ pages, and is told that it is a preview', async () => {
    await scene.open();
    await scene.choose('Notice');

    expect(scene.called('macros.render')).to.deep.equal([
      {
        uses: [{ name: 'notice', parameters: {} }],
        contentId: '65537',
        site: { url: 'https://site.example', locale: 'en-US', timeZone: 'Europe/Stockholm' },
        output: 'preview',
      },
    ]);
    expect(scene.shown).to.equal('[]');
  });

  it('follows what is typed once somebody stops typing', async () => {
    await scene.open();
    await scene.choose('Notice');
    for (const text of ['M', 'Mo', 'Moved']) await scene.type('Title', text);
    expect(scene.rendered.length).to.equal(1);

    await scene.paused();

    expect(scene.rendered.slice(1)).to.deep.equal([
      { name: 'notice', parameters: { Title: 'Moved' } },
    ]);
    expect(scene.shown).to.equal('["Moved"]');
  });

  it('keeps the last output while it is asked again, and says so', async () => {
    await scene.open();
    await scene.choose('Notice');
    let answer = (): void => undefined;
    scene.held.set('macros.render', new Promise((resolve) => (answer = resolve)));
    await scene.type('Title', 'Moved');
    await scene.paused();

    expect(scene.shown).to.equal('[]');
    expect(scene.text).to.contain('Updating…');
    answer();
    await scene.settled();
    expect(scene.shown).to.equal('["Moved"]');
    expect(scene.text).not.to.contain('Updating…');
  });

  it('shows what was asked last, however late an earlier answer comes', async () => {
    await scene.open();
    await scene.choose('Notice');
    let first = (): void => undefined;
    scene.held.set('macros.render', new Promise((resolve) => (first = resolve)));
    await scene.type('Title', 'First');
    await scene.paused();
    scene.held.delete('macros.render');
    await scene.type('Title', 'Second');
    await scene.paused();

    first();
    await scene.settled();

    expect(scene.shown).to.equal('["Second"]');
  });

  it('says why there is no output, and asks again when asked to', async () => {
    await scene.open();
    scene.refusals.set('macros.render', new Error('offline'));
    await scene.choose('Notice');
    await scene.type('Title', 'Typed');
    expect(scene.shown).to.contain('notice could not be shown');

    scene.view.renderRoot.querySelector('button')!.click();
    await scene.settled();

    expect(scene.shown).to.equal('["Typed"]');
  });

  it('says that a macro shows nothing, as nobody sees that otherwise', async () => {
    scene.render = () => ({ state: 'empty' });
    await scene.open();
    await scene.choose('Notice');

    expect(scene.shown).to.contain('notice has nothing to show here');
  });

  it('has the text that is typed as the body, letter by letter', async () => {
    await scene.open();
    await scene.choose('Snippet');
    await scene.typeBody('if (a < b) {\n\tretry();\n}  \n');
    await scene.paused();

    expect(scene.rendered.at(-1)).to.deep.equal({
      name: 'snippet',
      parameters: {},
      body: 'if (a < b) {\n\tretry();\n}  \n',
    });
  });

  it('has the text of the page as the body where Confluence tells it', async () => {
    const body = { type: 'doc', version: 1, content: [{ type: 'rule' }] };
    scene.moduleKey = 'user-macro-body';
    await scene.open({ macro: { isConfiguring: true, isInserting: false, body } });
    await scene.choose('Frame');

    expect(scene.rendered).to.deep.equal([{ name: 'frame', parameters: {}, body }]);
    expect(scene.text).not.to.contain('example');
  });

  it('has an example as the body while there is none, and where Confluence tells none', async () => {
    const empty = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };
    for (const macro of [{ isInserting: true, body: empty }, undefined]) {
      scene = new Scene();
      scene.moduleKey = 'user-macro-body';
      await scene.open({ macro });
      await scene.choose('Frame');

      expect(JSON.stringify(scene.rendered)).to.contain('The text that you write into the macro');
      expect(scene.text).to.contain('An example stands in for the text of the page.');
    }
  });

  it('shows the state of the alarms in it, which are asked once, however much is typed', async () => {
    const reference = { connectionId: 'c', alarmName: 'cpu', grant: 'g' };
    scene.render = () =>
      output('<ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge>', [reference]);
    await scene.open();
    await scene.choose('Notice');

    const badge = () => scene.view.renderRoot.querySelector('ops-alarm-badge');
    expect(badge()?.getAttribute('state')).to.equal('alarm');
    await scene.type('Title', 'Typed');
    await scene.paused();
    expect(scene.rendered.length).to.equal(2);
    expect(scene.called('alarms.read')).to.deep.equal([{ references: [reference] }]);

    await scene.clock.pass(4 * 60_000);
    await scene.settled();
    expect(badge()?.getAttribute('doubt'), 'after four minutes').to.equal('stale');
  });

  it('opens a link beside the dialog, and not in its place', async () => {
    scene.render = () => output('<a href="https://elsewhere.example/">Elsewhere</a>');
    await scene.open();
    await scene.choose('Notice');

    scene.view.renderRoot.querySelector('a')!.click();
    await scene.settled();

    expect(scene.opened).to.deep.equal(['https://elsewhere.example/']);
  });

  it('shows the stored macro as soon as the dialog opens', async () => {
    await scene.open({ config: stored });

    expect(scene.shown).to.equal('["Stored","Kept"]');
    await expect(scene.page).to.be.accessible();
  });
});
