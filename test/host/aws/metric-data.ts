import {
  GetMetricDataCommand,
  PutMetricDataCommand,
  type GetMetricDataCommandInput,
  type GetMetricDataCommandOutput,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { startTestAws, TestClock, type TestAws } from './local-aws';

export const noon = '2026-11-22T12:00:00.000Z';
const minute = 60_000;

/** An AWS at noon. */
export async function awsAtNoon(context: Parameters<typeof startTestAws>[0]): Promise<TestAws> {
  return startTestAws(context, { clock: new TestClock(noon).now });
}

/** So many minutes before noon. */
export function before(minutes: number): Date {
  return new Date(Date.parse(noon) - minutes * minute);
}

/** Puts one value for each minute, the last one minute before noon; nothing where it is undefined. */
export async function putMinutes(
  aws: TestAws,
  MetricName: string,
  values: readonly (number | undefined)[],
): Promise<void> {
  const MetricData = values.flatMap((Value, index) =>
    Value === undefined ? [] : [{ MetricName, Value, Timestamp: before(values.length - index) }],
  );
  await aws.cloudwatch().send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
}

/** A query for a statistic of a metric in the namespace `Shop`. */
export function stat(
  Id: string,
  MetricName: string,
  Stat = 'Sum',
  Period = 60,
): MetricDataQuery & { Id: string } {
  return { Id, MetricStat: { Metric: { Namespace: 'Shop', MetricName }, Period, Stat } };
}

/** Asks for the last ten minutes, the oldest first, unless told otherwise. */
export async function getData(
  aws: TestAws,
  MetricDataQueries: MetricDataQuery[],
  more: Partial<GetMetricDataCommandInput> = {},
): Promise<GetMetricDataCommandOutput> {
  return aws.cloudwatch().send(
    new GetMetricDataCommand({
      MetricDataQueries,
      StartTime: before(10),
      EndTime: before(0),
      ScanBy: 'TimestampAscending',
      ...more,
    }),
  );
}

/** The values of the result with that id. */
export function valuesOf({ MetricDataResults }: GetMetricDataCommandOutput, id: string): unknown {
  return MetricDataResults?.find(({ Id }) => Id === id)?.Values;
}
