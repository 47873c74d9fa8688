import type { Placement } from '../../contract/placement';
import { message } from './messages';

/** The choice in few words: everybody, or in how many spaces. */
export function placementInWords(placement: Placement): string {
  if (placement.scope === 'everywhere') return message('short.everywhere');
  const { length } = placement.spaceIds;
  if (length === 0) return message('short.nobody');
  return message('short.spaces', { count: length });
}
