import { timesOf, type Series, type TimeRange } from '../series';
import { anomalyBand, memory } from './anomaly-band';
import { calculate } from './arithmetic';
import type { Expression } from './expression';
import { applyFunction, filled } from './functions';
import { MathError } from './math-error';
import { seriesIn, unsupported, type MathValue } from './value';

/** What expressions can refer to. */
export interface Environment {
  readonly range: TimeRange;
  readonly now: Date;
  /** @throws MathError where there is no such id. */
  valueOf(id: string): MathValue;
  /** The metrics whose ids contain a text. */
  metrics(filter: string): readonly Series[];
  /** The same over another range. */
  over(range: TimeRange): Environment;
}

type Call = Extract<Expression, { kind: 'call' }>;

/** What an expression comes to. @throws MathError */
export function evaluate(expression: Expression, environment: Environment): MathValue {
  switch (expression.kind) {
    case 'number':
      return { kind: 'Scalar', value: expression.value };
    case 'text':
      return { kind: 'String', value: expression.value };
    case 'id':
      return environment.valueOf(expression.id);
    case 'minus':
      return calculate(
        '-',
        { kind: 'Scalar', value: 0 },
        evaluate(expression.operand, environment),
      );
    case 'binary':
      return calculate(
        expression.operator,
        evaluate(expression.left, environment),
        evaluate(expression.right, environment),
      );
    case 'list':
      return listOf(expression.items, environment);
    case 'call':
      return call(expression, environment);
    case 'word':
      throw new MathError(`ID '${expression.word}' not found`);
  }
}

function call(expression: Call, environment: Environment): MathValue {
  switch (expression.name) {
    case 'METRICS':
      return metrics(expression, environment);
    case 'FILL':
      return fill(expression, environment);
    case 'ANOMALY_DETECTION_BAND':
      return band(expression, environment);
    default:
      return applyFunction(
        expression.name,
        expression.operands.map((operand) => evaluate(operand, environment)),
      );
  }
}

function metrics({ name, operands }: Call, environment: Environment): MathValue {
  const values = operands.map((operand) => evaluate(operand, environment));
  const [filter] = values;
  if (values.length > 1 || (filter !== undefined && filter.kind !== 'String')) {
    throw unsupported(name, values);
  }
  return { kind: 'Array[TimeSeries]', list: environment.metrics(filter?.value ?? '') };
}

function fill({ name, operands }: Call, environment: Environment): MathValue {
  const [subject, filling, ...more] = operands;
  if (subject === undefined || filling === undefined || more.length > 0) {
    throw unsupported(name, []);
  }
  const value = evaluate(subject, environment);
  const filler = fillerOf(filling, environment);
  if (filler === undefined || seriesIn(value) === undefined) throw unsupported(name, [value]);
  const whole = (series: Series): Series =>
    filled(series, filler, timesOf(series.period, environment.range, environment.now));
  return value.kind === 'TimeSeries'
    ? { kind: 'TimeSeries', series: whole(value.series) }
    : { kind: 'Array[TimeSeries]', list: (seriesIn(value) ?? []).map(whole) };
}

function fillerOf(
  expression: Expression,
  environment: Environment,
): number | 'REPEAT' | 'LINEAR' | undefined {
  if (expression.kind === 'word') {
    return expression.word === 'REPEAT' || expression.word === 'LINEAR'
      ? expression.word
      : undefined;
  }
  const value = evaluate(expression, environment);
  return value.kind === 'Scalar' ? value.value : undefined;
}

/** A metric and how many standard deviations the band is wide to either side: 2 unless told. */
function band({ name, operands }: Call, environment: Environment): MathValue {
  const { start, end } = environment.range;
  const [subject, width, ...more] = operands;
  const past = environment.over({ start: start - memory, end });
  const values = operands.map((operand) => evaluate(operand, past));
  const [metric, deviations] = values;
  if (
    subject === undefined ||
    metric?.kind !== 'TimeSeries' ||
    (width !== undefined && deviations?.kind !== 'Scalar') ||
    more.length > 0
  ) {
    throw unsupported(name, values);
  }
  const times = timesOf(metric.series.period, environment.range, environment.now);
  const { upper, lower } = anomalyBand(
    metric.series,
    deviations?.kind === 'Scalar' ? deviations.value : 2,
    times,
    environment.range,
  );
  return { kind: 'Array[TimeSeries]', list: [upper, lower] };
}

function listOf(items: readonly Expression[], environment: Environment): MathValue {
  const values = items.map((item) => evaluate(item, environment));
  const list = values.map((value) => {
    const series = seriesIn(value);
    if (series === undefined) throw unsupported('[]', values);
    return series;
  });
  return { kind: 'Array[TimeSeries]', list: list.flat() };
}
