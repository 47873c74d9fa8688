import type { World } from '../../aws';
import type { MetricConfiguration, MetricDataQuery, NewState } from '../../aws/cloudwatch/alarm';
import { QueryPlan } from '../../aws/cloudwatch/metric-data/query-plan';
import { seriesOf, type Series } from '../../aws/cloudwatch/metric-data/series';
import { accounts, demoRegion } from '../ids';
import { reasonOf, type Finding, type Point } from './reason';

/** A change of an alarm's state in the past. */
interface Transition {
  readonly at: Date;
  readonly state: NewState;
}

/** So long after the end of a period CloudWatch has come to look at it. */
const delay = 5_217;

/**
 * How the state of an alarm changed since it was made, had CloudWatch evaluated it at the end of each
 * period. It is found over the very data that GetMetricData answers, so that charts and reasons agree.
 */
export function transitionsOf(
  world: World,
  alarm: MetricConfiguration,
  since: Date,
): readonly Transition[] {
  const now = world.clock().getTime();
  const { EvaluationPeriods: count = 1 } = alarm;
  const { queries, watched } = queriesOf(alarm);
  const step = (watched.MetricStat?.Period ?? alarm.Period ?? 60) * 1000;
  const start = Math.ceil(since.getTime() / step) * step;
  const store = world.metrics(accounts.demo, demoRegion);
  const plan = new QueryPlan(
    queries,
    (stat, range) => seriesOf(store, stat, range, new Date(now)),
    new Date(now),
  );
  const range = { start, end: now };
  const [series] = plan.seriesOf(watched, range);
  const band = queries.find(({ Id }) => Id === alarm.ThresholdMetricId);
  const [upper, lower] = band === undefined ? [] : plan.seriesOf(band, range);

  const transitions: Transition[] = [];
  let current: NewState['StateValue'] = 'INSUFFICIENT_DATA';
  for (let end = start + count * step; end + delay <= now; end += step) {
    const points: Point[] = [];
    for (let at = end - step; at >= end - count * step; at -= step) {
      points.push(pointAt(at, series, upper, lower));
    }
    const at = new Date(end + delay);
    const finding = findingOf(alarm, points, current);
    if (finding.state === current) continue;
    transitions.push({ at, state: reasonOf(alarm, { ...finding, from: current, at, step }) });
    current = finding.state;
  }
  return transitions;
}

/** The alarm's metrics as queries, and the one whose values are compared. */
function queriesOf(alarm: MetricConfiguration): {
  readonly queries: readonly MetricDataQuery[];
  readonly watched: MetricDataQuery;
} {
  const { Namespace, MetricName, Dimensions, Period = 60 } = alarm;
  const Stat = alarm.Statistic ?? alarm.ExtendedStatistic ?? 'Average';
  const single: MetricDataQuery = {
    Id: 'm',
    MetricStat: {
      Metric: {
        ...(Namespace !== undefined && { Namespace }),
        ...(MetricName !== undefined && { MetricName }),
        ...(Dimensions !== undefined && { Dimensions }),
      },
      Period,
      Stat,
    },
  };
  const queries = alarm.Metrics ?? [single];
  const watched = queries.find(
    ({ Id, ReturnData }) => Id !== alarm.ThresholdMetricId && ReturnData !== false,
  );
  return { queries, watched: watched ?? single };
}

function pointAt(at: number, series?: Series, upper?: Series, lower?: Series): Point {
  return {
    at,
    value: series?.points.get(at),
    upper: upper?.points.get(at),
    lower: lower?.points.get(at),
  };
}

/** What CloudWatch finds; missing data counts as the alarm says, `missing` where it says nothing. */
function findingOf(
  alarm: MetricConfiguration,
  points: readonly Point[],
  current: NewState['StateValue'],
): Finding {
  const missing = points.filter(({ value }) => value === undefined).length;
  const breaching = points.filter((point) => isBreaching(alarm, point));
  const treatment = alarm.TreatMissingData ?? 'missing';
  const needed = alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods ?? 1;
  const counted = breaching.length + (treatment === 'breaching' ? missing : 0);
  if (counted >= needed) return { state: 'ALARM', points, told: breaching };
  if (treatment === 'ignore' && missing > 0) return { state: current, points, told: [] };
  if (missing === points.length && treatment === 'missing') {
    return { state: 'INSUFFICIENT_DATA', points, told: [] };
  }
  const others = points.filter((point) => point.value !== undefined && !breaching.includes(point));
  return { state: 'OK', points, told: others };
}

function isBreaching(
  { ComparisonOperator, Threshold = 0 }: MetricConfiguration,
  { value, upper = Infinity, lower = -Infinity }: Point,
): boolean {
  if (value === undefined) return false;
  switch (ComparisonOperator) {
    case 'GreaterThanThreshold':
      return value > Threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= Threshold;
    case 'LessThanThreshold':
      return value < Threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= Threshold;
    case 'GreaterThanUpperThreshold':
      return value > upper;
    case 'LessThanLowerThreshold':
      return value < lower;
    default:
      return value < lower || value > upper;
  }
}
