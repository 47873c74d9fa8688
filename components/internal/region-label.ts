import { regions } from '../../contract/regions';

/** A region by AWS's id and name, as in lists and sentences: "eu-west-1 – Europe (Ireland)". */
export function regionLabel(id: string): string {
  const region = regions.find((known) => known.id === id);
  return region ? `${region.id} – ${region.name}` : id;
}
