import type { Settings, SettingsVersion } from '../../../../contract/settings';
import { defaultSettings } from '../../../../rules/settings';
import type { AdminGateway } from '../../../shared/gateway';
import { Store } from '../../../shared/store';
import { withNewest } from '../../version-parts';

/** What the section knows of the settings. */
export interface SettingsState {
  readonly settings: Settings;
  /** Names the settings that this page saw: only these are replaced. */
  readonly version: number;
  /** What was saved, the newest first, as far as it was read. */
  readonly versions: readonly SettingsVersion[];
  /** The version before which older ones are to be read; undefined where there are none. */
  readonly next: number | undefined;
}

export const unknownSettings: SettingsState = {
  settings: defaultSettings,
  version: 0,
  versions: [],
  next: undefined,
};

/** The app's settings and their history, as an administrator sees and changes them. */
export class SettingsStore extends Store<
  SettingsState,
  { readonly gateway: AdminGateway },
  'load' | 'reread' | 'save' | 'history'
> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.#read('load');
    await this.#readHistory(undefined);
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
    if (answer) await this.#readHistory(undefined);
  }

  /** Reads older settings. */
  async readMore(): Promise<void> {
    const { next } = this.state;
    if (next !== undefined) await this.#readHistory(next);
  }

  async #read(action: 'load' | 'reread'): Promise<void> {
    await this.send(
      action,
      ({ gateway }) => gateway('settings.show'),
      (read) => (read.ok ? { settings: read.settings, version: read.version } : {}),
    );
  }

  async #readHistory(before: number | undefined): Promise<void> {
    await this.send(
      'history',
      ({ gateway }) => gateway('settings.versions', before === undefined ? {} : { before }),
      (read, { versions, next }) => {
        if (!read.ok) return {};
        if (before !== undefined) {
          return { versions: [...versions, ...read.versions], next: read.next };
        }
        return withNewest(read, { versions, next });
      },
    );
  }
}
