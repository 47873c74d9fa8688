import { regions, type Region } from '../contract/regions';

/** The region with that id, where it is one that an account may be connected in. */
export function findRegion(id: unknown): Region | undefined {
  return regions.find((region) => region.id === id);
}

/** The id of such a region; undefined for any other value. */
export function parseRegion(value: unknown): string | undefined {
  return findRegion(value)?.id;
}
