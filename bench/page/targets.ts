import type { Cell } from '../lib/table';
import type { Kind, Sample } from './measure';

/** What was measured, for whoever asks by a variant's name. */
export interface Measured {
  readonly names: Readonly<Record<'ours' | 'peer' | 'floor', string>>;
  readonly counts: readonly number[];
  /** Of gzip, over all files of the page. */
  readonly bytes: (name: string) => number;
  readonly middle: (name: string, badges: number, kind: Kind, field: keyof Sample) => number;
  readonly samplesOf: (name: string, badges: number, kind: Kind) => readonly Sample[];
}

/** Rows of what the page has to keep to, what it was, and whether that holds. */
export function targets({ names, counts, bytes, middle, samplesOf }: Measured): Cell[][] {
  const { ours, peer, floor } = names;
  const cold = (name: string, badges: number, field: keyof Sample): number =>
    middle(name, badges, 'cold', field);
  const ratio = (to: string, badges: number, field: keyof Sample): number =>
    cold(ours, badges, field) / cold(to, badges, field);

  const rows: [target: string, measured: number, most: number][] = [
    ['bytes of the badge’s page, gzip', bytes(ours), 16_000],
    ['bytes that are loaded, ours : React', ratio(peer, counts[0] ?? 1, 'bytes'), 0.1],
  ];
  if (counts.includes(1)) {
    rows.push(['1 badge: requests before its state shows', cold(ours, 1, 'requests'), 1]);
  }
  if (counts.includes(50)) {
    const each = samplesOf(ours, 50, 'cold').map(({ invocations }) => invocations);
    rows.push(
      ['50 badges: invocations, median', cold(ours, 50, 'invocations'), 1],
      ['50 badges: invocations, most', Math.max(...each), 2],
      ['50 badges: all shown, ours : empty frames', ratio(floor, 50, 'allShown'), 1.2],
      ['50 badges: all shown, ours : React', ratio(peer, 50, 'allShown'), 0.65],
      ['50 badges: heap, ours : React', ratio(peer, 50, 'heap'), 0.6],
    );
  }
  return rows.map(([target, measured, most]) => [
    target,
    measured,
    most,
    measured <= most ? 'yes' : 'no',
  ]);
}
