import { expect } from '@open-wc/testing';
import { speak } from '../../../static/shared/language';
import { faultsIn, pseudoLocale, translateEverything } from '../../components/pseudo-locale';
import { alarm, reference, Scene } from './scene';

describe('the page of a badge, in another language', () => {
  let scene: Scene;

  before(translateEverything);
  beforeEach(() => {
    scene = new Scene();
    scene.locale = pseudoLocale;
  });
  afterEach(async () => {
    await speak(undefined, {});
  });

  for (const answer of [
    { state: 'ok', since: '2026-03-02T09:00:00Z' },
    { state: 'alarm', doubt: 'partial-data' },
    { state: 'unavailable', cause: 'timeout' },
  ] as const) {
    it(`says ${answer.state} in sentences of tables alone, in the language of its context`, async () => {
      scene.answer = () => alarm(answer);

      await scene.start();

      expect(document.documentElement.lang).to.equal(pseudoLocale);
      expect(faultsIn(scene.badge, reference)).to.deep.equal([]);
      expect(scene.title).to.match(/^⟦.*⟧$/);
    });
  }

  it('says so of an alarm that nobody chose, also in what it tells Confluence', async () => {
    scene.extension = { config: {} };
    await scene.start();

    await scene.activate();

    expect(faultsIn(scene.badge, [])).to.deep.equal([]);
    const [{ title, description } = { title: '', description: '' }] = scene.flags;
    expect(`${title} ${description}`).to.match(/^⟦.*⟧ ⟦.*⟧$/);
  });

  it('stays English, and says so, for a reader whose language it has no words in', async () => {
    scene.locale = 'de-DE';
    scene.answer = () => alarm({ state: 'alarm' });

    await scene.start();

    expect(document.documentElement.lang).to.equal('en');
    expect(scene.title).to.equal('checkout-latency is in alarm.');
  });
});
