import type { Dimension, Measure, MetricMeasure } from '../../../contract/condition';
import { fieldsOf, textOf } from '../../../rules/fields';
import type { AnyAlarm } from '../to-alarm-view';
import { count, cutTextOf, given, listOf } from '../values';

/** An alarm has at most 30 dimensions and 10 metrics (PutMetricAlarm); more is nothing of CloudWatch's. */
const mostDimensions = 30;
const mostInputs = 50;

/** What a metric alarm looks at, and what comes with it. */
export interface Watched {
  readonly measure: Measure;
  /** Seconds from one value to the next. */
  readonly periodSeconds?: number;
  /** The expression of the band that it is compared with. */
  readonly band?: string;
}

/** Undefined where what AWS sent is no metric and no expression that this version knows. */
export function watchedBy(alarm: AnyAlarm): Watched | undefined {
  const period = count(alarm.Period);
  const single = metricOf(alarm);
  const queries = queriesOf(alarm);
  if (single) return { measure: single, ...given('periodSeconds', period) };
  const bandId = textOf(alarm.ThresholdMetricId);
  const band = queries.find(({ id }) => id === bandId)?.measure;
  const others = queries.filter(({ id }) => id !== bandId);
  // An anomaly alarm returns its band as well as what it compares with it.
  const watched = others.find(({ isReturned }) => isReturned) ?? others[0];
  if (watched === undefined) return undefined;
  const inputs = others.filter((query) => query !== watched);
  const periods = new Set([watched, ...inputs].flatMap(({ periodSeconds }) => periodSeconds ?? []));
  const [shared, another] = periods;
  const seconds = watched.periodSeconds ?? (another === undefined ? shared : undefined);
  const { measure } = watched;
  return {
    measure:
      measure.kind === 'expression'
        ? { ...measure, inputs: inputs.map((input) => ({ id: input.id, ...input.measure })) }
        : measure,
    ...given('periodSeconds', seconds ?? period),
    ...(band?.kind === 'expression' ? { band: band.expression } : {}),
  };
}

interface Query {
  readonly id: string;
  readonly isReturned: boolean;
  readonly measure: Measure;
  readonly periodSeconds?: number;
}

function queriesOf({ Metrics }: AnyAlarm): readonly Query[] {
  return listOf(Metrics)
    .slice(0, mostInputs)
    .flatMap((item) => queryOf(item) ?? []);
}

function queryOf(item: unknown): Query | undefined {
  const { Id, MetricStat, Expression, Label, Period, ReturnData } = fieldsOf(item);
  const id = textOf(Id);
  const { Metric, Stat, Unit, Period: ofStat } = fieldsOf(MetricStat);
  const expression = cutTextOf(Expression);
  const label = given('label', cutTextOf(Label));
  const metric = metricOf({ ...fieldsOf(Metric), ExtendedStatistic: Stat, Unit });
  const measure: Measure | undefined =
    expression === undefined
      ? metric && { ...metric, ...label }
      : { kind: 'expression', expression, ...label, inputs: [] };
  if (id === undefined || measure === undefined) return undefined;
  return {
    id,
    // CloudWatch returns what does not say that it is not to be returned.
    isReturned: ReturnData !== false,
    measure,
    ...given('periodSeconds', count(ofStat) ?? count(Period)),
  };
}

function metricOf(fields: AnyAlarm): MetricMeasure | undefined {
  const { MetricName, Namespace, Statistic, ExtendedStatistic, Unit, Dimensions } = fields;
  const name = cutTextOf(MetricName);
  const namespace = cutTextOf(Namespace);
  if (name === undefined || namespace === undefined) return undefined;
  return {
    kind: 'metric',
    namespace,
    name,
    dimensions: listOf(Dimensions)
      .slice(0, mostDimensions)
      .flatMap((item) => dimensionOf(item) ?? []),
    ...given('statistic', cutTextOf(ExtendedStatistic) ?? cutTextOf(Statistic)),
    ...given('unit', cutTextOf(Unit)),
  };
}

function dimensionOf(item: unknown): Dimension | undefined {
  const { Name, Value } = fieldsOf(item);
  const name = cutTextOf(Name);
  const value = cutTextOf(Value);
  return name === undefined || value === undefined ? undefined : { name, value };
}
