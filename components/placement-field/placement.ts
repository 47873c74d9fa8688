import type { Placement } from '../../contract/placement';
import { message } from './messages';

/** Whether two choices mean the same: in which order spaces were chosen makes no difference. */
export function samePlacement(one: Placement | undefined, other: Placement | undefined): boolean {
  return meaningOf(one) === meaningOf(other);
}

/** The choice in few words: everybody, or in how many spaces. */
export function placementInWords(placement: Placement): string {
  if (placement.scope === 'everywhere') return message('short.everywhere');
  const { length } = placement.spaceIds;
  if (length === 0) return message('short.nobody');
  return message('short.spaces', { count: length });
}

function meaningOf(placement: Placement | undefined): string {
  if (placement?.scope !== 'spaces') return placement?.scope ?? '';
  return placement.spaceIds.toSorted().join();
}
