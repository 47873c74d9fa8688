import { NotEmulatedError, validationError } from '../../errors';
import type { Fields } from '../../wire/fields';
import type { MetricDataQuery } from '../alarm';
import { readMetricDataQuery } from '../metric-configuration';
import { isStatistic } from '../statistics';

const maximumQueries = 500;
const idPattern = /^[a-z][a-zA-Z0-9_]*$/;

/**
 * Reads the queries of GetMetricData. The words of the refusals are those that customers of AWS quote
 * (yet-another-cloudwatch-exporter's issues 385 and 1435, moto's tests), as far as there are any.
 *
 * @throws AwsError `ValidationError`.
 */
export function readQueries(input: Fields): readonly MetricDataQuery[] {
  const structures = input.structures('MetricDataQueries') ?? [];
  if (structures.length === 0)
    throw validationError('The parameter MetricDataQueries is required.');
  if (structures.length > maximumQueries) {
    throw validationError(
      `The collection MetricDataQueries must not have a size greater than ${maximumQueries}.`,
    );
  }
  refuse(structures.flatMap((structure, index) => wrongId(structure, pathOf(index))));
  const queries = structures.map(readMetricDataQuery);
  refuse(queries.flatMap((query, index) => mistakesOf(query, pathOf(index))));
  if (new Set(queries.map(({ Id }) => Id)).size < queries.length) {
    throw validationError('The values for parameter id in MetricDataQueries are not unique.');
  }
  if (queries.some(({ Label }) => Label?.includes('${'))) {
    throw new NotEmulatedError('labels with dynamic parts');
  }
  return queries;
}

function pathOf(index: number): string {
  return `MetricDataQueries.member.${index + 1}`;
}

/** Every mistake at once, each on a line of its own, as AWS does. */
function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw validationError(mistakes.map((line) => `${line}\n`).join(''));
}

function wrongId(structure: Fields, path: string): readonly string[] {
  const id = structure.text('Id');
  return id === undefined || idPattern.test(id)
    ? []
    : [
        `The value ${id} for parameter ${path}.Id is not matching the expected pattern ${idPattern.source}.`,
      ];
}

function mistakesOf(
  { MetricStat, Expression, Period }: MetricDataQuery,
  path: string,
): readonly string[] {
  const mistakes: string[] = [];
  if (MetricStat !== undefined && Expression !== undefined) {
    mistakes.push(
      `The parameters ${path}.Expression and ${path}.MetricStat are mutually exclusive and you have specified both.`,
    );
  }
  if (!isPeriod(Period)) mistakes.push(invalidPeriod(Period, `${path}.Period`));
  if (MetricStat === undefined) {
    return Expression === undefined
      ? [...mistakes, `The parameter ${path}.MetricStat is required.`]
      : mistakes;
  }
  const { Metric, Stat } = MetricStat;
  for (const name of ['Namespace', 'MetricName'] as const) {
    if (Metric[name] === undefined) {
      mistakes.push(`The parameter ${path}.MetricStat.Metric.${name} is required.`);
    }
  }
  if (!isStatistic(Stat)) {
    mistakes.push(
      `The value ${Stat} for parameter ${path}.MetricStat.Stat is not a valid statistic.`,
    );
  }
  if (!isPeriod(MetricStat.Period)) {
    mistakes.push(invalidPeriod(MetricStat.Period, `${path}.MetricStat.Period`));
  }
  return mistakes;
}

function isPeriod(seconds: number | undefined): boolean {
  return seconds === undefined || seconds % 60 === 0 || [1, 5, 10, 20, 30].includes(seconds);
}

function invalidPeriod(seconds: number | undefined, path: string): string {
  return `The value ${seconds} for parameter ${path} is not a valid period.`;
}
