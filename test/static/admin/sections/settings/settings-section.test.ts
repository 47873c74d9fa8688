import { expect } from '@open-wc/testing';
import { defaultSettings } from '../../../../../rules/settings';
import { settings } from '../../../../../static/admin/sections/settings/section';
import { deep, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

describe('<ops-settings-section>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('saves settings, and shows those of a faster administrator', async () => {
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');

    deep(panel, 'input').click();
    deep(panel, '[type=submit]').click();
    await shown();
    expect(scene.backend.settings).to.deep.equal({ ...defaultSettings, consoleLinks: false });
    expect(textOf(deep(panel, '[role=status]'))).to.equal('Saved');
    scene.backend.settings = defaultSettings;
    scene.backend.settingsVersion = 7;
    deep(panel, '[type=submit]').click();
    await shown();

    expect(textOf(deep(panel, '[role=alert]'))).to.include(
      'Somebody else has changed the settings',
    );
    expect((deep(panel, 'input') as HTMLInputElement).checked).to.equal(true);
  });

  it('saves the region in which STS is asked, and says which one stands in for it', async () => {
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');
    const field = deep(panel, 'ops-select-field');
    const select = deep(field, 'select') as HTMLSelectElement;
    expect(textOf(field)).to.include('us-west-2');

    select.value = 'eu-west-1';
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await shown();
    deep(panel, '[type=submit]').click();
    await shown();

    expect(scene.backend.settings).to.deep.equal({ ...defaultSettings, stsRegion: 'eu-west-1' });
    await expect(panel).to.be.accessible();
  });

  it('calls nothing saved that was chosen since', async () => {
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');
    deep(panel, 'input').click();
    deep(panel, '[type=submit]').click();
    await shown();
    expect(textOf(deep(panel, '[role=status]'))).to.equal('Saved');

    deep(panel, 'input').click();
    await shown();

    expect(textOf(deep(panel, '[role=status]'))).to.equal('');
  });

  it('keeps what is chosen while a former choice is being saved', async () => {
    let answer = (): void => undefined;
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');
    scene.backend.held.set('settings.save', new Promise((resolve) => (answer = resolve)));
    deep(panel, 'input').click();
    deep(panel, '[type=submit]').click();
    await shown();

    deep(panel, 'input').click();
    await shown();
    answer();
    await shown();

    expect((deep(panel, 'input') as HTMLInputElement).checked).to.equal(true);
    expect(scene.backend.settings.consoleLinks).to.equal(false);
    expect(textOf(deep(panel, '[role=status]'))).to.equal('');
  });
});
