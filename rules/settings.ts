import type { Settings } from '../contract/settings';
import { fieldsOf } from './fields';
import { parseRefreshSeconds } from './refresh-seconds';
import { parseStsRegion } from './regions';

/** The settings that apply until an administrator saves others. */
export const defaultSettings: Settings = {
  consoleLinks: true,
  stsRegion: 'us-east-1',
  refreshSeconds: 60,
  namesHidden: false,
  macroGroups: [],
};

/** How many groups may be named, and how long the name of one may be. */
const mostGroups = 50;
const longestGroup = 255;

/** Settings of which every field is there and sound; undefined for anything else. */
export function parseSettings(value: unknown): Settings | undefined {
  const sound = soundSettings(value);
  const { consoleLinks, stsRegion, refreshSeconds, namesHidden, macroGroups } = sound;
  return consoleLinks === undefined ||
    stsRegion === undefined ||
    refreshSeconds === undefined ||
    namesHidden === undefined ||
    macroGroups === undefined
    ? undefined
    : { consoleLinks, stsRegion, refreshSeconds, namesHidden, macroGroups };
}

/**
 * Settings of which every field that is there is sound, with the defaults for the others: an export
 * that was made before a field was added lacks it.
 */
export function completeSettings(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return parseSettings({ ...defaultSettings, ...value });
}

/** The fields that are there and sound: settings that were saved before a field was added lack it. */
export function soundSettings(value: unknown): Partial<Settings> {
  const { consoleLinks, stsRegion, refreshSeconds, namesHidden, macroGroups } = fieldsOf(value);
  const region = parseStsRegion(stsRegion);
  const seconds = parseRefreshSeconds(refreshSeconds);
  const groups = parseGroupNames(macroGroups);
  return {
    ...(typeof consoleLinks === 'boolean' && { consoleLinks }),
    ...(region !== undefined && { stsRegion: region }),
    ...(seconds !== undefined && { refreshSeconds: seconds }),
    ...(typeof namesHidden === 'boolean' && { namesHidden }),
    ...(groups !== undefined && { macroGroups: groups }),
  };
}

/** Names of groups, each once and without spaces around it. */
export function parseGroupNames(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > mostGroups) return undefined;
  const names = value.map((name: unknown) => (typeof name === 'string' ? name.trim() : ''));
  if (names.some((name) => name === '' || name.length > longestGroup || /\p{Cc}/u.test(name))) {
    return undefined;
  }
  return [...new Set(names)];
}

/** Names of the fields whose values differ. */
export function changedSettings(one: Settings, other: Settings): readonly (keyof Settings)[] {
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
