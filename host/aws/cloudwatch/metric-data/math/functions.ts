import { NotEmulatedError } from '../../../errors';
import type { Series } from '../series';
import { MathError } from './math-error';
import { mapSeries, seriesIn, unsupported, type MathValue } from './value';

/** The functions of AWS that are not emulated: what else is unknown, AWS does not know, either. */
const notEmulated = new Set(
  `DATAPOINT_COUNT DATE DAY DB_PERF_INSIGHTS DIFF DIFF_TIME EPOCH FIRST HOUR IF INSIGHT_RULE_METRIC
  LAMBDA LAST LOG LOG10 METRIC_COUNT MINUTE MONTH PERIOD RATE REMOVE_EMPTY RUNNING_SUM SEARCH
  SERVICE_QUOTA SLICE SORT STDDEV TIME_SERIES YEAR`.split(/\s+/),
);

const roundings: Readonly<Record<string, (value: number) => number>> = {
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
};

const summaries: Readonly<Record<string, (values: readonly number[]) => number>> = {
  AVG: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  MAX: (values) => Math.max(...values),
  MIN: (values) => Math.min(...values),
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
};

/**
 * Applies a function to values.
 *
 * @throws MathError where AWS has no such function, or not for such values.
 */
export function applyFunction(name: string, operands: readonly MathValue[]): MathValue {
  const [first] = operands;
  const round = roundings[name];
  const summarize = summaries[name];
  if (first !== undefined && operands.length === 1) {
    if (round !== undefined) return rounded(name, first, round);
    if (summarize !== undefined) return summarized(name, first, summarize);
  }
  if (round !== undefined || summarize !== undefined) throw unsupported(name, operands);
  if (notEmulated.has(name)) throw new NotEmulatedError(`the metric math function ${name}`);
  throw new MathError(`Function '${name}' not found`);
}

/** Fills the times at which a series has no value: with a number, the last value, or a line. */
export function filled(
  series: Series,
  filler: number | 'REPEAT' | 'LINEAR',
  times: readonly number[],
): Series {
  const known = [...series.points];
  const points = new Map<number, number>();
  for (const at of times) {
    const value = series.points.get(at) ?? fillerAt(known, filler, at);
    if (value !== undefined) points.set(at, value);
  }
  return { ...series, points };
}

function fillerAt(
  known: readonly (readonly [at: number, value: number])[],
  filler: number | 'REPEAT' | 'LINEAR',
  at: number,
): number | undefined {
  if (typeof filler === 'number') return filler;
  const before = known.findLast(([time]) => time < at);
  if (filler === 'REPEAT') return before?.[1];
  const after = known.find(([time]) => time > at);
  if (before === undefined || after === undefined) return undefined;
  const part = (at - before[0]) / (after[0] - before[0]);
  return before[1] + part * (after[1] - before[1]);
}

function rounded(name: string, value: MathValue, round: (value: number) => number): MathValue {
  switch (value.kind) {
    case 'Scalar':
      return { kind: 'Scalar', value: round(value.value) };
    case 'TimeSeries':
      return { kind: 'TimeSeries', series: mapSeries(value.series, round) };
    case 'Array[TimeSeries]':
      return { ...value, list: value.list.map((series) => mapSeries(series, round)) };
    default:
      throw unsupported(name, [value]);
  }
}

/** A number of one series, and one series of several: of each time the values that there are. */
function summarized(
  name: string,
  value: MathValue,
  summarize: (values: readonly number[]) => number,
): MathValue {
  if (value.kind === 'TimeSeries') {
    return { kind: 'Scalar', value: summarize([...value.series.points.values()]) };
  }
  const list = seriesIn(value);
  if (list === undefined) throw unsupported(name, [value]);
  const byTime = new Map<number, number[]>();
  for (const { points } of list) {
    for (const [at, point] of points) {
      const known = byTime.get(at);
      if (known === undefined) byTime.set(at, [point]);
      else known.push(point);
    }
  }
  const points = new Map(
    [...byTime].sort(([a], [b]) => a - b).map(([at, values]) => [at, summarize(values)]),
  );
  const period = Math.max(...list.map((series) => series.period), 0);
  return { kind: 'TimeSeries', series: { label: name, period, points } };
}
