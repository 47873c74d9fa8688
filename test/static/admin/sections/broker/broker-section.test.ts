import { expect } from '@open-wc/testing';
import { sampleBroker } from '../../../../../components/internal/samples';
import { broker } from '../../../../../static/admin/sections/broker/section';
import { deep, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

describe('<ops-broker-section>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('stores, doubles and removes access keys', async () => {
    scene.backend.broker = undefined;
    const section = await scene.open(broker);
    const panel = deep(section, 'ops-broker-panel');
    const addKey = async () => {
      deep(panel, '.change button').click();
      await shown();
      const form = deep(panel, 'ops-broker-form');
      await scene.type(deep(form, '[name=accessKeyId]'), 'AKIAIOSFODNN7EXAMPLE');
      await scene.type(deep(form, '[name=secretAccessKey]'), 'wJalrXUtnFEMI');
      deep(form, '[type=submit]').click();
      await shown();
    };

    await addKey();
    expect(textOf(panel)).to.include('AKIA…7Q2X');
    await addKey();
    expect(textOf(panel)).to.include('Two keys are in place');
    deep(panel, '.key button').click();
    await shown();
    deep(panel, '.danger').click();
    await shown();

    expect(textOf(panel)).to.include('AKIA…9B4Z').and.not.include('AKIA…7Q2X');
    expect(scene.backend.called('broker.remove')).to.deep.equal([
      { key: 'current', setAt: sampleBroker().current?.setAt },
    ]);
  });

  it('says why a key was refused where that was tried, and nowhere else', async () => {
    const section = await scene.open(broker);
    const panel = deep(section, 'ops-broker-panel');
    deep(panel, '.change button').click();
    await shown();
    const form = deep(panel, 'ops-broker-form');
    await scene.type(deep(form, '[name=accessKeyId]'), 'AKIAIOSFODNN7EXAMPLE');
    await scene.type(deep(form, '[name=secretAccessKey]'), 'wJalrXUtnFEMI');
    scene.backend.refusals.set('broker.save', { ok: false, code: 'broker-refused' });
    deep(form, '[type=submit]').click();
    await shown();
    expect(deep(form, '#refused')).to.exist;
    deep(form, '.actions button:last-of-type').click();
    await shown();

    deep(panel, '.key button').click();
    await shown();
    expect(panel.shadowRoot?.querySelector('ops-dialog [role=alert]')).to.equal(null);
    scene.backend.refusals.set('broker.remove', new Error('offline'));
    deep(panel, '.danger').click();
    await shown();
    expect(deep(panel, 'ops-dialog [role=alert]')).to.exist;
    deep(panel, 'ops-dialog button').click();
    await shown();
    deep(panel, '.change button').click();
    await shown();

    expect(deep(panel, 'ops-broker-form').shadowRoot?.querySelector('#refused')).to.equal(null);
  });
});
