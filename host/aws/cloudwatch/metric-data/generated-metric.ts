import { metricKey, type MetricIdentity, type Sample } from './sample';

const minute = 60_000;
const day = 24 * 60 * minute;
/** So that percentiles have something to choose from. */
const valuesPerMinute = 3;

/** A metric whose data nobody puts: it follows from its name, the time, and what is told here. */
export interface GeneratedMetric extends MetricIdentity {
  /** ISO 8601: there is no data before. */
  readonly since: string;
  readonly unit: string;
  /** What its values are about. */
  readonly level: number;
  /** What part of the level its values go up and down by in the course of a day. */
  readonly swing?: number;
  /** What part of the level its values scatter by. */
  readonly noise?: number;
  readonly episodes?: readonly Episode[];
}

/** A while in which a metric is about something else. */
interface Episode {
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601; lasts on where left out. */
  readonly to?: string;
  /** No data comes where left out. */
  readonly level?: number;
}

/** One sample for each minute from `from` up to `to`. */
export function generatedSamples(
  metric: GeneratedMetric,
  from: number,
  to: number,
): readonly Sample[] {
  const first = Math.ceil(Math.max(from, Date.parse(metric.since)) / minute) * minute;
  const seed = hashOf(metricKey(metric));
  const episodes = (metric.episodes ?? []).map((each) => ({
    from: Date.parse(each.from),
    to: each.to === undefined ? Infinity : Date.parse(each.to),
    level: each.level,
  }));
  const samples: Sample[] = [];
  for (let at = first; at < to; at += minute) {
    const episode = episodes.find((each) => at >= each.from && at < each.to);
    const level = episode === undefined ? usualLevel(metric, at) : episode.level;
    if (level === undefined) continue;
    const values: [number, number][] = [];
    for (let index = 0; index < valuesPerMinute; index += 1) {
      const scatter = 2 * randomOf(seed, at / minute, index) - 1;
      values.push([round(level * (1 + (metric.noise ?? 0) * scatter)), 1]);
    }
    samples.push({ at, unit: metric.unit, values });
  }
  return samples;
}

function usualLevel({ level, swing = 0 }: GeneratedMetric, at: number): number {
  return level * (1 + swing * Math.sin((2 * Math.PI * at) / day));
}

/** Four places after the point. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** From 0 to 1, the same for the same numbers. */
function randomOf(seed: number, moment: number, index: number): number {
  let mixed =
    Math.imul(seed ^ Math.imul(moment, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
}
