import type { Series } from '../series';
import { MathError } from './math-error';

/** What an expression comes to. */
export type MathValue =
  | { readonly kind: 'Scalar'; readonly value: number }
  | { readonly kind: 'TimeSeries'; readonly series: Series }
  | { readonly kind: 'Array[TimeSeries]'; readonly list: readonly Series[] }
  | { readonly kind: 'String'; readonly value: string };

/** The error that AWS answers where a function or an operator cannot take what it is given. */
export function unsupported(name: string, operands: readonly MathValue[]): MathError {
  const kinds = operands.map(({ kind }) => kind).join(', ');
  return new MathError(`Unsupported operand type(s) for ${name}: '[${kinds}]'`);
}

/** The series of a value, where it has any. */
export function seriesIn(value: MathValue): readonly Series[] | undefined {
  if (value.kind === 'TimeSeries') return [value.series];
  return value.kind === 'Array[TimeSeries]' ? value.list : undefined;
}

/** A series of other values at the same times; what is no number has no point. */
export function mapSeries(series: Series, change: (value: number) => number): Series {
  const points = new Map<number, number>();
  for (const [at, value] of series.points) {
    const changed = change(value);
    if (Number.isFinite(changed)) points.set(at, changed);
  }
  return { ...series, points };
}
