import type { Series } from '../series';
import type { Operator } from './expression';
import { mapSeries, unsupported, type MathValue } from './value';

const operations: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

/**
 * Combines two values. Of two time series it is the times that both have that count; a division by
 * zero leaves no point.
 */
export function calculate(operator: Operator, left: MathValue, right: MathValue): MathValue {
  const operate = operations[operator];
  if (left.kind === 'String' || right.kind === 'String') throw unsupported(operator, [left, right]);
  if (left.kind === 'Scalar') {
    if (right.kind === 'Scalar') return { kind: 'Scalar', value: operate(left.value, right.value) };
    return eachSeries(right, (series) => mapSeries(series, (value) => operate(left.value, value)));
  }
  if (right.kind === 'Scalar') {
    return eachSeries(left, (series) => mapSeries(series, (value) => operate(value, right.value)));
  }
  if (right.kind === 'TimeSeries') {
    return eachSeries(left, (series) => combine(series, right.series, operate));
  }
  if (left.kind === 'TimeSeries') {
    return eachSeries(right, (series) => combine(left.series, series, operate));
  }
  throw unsupported(operator, [left, right]);
}

function eachSeries(
  value: Exclude<MathValue, { kind: 'Scalar' | 'String' }>,
  change: (series: Series) => Series,
): MathValue {
  return value.kind === 'TimeSeries'
    ? { kind: 'TimeSeries', series: change(value.series) }
    : { kind: 'Array[TimeSeries]', list: value.list.map(change) };
}

function combine(a: Series, b: Series, operate: (a: number, b: number) => number): Series {
  const points = new Map<number, number>();
  for (const [at, value] of a.points) {
    const other = b.points.get(at);
    const combined = other === undefined ? NaN : operate(value, other);
    if (Number.isFinite(combined)) points.set(at, combined);
  }
  return { label: a.label, period: Math.max(a.period, b.period), points };
}
