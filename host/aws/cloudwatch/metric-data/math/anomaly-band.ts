import type { Series, TimeRange } from '../series';

const minute = 60_000;
const day = 24 * 60 * minute;
/** The days before that a value is compared with, at the same time of the day. */
const daysBefore = 3;
/** How far from the same time of the day a value may lie. */
const around = 30 * minute;

/** What the band's model has to know of the past. */
export const memory = daysBefore * day + around;

/**
 * Where a metric is expected to lie: the mean of its values at that time of the day, on the days
 * before, and so many standard deviations to either side. AWS's model is machine learning over two
 * weeks, and its own secret: this one only has its form, two series, upper and lower. Where there is
 * no past, there is no band.
 */
export function anomalyBand(
  past: Series,
  deviations: number,
  times: readonly number[],
  { start, end }: TimeRange,
): { readonly upper: Series; readonly lower: Series } {
  const upper = new Map<number, number>();
  const lower = new Map<number, number>();
  for (const at of times) {
    const values = at >= start && at < end ? valuesBefore(past, at) : [];
    if (values.length < 2) continue;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance =
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const width = deviations * Math.sqrt(variance);
    upper.set(at, mean + width);
    lower.set(at, mean - width);
  }
  return { upper: { ...past, points: upper }, lower: { ...past, points: lower } };
}

function valuesBefore({ points, period }: Series, at: number): readonly number[] {
  const step = period * 1000;
  const values: number[] = [];
  for (let back = 1; back <= daysBefore; back += 1) {
    const center = at - back * day;
    const first = center - Math.floor(around / step) * step;
    for (let time = first; time <= center + around; time += step) {
      const value = points.get(time);
      if (value !== undefined) values.push(value);
    }
  }
  return values;
}
