import type { Settings } from '../contract/settings';
import { fieldsOf } from './fields';

/** The settings that apply until an administrator saves others. */
export const defaultSettings: Settings = { consoleLinks: true };

/** Settings of which every field is there and sound; undefined for anything else. */
export function parseSettings(value: unknown): Settings | undefined {
  const { consoleLinks } = fieldsOf(value);
  return typeof consoleLinks === 'boolean' ? { consoleLinks } : undefined;
}
