import { expect } from '@open-wc/testing';
import { englishLocale, setLocale } from '../../../components/internal/locale';
import { faultsIn, speakPseudo, translateEverything } from '../../components/pseudo-locale';
import { Scene } from './scene';

const grant = '1.0f1e2d3c.bm90IGEgZ3JhbnQ';

// CloudWatch writes its reasons in English.
const reason = 'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).';

describe('<ops-badge-config-page> under the pseudo-locale', () => {
  let scene: Scene;

  before(translateEverything);
  beforeEach(() => {
    speakPseudo();
    scene = new Scene();
  });
  afterEach(() => {
    setLocale(englishLocale);
  });

  const faults = () => faultsIn(scene.page, [scene.accounts, scene.alarms, reason]);

  it('says nothing that is not one sentence of a table, from the first choice to saving', async () => {
    await scene.open();
    expect(faults(), 'opened').to.deep.equal([]);

    await scene.save();
    expect(faults(), 'with mistakes').to.deep.equal([]);

    await scene.chooseAccount(scene.accounts[0]!.connectionId);
    await scene.choose(scene.alarms[0]!.name);
    expect(faults(), 'with an alarm').to.deep.equal([]);
  });

  it('does so for an alarm that may not be chosen here, and for a sealed one', async () => {
    const placed = { connectionId: 'of nobody', alarmName: 'checkout-latency', grant };
    for (const reference of [placed, { seal: 'sealed' }]) {
      await scene.open({ config: { reference } });

      expect(faults()).to.deep.equal([]);
    }
  });

  it('does so while it is refused, and where there is no account', async () => {
    for (const code of ['not-editable', 'forbidden', 'upstream'] as const) {
      scene.refusals.set('placing.accounts', { ok: false, code });
      await scene.open();
      expect(faults(), code).to.deep.equal([]);
    }

    scene.accounts = [];
    await scene.open();
    expect(faults(), 'no account').to.deep.equal([]);
  });
});
