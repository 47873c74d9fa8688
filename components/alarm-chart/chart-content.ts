import type { AlarmChart as ChartContent } from '../../contract/details';

/** A point as it can be drawn: its time in milliseconds, and only numbers that are finite. */
export interface PlacedPoint {
  readonly at: number;
  readonly value: number | undefined;
  readonly isBreaching: boolean;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The points that have a time, the earliest first. A number that is none, or endless, is no value. */
export function placedPoints({ points }: ChartContent): readonly PlacedPoint[] {
  return points
    .map(({ at, value, breaching, low, high }) => ({
      at: Date.parse(at),
      value: finite(value),
      isBreaching: breaching === true,
      low: finite(low),
      high: finite(high),
    }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((one, other) => one.at - other.at);
}

/** The threshold, if it is a number. */
export function thresholdOf({ threshold }: ChartContent): number | undefined {
  return finite(threshold);
}
