import type { Settings } from '../contract/settings';
import { fieldsOf } from './fields';
import { parseStsRegion } from './regions';

/** The settings that apply until an administrator saves others. */
export const defaultSettings: Settings = { consoleLinks: true, stsRegion: 'us-east-1' };

/** Settings of which every field is there and sound; undefined for anything else. */
export function parseSettings(value: unknown): Settings | undefined {
  const { consoleLinks, stsRegion } = soundSettings(value);
  return consoleLinks === undefined || stsRegion === undefined
    ? undefined
    : { consoleLinks, stsRegion };
}

/** The fields that are there and sound: settings that were saved before a field was added lack it. */
export function soundSettings(value: unknown): Partial<Settings> {
  const { consoleLinks, stsRegion } = fieldsOf(value);
  const region = parseStsRegion(stsRegion);
  return {
    ...(typeof consoleLinks === 'boolean' && { consoleLinks }),
    ...(region !== undefined && { stsRegion: region }),
  };
}
