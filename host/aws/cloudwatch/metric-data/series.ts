import type { MetricStat } from '../alarm';
import type { MetricStore } from './metric-store';
import type { Sample } from './sample';
import { statisticOf } from './statistic-of';

/** Values at regular times. */
export interface Series {
  readonly label: string;
  /** Seconds. */
  readonly period: number;
  /** Values by milliseconds since 1970, in the order of time. */
  readonly points: ReadonlyMap<number, number>;
}

/** A time from its start up to its end, in milliseconds since 1970. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The oldest data that can be had in periods of so many seconds, or multiples (API_GetMetricData.html). */
const retentions = [
  { period: 1, age: day / 8 },
  { period: 60, age: 15 * day },
  { period: 300, age: 63 * day },
  { period: 3600, age: 455 * day },
] as const;

/** One statistic of one metric. */
export function seriesOf(
  store: MetricStore,
  { Metric, Period, Stat, Unit }: MetricStat,
  range: TimeRange,
  now: Date,
): Series {
  const { Namespace = '', MetricName = '', Dimensions = [] } = Metric;
  const start = roundedStart(range.start, Period, now);
  const step = Period * 1000;
  const buckets = new Map<number, Sample[]>();
  for (const sample of store.samples({ Namespace, MetricName, Dimensions }, start, range.end)) {
    if (Unit !== undefined && sample.unit !== Unit) continue;
    const at = start + Math.floor((sample.at - start) / step) * step;
    const bucket = buckets.get(at);
    if (bucket === undefined) buckets.set(at, [sample]);
    else bucket.push(sample);
  }
  const points = new Map<number, number>();
  for (const [at, samples] of buckets) {
    const value = isKept(at, Period, now) ? statisticOf(Stat, samples) : undefined;
    if (value !== undefined) points.set(at, value);
  }
  return { label: MetricName, period: Period, points };
}

/** The times that a series has room for. */
export function timesOf(period: number, range: TimeRange, now: Date): readonly number[] {
  const times: number[] = [];
  const step = period * 1000;
  for (let at = roundedStart(range.start, period, now); at < range.end; at += step) times.push(at);
  return times;
}

/** AWS rounds the start down, the more so the longer ago it is (API_GetMetricData.html, StartTime). */
function roundedStart(start: number, period: number, now: Date): number {
  const age = now.getTime() - start;
  const step =
    period < 60
      ? period * 1000
      : age < 15 * day
        ? minute
        : age < 63 * day
          ? 5 * minute
          : 60 * minute;
  return Math.floor(start / step) * step;
}

function isKept(at: number, period: number, now: Date): boolean {
  const age = now.getTime() - at;
  const shortest = retentions.find((retention) => age <= retention.age)?.period;
  return shortest !== undefined && period % shortest === 0;
}
