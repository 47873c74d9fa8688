import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/broker-panel/define';
import { BrokerSaveEvent } from '../../../components/broker-panel/broker-form';
import { BrokerRemoveEvent, type BrokerPanel } from '../../../components/broker-panel/broker-panel';
import { sampleBroker, sampleBrokerKit, sampleNow } from '../../../components/internal/samples';
import type { BrokerKeys } from '../../../contract/broker';
import { deep, focused, textOf } from '../deep';

const next = { maskedKeyId: 'AKIA…9B4Z', setAt: sampleNow };

async function show(properties: Partial<BrokerPanel>): Promise<BrokerPanel> {
  const panel = document.createElement('ops-broker-panel');
  Object.assign(panel, { kit: sampleBrokerKit }, properties);
  return fixture<BrokerPanel>(html`${panel}`);
}

describe('<ops-broker-panel>', () => {
  it('C24: shows a key by the ends of its id and its date, and nothing of the secret', async () => {
    const panel = await show({ broker: sampleBroker() });

    expect(textOf(panel)).to.include('AKIA…7Q2X').and.include('Mar 2, 2026');
    expect(panel.shadowRoot?.querySelector('input')).to.equal(null);
  });

  it('takes a first key with the keyboard alone', async () => {
    const panel = await show({});
    const sent: BrokerKeys[] = [];
    panel.addEventListener(BrokerSaveEvent.type, ({ keys }) => sent.push(keys));
    deep(panel, '.change button').focus();
    await sendKeys({ press: 'Enter' });
    await panel.updateComplete;

    deep(panel, 'ops-broker-form', '[name=accessKeyId]').focus();
    await sendKeys({ type: ' AKIAIOSFODNN7EXAMPLE' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'wJalrXUtnFEMI' });
    await sendKeys({ press: 'Enter' });

    expect(sent[0]).to.deep.equal({
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI',
    });
  });

  it('sends no key that cannot be right, and says why', async () => {
    const panel = await show({});
    deep(panel, '.change button').click();
    await panel.updateComplete;
    const form = deep(panel, 'ops-broker-form');

    deep(form, '[type=submit]').click();
    await new Promise(requestAnimationFrame);

    expect(focused()?.textContent.trim()).to.equal('2 fields need your attention');
  });

  it('lists the roles that a key of another user would cut off', async () => {
    const role = 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21';
    const panel = await show({
      broker: sampleBroker(),
      refusal: { ok: false, code: 'broker-in-use', subjects: [role] },
    });
    deep(panel, '.change button').click();
    await new Promise(requestAnimationFrame);

    expect(textOf(deep(panel, 'ops-broker-form', '#refused'))).to.include(role);
  });

  it('offers a second key in place of a gap, and closes when it is there', async () => {
    const panel = await show({ broker: sampleBroker() });
    deep(panel, '.change button').click();
    await panel.updateComplete;
    expect(textOf(panel)).to.include('aws iam create-access-key --user-name confluops-broker');

    panel.broker = sampleBroker({ next });
    await panel.updateComplete;

    expect(panel.shadowRoot?.querySelector('ops-broker-form')).to.equal(null);
    expect(focused()).to.equal(deep(panel, 'h2'));
    expect(textOf(panel)).to.include('AKIA…9B4Z').and.include('Two keys are in place');
  });

  for (const [which, broker, words] of [
    [0, sampleBroker({ next }), 'carries on with the newer one'],
    [1, sampleBroker({ next }), 'carries on with the older one'],
    [0, sampleBroker(), 'its only key'],
  ] as const) {
    it(`removes a key only after it said what follows: ${words}`, async () => {
      const panel = await show({ broker });
      const removed: string[] = [];
      panel.addEventListener(BrokerRemoveEvent.type, ({ key }) => removed.push(key));

      [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.key button') ?? [])][which]?.click();
      await panel.updateComplete;
      expect(textOf(deep(panel, 'ops-dialog'))).to.include(words);
      expect(removed).to.deep.equal([]);
      deep(panel, '.danger').click();

      expect(removed).to.deep.equal([which === 0 ? 'current' : 'next']);
    });
  }

  it('tells the older key from the newer, also where both were set on one day', async () => {
    const older = { maskedKeyId: 'AKIA…7Q2X', setAt: sampleNow - 60_000 };
    const panel = await show({ broker: sampleBroker({ current: older, next }) });

    const rows = [...panel.shadowRoot!.querySelectorAll('dt, dd.key')].map(textOf);
    expect(rows[1]).to.equal('Older key');
    expect(rows[3]).to.equal('Newer key, in use');
    const [, olderDate, newerDate] = [rows[0], rows[2], rows[4]].map((row) => row?.slice(9));
    expect(olderDate).not.to.equal(newerDate);
    expect(textOf(deep(panel, 'ops-section-message p'))).to.contain(
      'Remove the older one, AKIA…7Q2X',
    );
  });

  it('has words of its own or of the last resort for every way of being refused', async () => {
    for (const code of ['broker-refused', 'conflict', 'throttled', 'not-editable'] as const) {
      const panel = await show({ broker: sampleBroker(), refusal: { ok: false, code } });
      deep(panel, '.change button').click();
      await new Promise(requestAnimationFrame);

      expect(textOf(deep(panel, 'ops-broker-form', '#refused')), code).to.match(/\w{3,}/);
    }
  });

  it('says whose key it is where the app brings one along', async () => {
    const panel = await show({
      broker: { arn: 'arn:aws:iam::999988887777:user/vendor', source: 'vendor' },
    });

    expect(textOf(panel)).to.include('comes with the app');
    expect(panel.shadowRoot?.querySelector('.key')).to.equal(null);
  });
});
