import type { AlarmChart as ChartContent } from '../../contract/details';
import { placedPoints, thresholdOf, type PlacedPoint } from './chart-content';
import { timeScale, valueScale, type Scale } from './scale';

/** A point, and where it stands, in CSS pixels from the upper left corner. */
export interface PlottedPoint extends PlacedPoint {
  readonly x: number;
  /** Undefined where there is no value. */
  readonly y: number | undefined;
}

/** A chart's geometry. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Edges of the area that the lines are in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly PlottedPoint[];
  readonly times: Scale;
  readonly values: Scale;
  readonly threshold: number | undefined;
  /** Paths of SVG: the line, and the band around it. Empty where there is none. */
  readonly line: string;
  readonly band: string;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** The height of every chart, in CSS pixels: known before there is anything to draw. */
export const plotHeight = 176;

const room = { top: 10, right: 12, bottom: 24, inside: 10 };
const pixelsPerTime = 90;

const cut = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Runs of points that belong together: each has what is asked for, and no hole before it. */
function* runsOf(
  points: readonly PlottedPoint[],
  has: (point: PlottedPoint) => boolean,
  longest: number,
): Generator<readonly PlottedPoint[]> {
  let run: PlottedPoint[] = [];
  for (const point of points) {
    const last = run.at(-1);
    if (last && (!has(point) || point.at - last.at > longest)) {
      yield run;
      run = [];
    }
    if (has(point)) run.push(point);
  }
  if (run.length > 0) yield run;
}

function pathOf(places: readonly (readonly [x: number, y: number])[]): string {
  return places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${cut(x)} ${cut(y)}`).join('');
}

/**
 * Where everything of a chart stands.
 *
 * @param axisWidth - Room for the numbers at the left, once they are written.
 */
export function plotOf(
  content: ChartContent,
  width: number,
  axisWidth: (values: Scale) => number,
): Plot {
  const placed = placedPoints(content);
  const threshold = thresholdOf(content);
  const numbers = placed.flatMap(({ value, low, high }) => [value, low, high]);
  const values = valueScale([...numbers, threshold].filter((number) => number !== undefined));
  const left = Math.min(axisWidth(values), width / 2);
  const [top, right, bottom] = [room.top, width - room.right, plotHeight - room.bottom];
  const across = Math.max(right - left - 2 * room.inside, 1);
  const times = timeScale(
    placed.map(({ at }) => at),
    Math.max(Math.floor(across / pixelsPerTime), 2),
  );
  const x = (at: number): number => left + room.inside + across * times.place(at);
  const y = (value: number): number => bottom - (bottom - top) * values.place(value);
  const points = placed.map((point) => ({
    ...point,
    x: x(point.at),
    y: point.value === undefined ? undefined : y(point.value),
  }));
  const longest = (content.periodSeconds ?? Infinity) * 1500;
  const lines = runsOf(points, (point) => point.y !== undefined, longest);
  const bands = runsOf(points, ({ low, high }) => low !== undefined && high !== undefined, longest);
  return {
    width,
    height: plotHeight,
    ...{ left, right, top, bottom, points, times, values, threshold, x, y },
    line: [...lines].map((run) => pathOf(run.map((point) => [point.x, point.y ?? 0]))).join(''),
    band: [...bands].map((run) => `${pathOf(edgesOf(run, y))}Z`).join(''),
  };
}

/** Along the upper edge, and back along the lower one. A single point gets a band of some width. */
function edgesOf(
  run: readonly PlottedPoint[],
  y: (value: number) => number,
): readonly (readonly [number, number])[] {
  const wide = run.length > 1 ? 0 : 4;
  const upper = run.map(({ x, high = 0 }) => [x - wide, y(high)] as const);
  const lower = run.map(({ x, low = 0 }) => [x + wide, y(low)] as const).reverse();
  if (!wide) return [...upper, ...lower];
  const [[leftX, upperY] = [0, 0]] = upper;
  const [[rightX, lowerY] = [0, 0]] = lower;
  return [
    [leftX, upperY],
    [rightX, upperY],
    [rightX, lowerY],
    [leftX, lowerY],
  ];
}

/** The point nearest to a place across, in CSS pixels; undefined where there is none. */
export function nearestPoint({ points }: Plot, x: number): number | undefined {
  let nearest: number | undefined;
  let distance = Infinity;
  points.forEach((point, index) => {
    const away = Math.abs(point.x - x);
    if (away > distance) return;
    distance = away;
    nearest = index;
  });
  return nearest;
}
