import type { Settings } from '../contract/settings';
import { fieldsOf } from './fields';

/** What counts until an administrator saves something else. */
export const defaultSettings: Settings = { consoleLinks: true };

/** Settings of which every field is there and sound; undefined for anything else. */
export function parseSettings(value: unknown): Settings | undefined {
  const { consoleLinks } = fieldsOf(value);
  return typeof consoleLinks === 'boolean' ? { consoleLinks } : undefined;
}
