import { expect } from '@open-wc/testing';
import { sampleAccounts } from '../../../components/internal/alarm-samples';
import { sampleParameter } from '../../../components/internal/macro-samples';
import { deep, textOf } from '../../components/deep';
import { Scene } from './scene';

const { connectionId } = sampleAccounts[0]!;
const granted = { connectionId, alarmName: 'queue-depth', grant: 'granted' };
const alarm = { contentId: '65537', connectionId, alarmName: 'queue-depth', sealed: false };

async function opened(): Promise<Scene> {
  const scene = new Scene();
  scene.forms.set('notice', {
    parameters: [sampleParameter({ name: 'Alarm', title: 'Alarm', type: 'alarm' })],
  });
  await scene.open({ config: { id: 'ours', name: 'notice', parameters: {} } });
  return scene;
}

/** Chooses the alarm by the name that is typed. */
async function choose(scene: Scene): Promise<void> {
  const picker = deep(scene.settings, 'ops-macro-form', '[name=Alarm]', 'ops-alarm-picker');
  const control = deep(picker, '#control') as HTMLInputElement;
  control.value = 'queue-depth';
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await scene.settled();
  picker.shadowRoot!.querySelector<HTMLElement>('[role=option]')!.click();
  await scene.settled();
}

describe('an alarm that is chosen in a user macro’s dialog', () => {
  it('is granted for the preview, and saved with that grant', async () => {
    const scene = await opened();

    await choose(scene);
    await scene.paused();
    expect(scene.called('placing.grant')).to.deep.equal([alarm]);
    expect(scene.rendered.at(-1)).to.deep.equal({ name: 'notice', parameters: { Alarm: granted } });
    await scene.press('Save');

    expect(scene.submitted.map(({ parameters }) => parameters)).to.deep.equal([{ Alarm: granted }]);
    expect(scene.called('placing.grant')).to.have.length(1);
  });

  it('that may not be placed here is not saved, and what is chosen stays', async () => {
    const scene = await opened();
    await choose(scene);
    scene.refusals.set('placing.grant', { ok: false, code: 'not-placeable' });

    await scene.press('Save');

    expect(scene.submitted).to.deep.equal([]);
    expect(textOf(deep(scene.settings, '#failed'))).to.include('You are not allowed to place');
    await scene.press('Save');
    expect(scene.submitted.map(({ parameters }) => parameters)).to.deep.equal([{ Alarm: granted }]);
  });

  it('is not saved for who has cancelled while it was being granted', async () => {
    const scene = await opened();
    await choose(scene);
    let release: () => void = () => undefined;
    scene.held.set('placing.grant', new Promise((resolve) => (release = resolve)));

    await scene.press('Save');
    await scene.press('Cancel');
    release();
    await scene.settled();

    expect(scene.closed).to.equal(1);
    expect(scene.submitted).to.deep.equal([]);
  });
});
