/** The middle of the values, or the mean of the two in the middle; NaN when there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share (0 to 1) of the values lies, between neighbours by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The ratios of samples that belong together: the first of one row to the first of the other, … */
export function pairedRatios(ours: readonly number[], peers: readonly number[]): number[] {
  return ours.map((value, index) => value / (peers[index] ?? Number.NaN));
}

/** One measurement of ours beside a peer's, both in the same unit; below 1 ours is the quicker. */
export interface Ratio {
  readonly name: string;
  readonly ours: number;
  readonly peers: number;
  readonly ratio: number;
}

/** The ratio of the medians of two rows of samples. */
export function ratioOf(name: string, ours: readonly number[], peers: readonly number[]): Ratio {
  const [own, other] = [median(ours), median(peers)];
  return { name, ours: own, peers: other, ratio: own / other };
}

/** Of many ratios: the one in the middle, and the one that is worst for us. */
export function summarise(ratios: readonly Ratio[]): { median: number; worst: Ratio | undefined } {
  return {
    median: median(ratios.map(({ ratio }) => ratio)),
    worst: [...ratios].sort((a, b) => b.ratio - a.ratio)[0],
  };
}
