import { variablesOf, type Use } from '../definition/variables';
import { encodeHtml } from '../encoding/html';
import { SafeFragment } from '../encoding/safe-fragment';
import type { Value } from './values';
import type { World } from './world';

/**
 * All that a template starts with, for the engine: the host objects, and over them the parameters
 * and the body of this use. `alarm` makes what a template sees of the stored value of a parameter of
 * that type: HTML.
 */
export function contextOf(
  use: Use,
  world: World,
  alarm?: (stored: unknown) => Value | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries([...world.variables(), ...variablesIn(use, alarm)]);
}

/** The parameters and the body of a use as the engine's values, by their names. */
export function variablesIn(
  use: Use,
  alarm: (stored: unknown) => Value | undefined = () => undefined,
): ReadonlyMap<string, Value> {
  const isEncoded = use.encoding !== 'none';
  return variablesOf<Value>(use, {
    text: (text) => (isEncoded ? new SafeFragment(encodeHtml(text)) : text),
    alarm: (stored) => {
      const value = alarm(stored) ?? null;
      return isEncoded && value !== null ? new SafeFragment(value) : (value ?? undefined);
    },
  });
}
