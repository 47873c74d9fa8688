import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { Settings, SettingsVersion } from '../../contract/settings';
import { fieldsOf } from '../../rules/fields';
import { parseSettings } from '../../rules/settings';
import { failure, success } from '../lib/result';

/** The settings and the version that they are; 0 for the defaults. */
interface VersionedSettings {
  readonly settings: Settings;
  readonly version: number;
}

/** What keeping settings needs from the outside world. */
export interface SettingsPorts {
  findSettings(): Promise<VersionedSettings>;
  /** Saves the version after the one seen; undefined when somebody else did meanwhile. */
  saveSettings(settings: Settings, seenVersion: number): Promise<VersionedSettings | undefined>;
  /** Versions before that one, the newest first, and at most so many. */
  listVersions(before: number, most: number): Promise<readonly SettingsVersion[]>;
}

const versionsAtOnce = 20;

/** The functions behind the app's settings. */
export function settingsHandlers(
  ports: SettingsPorts,
): Pick<Handlers<AdminContract>, 'settings.show' | 'settings.save' | 'settings.versions'> {
  return {
    'settings.show': async () => success(await ports.findSettings()),

    'settings.save': async ({ payload }) => {
      const { settings, version } = fieldsOf(payload);
      const parsed = parseSettings(settings);
      if (parsed === undefined) return failure('invalid-input', 'settings');
      if (!Number.isSafeInteger(version)) return failure('invalid-input', 'version');
      const saved = await ports.saveSettings(parsed, version as number);
      return saved ? success(saved) : failure('conflict');
    },

    'settings.versions': async ({ payload }) => {
      const { before = (await ports.findSettings()).version + 1 } = fieldsOf(payload);
      if (!Number.isSafeInteger(before)) return failure('invalid-input', 'before');
      const versions = await ports.listVersions(before as number, versionsAtOnce);
      const next = versions.at(-1)?.version;
      return success({ versions, ...(next !== undefined && next > 1 && { next }) });
    },
  };
}
