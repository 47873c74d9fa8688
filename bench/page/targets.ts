import type { Cell } from '../lib/table';
import { kinds, type Kind, type Sample } from './measure';

/** What was measured, for whoever asks by a variant's name. What did not run is NaN. */
export interface Measured {
  readonly names: Readonly<Record<'ours' | 'before' | 'peer' | 'floor', string>>;
  readonly counts: readonly number[];
  /** Of gzip, over all files of the page. */
  readonly bytes: (name: string) => number;
  readonly middle: (name: string, badges: number, kind: Kind, field: keyof Sample) => number;
  /** Ours to another's. */
  readonly ratio: (to: string, badges: number, kind: Kind, field: keyof Sample) => number;
  readonly samplesOf: (name: string, badges: number, kind: Kind) => readonly Sample[];
}

/** Rows of what the page has to keep to, what it was, and whether that holds. */
export function targets({ names, counts, bytes, middle, ratio, samplesOf }: Measured): Cell[][] {
  const { ours, before, peer, floor } = names;
  const [first = 1] = counts;

  const rows: [target: string, measured: number, most: number][] = [
    ['bytes of the badge’s page, gzip', bytes(ours), 14_500],
    ['bytes that are loaded, cold, ours : React', ratio(peer, first, 'cold', 'bytes'), 0.13],
  ];
  if (counts.includes(1)) {
    const requests = middle(ours, 1, 'cold', 'requests');
    rows.push(['1 badge, cold: requests before its state shows', requests, 1]);
  }
  if (counts.includes(50)) {
    const each = samplesOf(ours, 50, 'cold').map(({ invocations }) => invocations);
    rows.push(
      ['50 badges, cold: invocations, median', middle(ours, 50, 'cold', 'invocations'), 1],
      ['50 badges, cold: invocations, most', Math.max(...each), 2],
      ['50 badges, cold: shown, ours : empty frames', ratio(floor, 50, 'cold', 'allShown'), 1.2],
      ['50 badges, cold: shown, ours : React', ratio(peer, 50, 'cold', 'allShown'), 0.65],
      ['50 badges, cold: heap, ours : React', ratio(peer, 50, 'cold', 'heap'), 0.6],
    );
    for (const kind of kinds) {
      const shown = ratio(before, 50, kind, 'allShown');
      rows.push([`50 badges, ${kind}: shown, ours : before`, shown, 1.05]);
    }
  }
  return rows
    .filter(([, measured]) => !Number.isNaN(measured))
    .map(([target, measured, most]) => [target, measured, most, measured <= most ? 'yes' : 'no']);
}
