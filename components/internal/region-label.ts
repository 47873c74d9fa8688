import { findRegion } from '../../rules/regions';

/** A region by AWS's id and name, as in lists and sentences: "eu-west-1 – Europe (Ireland)". */
export function regionLabel(id: string): string {
  const region = findRegion(id);
  return region ? `${region.id} – ${region.name}` : id;
}
