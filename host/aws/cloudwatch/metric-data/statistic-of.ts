import { NotEmulatedError } from '../../errors';
import type { Sample, StatisticSet } from './sample';

/**
 * The value of a statistic over samples.
 *
 * @returns Nothing where there is nothing to have one of, as with a percentile of sets of statistics
 *   that tell no single values (API_PutMetricData.html).
 */
export function statisticOf(name: string, samples: readonly Sample[]): number | undefined {
  if (samples.length === 0) return undefined;
  const percentile = /^p(\d+(?:\.\d+)?)$/i.exec(name)?.[1];
  if (percentile !== undefined) return percentileOf(Number(percentile), samples);
  const total = samples.map(summaryOf).reduce(combine);
  switch (name) {
    case 'SampleCount':
      return total.SampleCount;
    case 'Sum':
      return total.Sum;
    case 'Average':
      return total.Sum / total.SampleCount;
    case 'Minimum':
      return total.Minimum;
    case 'Maximum':
      return total.Maximum;
    default:
      throw new NotEmulatedError(`the statistic ${name}`);
  }
}

/** The smallest value that so many percent of all are not above; how AWS interpolates is not told. */
function percentileOf(percent: number, samples: readonly Sample[]): number | undefined {
  const values = samples.flatMap(singleValues).sort(([a], [b]) => a - b);
  if (samples.some((sample) => singleValues(sample).length === 0)) return undefined;
  const wanted = (percent / 100) * values.reduce((sum, [, count]) => sum + count, 0);
  let seen = 0;
  const found = values.find(([, count]) => {
    seen += count;
    return seen >= wanted;
  });
  return (found ?? values.at(-1))?.[0];
}

/** None for a set of statistics of different values. */
function singleValues({ values, set }: Sample): readonly (readonly [number, number])[] {
  if (set === undefined) return values ?? [];
  const isSingle = set.Minimum === set.Maximum && set.Sum === set.Minimum * set.SampleCount;
  return isSingle ? [[set.Minimum, set.SampleCount]] : [];
}

function summaryOf({ values = [], set }: Sample): StatisticSet {
  if (set !== undefined) return set;
  const numbers = values.map(([value]) => value);
  return {
    SampleCount: values.reduce((sum, [, count]) => sum + count, 0),
    Sum: values.reduce((sum, [value, count]) => sum + value * count, 0),
    Minimum: Math.min(...numbers),
    Maximum: Math.max(...numbers),
  };
}

function combine(a: StatisticSet, b: StatisticSet): StatisticSet {
  return {
    SampleCount: a.SampleCount + b.SampleCount,
    Sum: a.Sum + b.Sum,
    Minimum: Math.min(a.Minimum, b.Minimum),
    Maximum: Math.max(a.Maximum, b.Maximum),
  };
}
