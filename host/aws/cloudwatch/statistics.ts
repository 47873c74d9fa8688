/** Statistics that have a name of their own. */
export const statistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'] as const;

/** Units of metrics (botocore's model, StandardUnit). */
export const units = [
  'Seconds',
  'Microseconds',
  'Milliseconds',
  ...prefixed('Bytes', 'bytes'),
  ...prefixed('Bits', 'bits'),
  'Percent',
  'Count',
  ...prefixed('Bytes', 'bytes').map(perSecond),
  ...prefixed('Bits', 'bits').map(perSecond),
  'Count/Second',
  'None',
];

const percentile = String.raw`\d{1,2}(\.\d{1,10})?|100(\.0{1,10})?`;
const bound = String.raw`-?\d+(\.\d+)?%?`;
const extended = new RegExp(
  `^(((p|tm|tc|ts|wm)(${percentile}))|IQM|(PR|TM|TC|TS|WM)\\(((${bound}):(${bound})?|:${bound})\\))$`,
  'i',
);

/**
 * Whether a text is one of the statistics that are written: `p99.9`, `IQM`, `TM(10%:90%)`, `PR(:300)`
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
 */
export function isExtendedStatistic(text: string): boolean {
  return extended.test(text);
}

/** Whether a text is a statistic of either kind. */
export function isStatistic(text: string): boolean {
  return statistics.some((name) => name === text) || isExtendedStatistic(text);
}

function prefixed(unit: string, lowerCase: string): readonly string[] {
  return [unit, ...['Kilo', 'Mega', 'Giga', 'Tera'].map((prefix) => prefix + lowerCase)];
}

function perSecond(unit: string): string {
  return `${unit}/Second`;
}
