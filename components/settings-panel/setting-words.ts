import type { Settings } from '../../contract/settings';
import { regionLabel } from '../internal/region-label';
import { message } from './messages';

/** Times to choose from, and the one that counts, wherever it came from. */
export function refreshChoices(seconds: number): readonly number[] {
  return [...new Set([30, 60, 120, seconds])].sort((one, other) => one - other);
}

/** A time in words. */
export function refreshLabel(seconds: number): string {
  return seconds % 60 === 0
    ? message('minutes', { count: seconds / 60 })
    : message('seconds', { count: seconds });
}

/** The value of a setting in words. */
export function valueLabel(name: keyof Settings, settings: Settings): string {
  switch (name) {
    case 'consoleLinks':
    case 'namesHidden':
      return message(settings[name] ? 'yes' : 'no');
    case 'refreshSeconds':
      return refreshLabel(settings.refreshSeconds);
    case 'stsRegion':
      return regionLabel(settings.stsRegion);
    case 'macroGroups':
      return settings.macroGroups.length > 0
        ? settings.macroGroups.join(', ')
        : message('everybody');
  }
}
