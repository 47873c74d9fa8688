import type { Settings } from '../../../../contract/settings';
import { defaultSettings } from '../../../../rules/settings';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';

interface SettingsState {
  readonly settings: Settings;
  /** Names the settings that this page saw: only these are replaced. */
  readonly version: number;
}

export const unknownSettings: SettingsState = { settings: defaultSettings, version: 0 };

/** The app's settings, as an administrator sees and changes them. */
export class SettingsStore extends Store<
  SettingsState,
  { readonly gateway: AdminGateway },
  'load' | 'reread' | 'save'
> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.#read('load');
  }

  async save(settings: Settings): Promise<void> {
    const { version } = this.state;
    const answer = await this.send(
      'save',
      ({ gateway }) => gateway('settings.save', { settings, version }),
      (saved) => (saved.ok ? { settings: saved.settings, version: saved.version } : {}),
    );
    // Whoever is refused for what somebody else saved meanwhile sees what that was.
    if (answer?.ok === false && answer.code === 'conflict') await this.#read('reread');
  }

  async #read(action: 'load' | 'reread'): Promise<void> {
    await this.send(
      action,
      ({ gateway }) => gateway('settings.show'),
      (read) => (read.ok ? { settings: read.settings, version: read.version } : {}),
    );
  }
}
