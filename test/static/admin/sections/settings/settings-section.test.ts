import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defaultSettings } from '../../../../../rules/settings';
import { settings } from '../../../../../static/admin/sections/settings/section';
import { deep, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';

async function nameGroups(panel: Element, ...names: string[]): Promise<void> {
  const field = deep(panel, '[name=macroGroups]') as HTMLInputElement;
  field.value = names.join('\n');
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await shown();
}

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

  it('saves how often badges are read, whether names are hidden, and who inserts macros', async () => {
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');
    const select = deep(panel, '[name=refreshSeconds]', 'select') as HTMLSelectElement;
    select.value = '120';
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    deep(panel, '[name=namesHidden]').click();
    await nameGroups(panel, 'editors', '編集者', 'editors');
    deep(panel, '[type=submit]').click();
    await shown();

    expect(scene.backend.settings).to.deep.equal({
      ...defaultSettings,
      refreshSeconds: 120,
      namesHidden: true,
      macroGroups: ['editors', '編集者'],
    });
    expect(textOf(deep(panel, '[name=macroGroups]', 'ul'))).to.equal('editors 編集者');
    expect(textOf(deep(panel, '[role=status]'))).to.equal('Saved');
    await expect(panel).to.be.accessible();
  });

  it('saves nothing while a group has no name that there is', async () => {
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');
    await nameGroups(panel, 'x'.repeat(256));

    deep(panel, '[type=submit]').click();
    await shown();

    expect(scene.backend.called('settings.save')).to.deep.equal([]);
    expect(textOf(panel)).to.include('At most 50 groups');
    await expect(panel).to.be.accessible();
    deep(panel, '[name=macroGroups]', 'li button').click();
    await shown();

    expect(textOf(panel)).not.to.include('At most 50 groups');
  });

  it('looks for groups in Confluence, and takes one by keyboard', async () => {
    const asked: string[] = [];
    scene.confluence = (path) => {
      asked.push(path);
      return Promise.resolve(Response.json({ results: [{ name: 'operations' }], _links: {} }));
    };
    const section = await scene.open(settings);
    const panel = deep(section, 'ops-settings-panel');

    deep(panel, '[name=macroGroups]').focus();
    await sendKeys({ type: 'oper' });
    await waitUntil(() => asked.some((path) => path.includes('/group/picker?query=oper')));
    await waitUntil(() => textOf(panel).includes('operations'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await shown();
    deep(panel, '[type=submit]').click();
    await shown();

    expect(scene.backend.settings.macroGroups).to.deep.equal(['operations']);
  });

  describe('the history', () => {
    async function savedTimes(count: number): Promise<HTMLElement> {
      const section = await scene.open(settings);
      const panel = deep(section, 'ops-settings-panel');
      for (let saves = 0; saves < count; saves += 1) {
        deep(panel, 'input').click();
        deep(panel, '[type=submit]').click();
        await shown();
      }
      return section;
    }

    it('says of settings that nobody saved that they are those of the app', async () => {
      const section = await savedTimes(0);

      expect(textOf(deep(section, 'ops-settings-history'))).to.include('Nobody has saved settings');
    });

    it('tells what each version changed, and which one counts', async () => {
      const section = await savedTimes(2);

      const history = deep(section, 'ops-settings-history');
      expect(textOf(history))
        .to.include('Badges link to the AWS console no → yes')
        .and.to.include('These count now');
      await expect(history).to.be.accessible();
    });

    it('restores a version as a new one', async () => {
      const section = await savedTimes(1);
      const panel = deep(section, 'ops-settings-panel');
      deep(panel, 'input').click();
      deep(panel, '[type=submit]').click();
      await shown();
      expect(scene.backend.settings.consoleLinks).to.equal(true);

      const restore = deep(section, 'ops-settings-history', 'td button');
      const named = restore.ariaLabel;
      restore.focus();
      restore.click();
      await shown();

      expect(restore.matches(':focus'), 'the version above has another button').to.equal(true);
      expect(restore.ariaLabel).to.equal(named);
      expect(scene.backend.settings).to.deep.equal({ ...defaultSettings, consoleLinks: false });
      expect((deep(panel, 'input') as HTMLInputElement).checked).to.equal(false);
    });

    it('shows older versions when asked', async () => {
      await savedTimes(3);
      const section = await scene.open(settings);
      const history = deep(section, 'ops-settings-history');
      const rows = () => history.shadowRoot!.querySelectorAll('tbody tr').length;
      expect(rows()).to.equal(2);

      deep(history, ':host > button, button:not(td button)').click();
      await shown();

      expect(rows()).to.equal(3);
      expect(textOf(history)).not.to.include('Show older ones');
    });
  });
});
