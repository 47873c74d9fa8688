import type { Placement } from '../contract/placement';
import { parseConfluenceId } from './confluence-id';
import { fieldsOf } from './fields';
import type { Problem } from './problem';

/** The largest number of spaces that an account can be kept to. */
export const mostSpaces = 50;

/** Where an account's alarms may be placed; undefined when the value does not say it clearly. */
export function parsePlacement(value: unknown): Placement | undefined {
  const { scope, spaceIds } = fieldsOf(value);
  if (scope === 'everywhere') return { scope };
  if (scope !== 'spaces' || !Array.isArray(spaceIds)) return undefined;
  const ids = [...new Set(spaceIds.map(parseConfluenceId))];
  if (ids.length < 1 || ids.length > mostSpaces) return undefined;
  return ids.every((id) => id !== undefined) ? { scope, spaceIds: ids } : undefined;
}

/**
 * What stands in for a stored value that says nothing clear: nobody may place the account’s alarms.
 */
export const nowhere: Placement = { scope: 'spaces', spaceIds: [] };

/** Whether people who can edit in this space may place the account’s alarms there. */
export function allowsSpace(placement: Placement, spaceId: string): boolean {
  return placement.scope === 'everywhere' || placement.spaceIds.includes(spaceId);
}

/** What a choice of spaces still lacks. */
export type PlacementProblem = 'empty' | 'no-space';

/** What the choice still lacks; undefined where it is complete. */
export function placementProblem(
  placement: Placement | undefined,
): Problem<PlacementProblem> | undefined {
  if (!placement) return { problem: 'empty' };
  const isNowhere = placement.scope === 'spaces' && placement.spaceIds.length === 0;
  return isNowhere ? { problem: 'no-space' } : undefined;
}

/** Whether two choices mean the same: in which order spaces were chosen makes no difference. */
export function samePlacement(one: Placement | undefined, other: Placement | undefined): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf(placement: Placement | undefined): string {
  if (placement?.scope !== 'spaces') return placement?.scope ?? '';
  return placement.spaceIds.toSorted().join();
}
