import { validationError } from '../../errors';
import type { Call, Operation } from '../../service';
import type { Output } from '../../wire/value';
import type { MetricDataQuery } from '../alarm';
import { pageToken, readPageToken } from '../page-token';
import { scanOrders } from '../scan-order';
import { QueryPlan } from './query-plan';
import { readQueries } from './read-queries';
import { seriesOf, type Series } from './series';

const maximumDatapoints = 100_800;

/** What a query comes to, its points in the order that was asked for. */
interface Result {
  readonly query: MetricDataQuery;
  readonly series: Series;
  readonly points: readonly (readonly [at: number, value: number])[];
  readonly isForbidden: boolean;
}

/**
 * Data of metrics, and metric math over them. Where there are more points than asked for, the queries
 * are gone through one after the other; with an expression among them there is no next page
 * (API_MetricDataResult.html, StatusCode).
 */
export const getMetricData: Operation = (call, input) => {
  call.authorize({ action: 'cloudwatch:GetMetricData', resource: '*' });
  const queries = readQueries(input);
  const [start, end] = [input.requiredTime('StartTime'), input.requiredTime('EndTime')];
  if (start >= end) {
    throw validationError('The parameter StartTime must be less than the parameter EndTime.');
  }
  const isAscending = input.choice('ScanBy', scanOrders) === 'TimestampAscending';
  const pageSize =
    input.integer('MaxDatapoints', { min: 1, max: maximumDatapoints }) ?? maximumDatapoints;
  const token = input.text('NextToken');
  const digest = [queries, start, end, isAscending];
  const offset = token === undefined ? 0 : Number(readPageToken(token, digest));

  const range = { start: start.getTime(), end: end.getTime() };
  const store = call.world.metrics(call.account.number, call.region);
  const plan = new QueryPlan(
    queries,
    (stat, within) => seriesOf(store, stat, within, call.now),
    call.now,
  );
  const results = queries
    .flatMap((query) => resultsOf(call, query, plan.seriesOf(query, range)))
    .filter(({ query }) => query.ReturnData !== false)
    .map((result) => (isAscending ? result : { ...result, points: result.points.toReversed() }));
  const total = results.reduce((sum, { points }) => sum + points.length, 0);
  const hasMath = queries.some(({ Expression }) => Expression !== undefined);
  return {
    MetricDataResults: pageOf(results, offset, offset + pageSize),
    NextToken:
      total > offset + pageSize && !hasMath
        ? pageToken(String(offset + pageSize), digest)
        : undefined,
    Messages: [],
  };
};

/** Metrics of another account are for monitoring accounts that are linked to it; here none is. */
function resultsOf(
  { account }: Call,
  query: MetricDataQuery,
  list: readonly Series[],
): readonly Result[] {
  const isForbidden = query.AccountId !== undefined && query.AccountId !== account.number;
  return list.map((series) => ({
    query,
    series,
    points: isForbidden ? [] : [...series.points],
    isForbidden,
  }));
}

function pageOf(results: readonly Result[], from: number, to: number): readonly Output[] {
  let passed = 0;
  return results.map(({ query, series, points, isForbidden }) => {
    const page = points.slice(Math.max(0, from - passed), Math.max(0, to - passed));
    passed += points.length;
    return {
      Id: query.Id,
      Label: series.label,
      Timestamps: page.map(([at]) => new Date(at)),
      Values: page.map(([, value]) => value),
      StatusCode: isForbidden ? 'Forbidden' : passed > to ? 'PartialData' : 'Complete',
      Messages: isForbidden ? [forbidden] : undefined,
    };
  });
}

const forbidden = {
  Code: 'Forbidden',
  Value:
    'Access denied when getting data - please check that this account and the requested metric account are linked',
};
