import type { Settings, SettingsVersion } from '../../contract/settings';
import { fieldsOf } from '../../rules/fields';
import { soundSettings, defaultSettings } from '../../rules/settings';
import { readValue, writeNewValue, writeValue } from './store';

/** The settings and the version that they are. */
export interface VersionedSettings {
  readonly settings: Settings;
  /** 0 for the defaults, which nobody saved. */
  readonly version: number;
}

const key = 'settings';
const versionKey = (version: number): string =>
  `settings-version:${String(version).padStart(6, '0')}`;

/** The settings as they are now, with the default of whatever was not saved. */
export async function readSettings(): Promise<VersionedSettings> {
  return parse(await readValue(key));
}

/**
 * Saves settings as the version after the one that was seen; resolves with undefined, and saves
 * nothing, when somebody else saved meanwhile. The version's own key decides who was first; if a
 * crash then kept `settings` from following, whoever comes next lets it follow.
 */
export async function writeSettings(
  settings: Settings,
  seen: number,
  now: number,
): Promise<VersionedSettings | undefined> {
  const version = seen + 1;
  if ((await readSettings()).version !== seen) return undefined;
  if (!(await writeNewValue(versionKey(version), { settings, savedAt: now }))) {
    const first = parse(await readValue(versionKey(version)));
    await writeValue(key, { settings: first.settings, version });
    return undefined;
  }
  await writeValue(key, { settings, version });
  return { settings, version };
}

/** The versions before one, the newest first, and at most so many; what cannot be read is left out. */
export async function listSettingsVersions(
  before: number,
  most: number,
): Promise<readonly SettingsVersion[]> {
  const newest = Math.max(0, before - 1);
  const numbers = Array.from({ length: Math.min(most, newest) }, (_, index) => newest - index);
  const values = await Promise.all(numbers.map((version) => readValue(versionKey(version))));
  return values.flatMap((value, index) => {
    const version = numbers[index];
    const { savedAt } = fieldsOf(value);
    if (version === undefined || typeof savedAt !== 'number') return [];
    return [{ version, savedAt, settings: parse(value).settings }];
  });
}

function parse(value: unknown): VersionedSettings {
  const { settings, version } = fieldsOf(value);
  return {
    settings: { ...defaultSettings, ...soundSettings(settings) },
    version: typeof version === 'number' ? version : 0,
  };
}
