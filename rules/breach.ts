import type { Comparison } from '../contract/condition';
import type { ChartPoint } from '../contract/details';

/**
 * Whether a point breaches the threshold, or the band at its side; undefined where there is nothing to
 * compare (API_MetricAlarm.html, ComparisonOperator: the value is the first operand).
 */
export function isBreaching(
  { value, low, high }: Pick<ChartPoint, 'value' | 'low' | 'high'>,
  comparison: Comparison,
  threshold: number | undefined,
): boolean | undefined {
  if (value === undefined) return undefined;
  switch (comparison) {
    case 'above-band':
      return high === undefined ? undefined : value > high;
    case 'below-band':
      return low === undefined ? undefined : value < low;
    case 'outside-band':
      return low === undefined || high === undefined ? undefined : value < low || value > high;
    default:
      return threshold === undefined ? undefined : breaches(value, comparison, threshold);
  }
}

function breaches(
  value: number,
  comparison: 'above' | 'at-or-above' | 'below' | 'at-or-below',
  threshold: number,
): boolean {
  switch (comparison) {
    case 'above':
      return value > threshold;
    case 'at-or-above':
      return value >= threshold;
    case 'below':
      return value < threshold;
    case 'at-or-below':
      return value <= threshold;
  }
}
