import { variablesOf, type Use } from '../definition/variables';
import type { Value } from './values';
import type { World } from './world';

/**
 * All that a template starts with, for the engine: the host objects, and over them the parameters
 * and the body of this use. `alarm` makes what a template sees of the stored value of a parameter of
 * that type.
 */
export function contextOf(
  use: Use,
  world: World,
  alarm?: (stored: unknown) => Value | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries([...world.variables(), ...variablesOf(use, alarm)]);
}
