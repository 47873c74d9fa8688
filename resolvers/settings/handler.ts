import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { Settings } from '../../contract/settings';
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
}

/** The functions behind the app's settings. */
export function settingsHandlers(
  ports: SettingsPorts,
): Pick<Handlers<AdminContract>, 'settings.show' | 'settings.save'> {
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
  };
}
