import type { Placement } from '../contract/placement';
import { parseConfluenceId } from './confluence-id';
import { fieldsOf } from './fields';

const mostSpaces = 50;

/** Where an account's alarms may be placed; undefined when the value does not say it clearly. */
export function parsePlacement(value: unknown): Placement | undefined {
  const { scope, spaceIds } = fieldsOf(value);
  if (scope === 'everywhere') return { scope };
  if (scope !== 'spaces' || !Array.isArray(spaceIds)) return undefined;
  const ids = [...new Set(spaceIds.map(parseConfluenceId))];
  if (ids.length < 1 || ids.length > mostSpaces) return undefined;
  return ids.every((id) => id !== undefined) ? { scope, spaceIds: ids } : undefined;
}

/** For a stored value that says nothing clear: nobody may place the account's alarms. */
export const nowhere: Placement = { scope: 'spaces', spaceIds: [] };

/** Whether who can edit in this space may place the account's alarms there. */
export function allowsSpace(placement: Placement, spaceId: string): boolean {
  return placement.scope === 'everywhere' || placement.spaceIds.includes(spaceId);
}
