import { GetMetricDataCommand, type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Dimension, Measure, ThresholdCondition } from '../../../contract/condition';
import type { ChartPoint } from '../../../contract/details';
import type { AlarmMetrics, MetricSpan } from '../../../contract/optional-reads';
import { fieldsOf } from '../../../rules/fields';
import type { Question } from '../ask-cloudwatch';
import { parseTime } from '../aws-time';
import { cutTextOf, finite, given, listOf } from '../values';
import { finished } from './chart';

const hour = 3_600;
const spans: Readonly<Record<MetricSpan, number>> = {
  '3-hours': 3 * hour,
  '1-day': 24 * hour,
  '1-week': 7 * 24 * hour,
};

/** More points than a chart has pixels help nobody; the newest are the ones that are wanted. */
const mostPoints = 1_440;

/** Ids of the band and of the alarm's own value, which no expression of the alarm calls so. */
const bandId = 'opsBand';

const measureId = 'opsMeasure';

/**
 * What an alarm looks at, over some time. The period stays the alarm's own: a sum over another one
 * would stand beside a threshold that is not meant for it.
 *
 * @param now - By our clock; a minute more or less of the past matters to nobody.
 */
export function metricDataQuestion(
  condition: ThresholdCondition,
  span: MetricSpan,
  now: Date,
): Question<AlarmMetrics> {
  const period = condition.periodSeconds ?? 60;
  const seconds = Math.min(spans[span], mostPoints * period);
  const [from, to] = [new Date(now.getTime() - seconds * 1_000), now];
  const queries = queriesOf(condition, period);
  return {
    action: 'GetMetricData',
    send: (client, options) =>
      client.send(
        new GetMetricDataCommand({
          MetricDataQueries: queries,
          StartTime: from,
          EndTime: to,
          ScanBy: 'TimestampDescending',
        }),
        options,
      ),
    read: (json) => {
      const points = pointsOf(json);
      const label = points && given('label', points.label);
      const chart = points && finished(points.points, condition, label);
      return chart && { chart, from: from.toISOString(), to: to.toISOString() };
    },
    after: () => metricDataQuestion(condition, span, now),
  };
}

/** The queries of GetMetricData: those of the alarm, by the ids that its expressions call them. */
export function queriesOf(
  { measure, band }: ThresholdCondition,
  period: number,
): MetricDataQuery[] {
  const inputs = measure.kind === 'expression' ? measure.inputs : [];
  const watched = { ...queryOf(measureId, measure, period), ReturnData: true };
  const others = inputs.map((input) => ({
    ...queryOf(input.id, input, period),
    ReturnData: false,
  }));
  if (band === undefined) return [watched, ...others];
  // The band is of the alarm's own value, by whatever id the alarm has for it.
  const ofMeasure = band.replace(/\(\s*\w+/, `(${measureId}`);
  return [watched, ...others, { Id: bandId, Expression: ofMeasure, ReturnData: true }];
}

function queryOf(id: string, measure: Measure, period: number): MetricDataQuery {
  if (measure.kind === 'expression') {
    return { Id: id, Expression: measure.expression, Period: period };
  }
  const { namespace, name, dimensions, statistic, unit } = measure;
  return {
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: namespace,
        MetricName: name,
        Dimensions: dimensions.map((dimension: Dimension) => ({
          Name: dimension.name,
          Value: dimension.value,
        })),
      },
      Period: period,
      Stat: statistic ?? 'Average',
      // A unit that this SDK does not know yet is AWS's own word all the same.
      ...(unit === undefined
        ? {}
        : { Unit: unit as NonNullable<MetricDataQuery['MetricStat']>['Unit'] }),
    },
  };
}

/** Reads an answer. Of a band there are two series under one id: its upper and its lower edge. */
function pointsOf(
  json: unknown,
): { readonly points: readonly ChartPoint[]; readonly label?: string } | undefined {
  const { MetricDataResults: results } = fieldsOf(json);
  if (!Array.isArray(results)) return undefined;
  const series = listOf(results).map((item) => fieldsOf(item));
  const measured = series.find(({ Id }) => Id === measureId);
  const edges = series.filter(({ Id }) => Id === bandId).map((edge) => valuesOf(edge));
  const points = [...valuesOf(measured ?? {})].map(([at, value]): ChartPoint => {
    const around = edges.flatMap((edge) => edge.get(at) ?? []);
    const isBand = around.length === 2;
    return {
      at,
      value,
      ...(isBand ? { low: Math.min(...around), high: Math.max(...around) } : {}),
    };
  });
  return {
    points: points.toSorted((a, b) => a.at.localeCompare(b.at)),
    ...given('label', cutTextOf(measured?.['Label'])),
  };
}

/** The values of a series by their times. */
function valuesOf(series: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const values = listOf(series['Values']);
  return new Map(
    listOf(series['Timestamps']).flatMap((item, index) => {
      const at = parseTime(item)?.toISOString();
      const value = finite(values[index]);
      return at === undefined || value === undefined ? [] : [[at, value] as const];
    }),
  );
}
