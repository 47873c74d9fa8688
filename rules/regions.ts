import { regions, stsRegions, type Region, type StsRegion } from '../contract/regions';
import type { Problem } from './problem';

/** Why a text is not a region that an account may be connected in. */
export type RegionProblem = 'empty' | 'unknown';

/** The region with that id, where it is one that an account may be connected in. */
export function findRegion(id: unknown): Region | undefined {
  return regions.find((region) => region.id === id);
}

/** The id of such a region; undefined for any other value. */
export function parseRegion(value: unknown): string | undefined {
  return findRegion(value)?.id;
}

/** What is wrong with the id of a region; undefined where an account may be connected in it. */
export function regionProblem(id: string): Problem<RegionProblem> | undefined {
  if (id === '') return { problem: 'empty' };
  return findRegion(id) ? undefined : { problem: 'unknown', subject: id };
}

/** The id of a region whose STS may be asked; undefined for any other value. */
export function parseStsRegion(id: unknown): StsRegion | undefined {
  return stsRegions.find((region) => region.id === id)?.id;
}

/** Where STS is asked: first in the region that was chosen, then in the one that stands in for it. */
export function stsRegionsFrom(chosen: StsRegion): readonly [first: StsRegion, second: StsRegion] {
  const { id, fallback } = stsRegions.find((region) => region.id === chosen) ?? stsRegions[0];
  return [id, fallback];
}
