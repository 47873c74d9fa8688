import { listSettingsVersions, readSettings, writeSettings } from '../forge/settings';
import type { SettingsPorts } from './handler';

/** Joins storage for the settings. */
export const settingsPorts: SettingsPorts = {
  findSettings: readSettings,
  saveSettings: (settings, seen) => writeSettings(settings, seen, Date.now()),
  listVersions: listSettingsVersions,
};
