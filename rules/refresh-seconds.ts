import { refreshLimits } from '../contract/settings';

/** A whole number of seconds within the limits. */
export function parseRefreshSeconds(value: unknown): number | undefined {
  const isSound =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= refreshLimits.least &&
    value <= refreshLimits.most;
  return isSound ? value : undefined;
}
