import { expect, fixture, html } from '@open-wc/testing';
import { sampleAccounts } from '../../../components/internal/alarm-samples';
import { deep } from '../../components/deep';
import { Scene } from './scene';

const [production, staging] = sampleAccounts;
const { connectionId } = production!;

/** What a backend is kept from answering until the second of the two is called. */
function held(): [Promise<void>, () => void] {
  let answer = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  return [waiting, answer];
}

describe('the store of a badge’s dialog', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('starts', () => {
    for (const first of ['gateway', 'host'] as const) {
      it(`when everything is there, though the ${first} comes first`, async () => {
        scene.extension = { content: { id: '65537' } };
        scene.page = await fixture(html`<ops-badge-config-page></ops-badge-config-page>`);
        scene.page.clock = scene.clock;
        const { gateway } = scene;
        Object.assign(scene.page, first === 'gateway' ? { gateway } : { host: scene });
        await scene.settled();
        expect(scene.calls).to.deep.equal([]);
        expect(scene.text).to.contain('Loading the accounts');

        Object.assign(scene.page, { gateway, host: scene });
        await scene.settled();

        expect(scene.called('placing.accounts')).to.deep.equal([{ contentId: '65537' }]);
        expect(scene.account.options.length).to.equal(3);
      });
    }
  });

  it('offers the accounts in the order of their names and regions', async () => {
    const named = (displayName: string, region: string) => ({
      ...production!,
      displayName,
      region,
    });
    scene.accounts = [
      named('Shop 10', 'eu-west-1'),
      named('shop 9', 'us-east-1'),
      named('shop 9', 'eu-west-1'),
      named('Billing', 'eu-west-1'),
    ];

    await scene.open();

    const offered = [...scene.account.options].slice(1).map(({ text }) => text);
    expect(offered.map((text) => text.replace(/ – \d+/, ''))).to.deep.equal([
      'Billing, eu-west-1',
      'shop 9, eu-west-1',
      'shop 9, us-east-1',
      'Shop 10, eu-west-1',
    ]);
  });

  describe('in a page that is moved', () => {
    async function move(): Promise<void> {
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(scene.page);
      await scene.settled();
    }

    it('takes the answer that was on its way, and asks nothing twice', async () => {
      const [waiting, answer] = held();
      scene.held.set('placing.accounts', waiting);
      await scene.open();

      await move();
      answer();
      await scene.settled();

      expect(scene.account.options.length).to.equal(3);
      expect(scene.called('placing.accounts').length).to.equal(1);
    });

    it('keeps what was chosen, and goes on from there', async () => {
      await scene.open();
      await scene.chooseAccount(connectionId);
      await scene.choose('checkout-latency');

      await move();
      await scene.save();

      expect(scene.submitted.length).to.equal(1);
      expect(scene.submitted[0]?.reference).to.deep.include({ alarmName: 'checkout-latency' });
    });

    it('still searches for what was typed just before', async () => {
      scene.accounts = [production!];
      scene.mostListed = 1;
      await scene.open();
      await scene.paste('shop-is');

      await move();
      await scene.clock.pass(1_000);
      await scene.settled();

      expect(scene.called('placing.alarms')[1]).to.deep.include({ prefix: 'shop-is' });
    });

    it('searches for nothing while it is in no document', async () => {
      scene.accounts = [production!];
      scene.mostListed = 1;
      await scene.open();
      await scene.paste('shop-is');

      scene.page.remove();
      await scene.clock.pass(1_000);

      expect(scene.called('placing.alarms').length).to.equal(1);
    });
  });

  describe('lets go', () => {
    it('of the list of an account that is not the chosen one any more', async () => {
      const [waiting, answer] = held();
      await scene.open();
      scene.held.set('placing.alarms', waiting);
      await scene.chooseAccount(connectionId);
      scene.held.delete('placing.alarms');
      scene.alarms = [{ name: 'of-staging', type: 'metric', state: 'ok' }];
      await scene.chooseAccount(staging!.connectionId);

      scene.alarms = [{ name: 'of-production', type: 'metric', state: 'ok' }];
      answer();
      await scene.settled();
      await scene.paste('of-');

      expect(scene.listed[0]).to.equal('of-staging');
    });

    it('of what was asked about an alarm before another was chosen', async () => {
      const [waiting, answer] = held();
      const reference = { connectionId, alarmName: 'checkout-latency', grant: 'as it was' };
      scene.held.set('alarms.read', waiting);
      await scene.open({ config: { reference } });

      await scene.choose('payment-errors');
      answer();
      await scene.settled();

      expect(scene.text).to.contain('The badge reads “payment-errors, OK”');
    });
  });

  it('saves nothing when the editor leaves while the alarm is being granted', async () => {
    const [waiting, answer] = held();
    await scene.open();
    await scene.chooseAccount(connectionId);
    await scene.choose('checkout-latency');
    scene.held.set('placing.grant', waiting);
    await scene.save();

    await scene.press('.actions button[type=button]');
    answer();
    await scene.settled();

    expect(scene.closed).to.equal(1);
    expect(scene.submitted).to.deep.equal([]);
  });

  it('lists alarms again that it could not even ask for before', async () => {
    let isBroken = true;
    const { gateway } = scene;
    const broken = (...asked: Parameters<typeof gateway>) => {
      if (isBroken && asked[0] === 'placing.alarms') throw new Error('no bridge');
      return gateway(...asked);
    };
    Object.assign(scene, { gateway: broken, accounts: [production!] });
    await scene.open();
    expect(scene.text).to.contain('The alarms could not be listed');

    isBroken = false;
    deep(scene.picker, 'ops-section-message button').click();
    await scene.settled();
    await scene.paste('checkout');

    expect(scene.listed).to.include('checkout-latency');
  });

  it('shows the alarm again that a badge keeps, when what was typed is taken back', async () => {
    const config = { reference: { seal: 'as it was' }, label: 'Checkout' };
    await scene.open({ config });
    expect(scene.text).to.contain('The badge reads “Checkout, OK ·');

    await scene.paste('che');
    expect(scene.text).to.contain('Choose an alarm');
    await scene.paste('');

    expect(scene.text).to.contain('The badge reads “Checkout, OK ·');
  });
});
