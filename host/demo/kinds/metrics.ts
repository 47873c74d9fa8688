import type { World } from '../../aws';
import type { GeneratedMetric } from '../../aws/cloudwatch/metric-data/generated-metric';
import { accounts, demoRegion } from '../ids';

const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** A while so many hours ago: from, to, and the level; it lasts on without an end. */
type Ago = readonly [from: number, to: number | undefined, level?: number];

type Shape = Pick<GeneratedMetric, 'level' | 'swing' | 'noise' | 'unit'> & {
  readonly dimension?: readonly [name: string, value: string];
  readonly episodes?: readonly Ago[];
};

/** What the metrics of the alarms of each kind look like. */
const shapes: Readonly<Record<string, Shape>> = {
  'AWS/EC2 CPUUtilization': {
    unit: 'Percent',
    level: 46,
    swing: 0.3,
    noise: 0.2,
    dimension: ['InstanceId', 'i-0a1b2c3d4e5f60718'],
    episodes: [
      [42, 40.5, 92],
      [20.2, 19.6, 88],
      [0.45, undefined, 94],
    ],
  },
  'Shop/Checkout Errors': {
    unit: 'Count',
    level: 6,
    swing: 0.2,
    noise: 0.5,
    episodes: [
      [41.8, 40.9, 52],
      [1.3, undefined, 38],
    ],
  },
  'Shop/Checkout Requests': { unit: 'Count', level: 400, swing: 0.4, noise: 0.1 },
  'Shop/Orders Placed': {
    unit: 'Count',
    level: 120,
    swing: 0.5,
    noise: 0.15,
    episodes: [
      [30, 29, 20],
      [0.8, undefined, 6],
    ],
  },
  'Shop/Search Latency': {
    unit: 'Milliseconds',
    level: 420,
    swing: 0.2,
    noise: 0.4,
    dimension: ['Stage', 'prod'],
    episodes: [
      [38, 37, 1_150],
      [6, 5.2, 1_400],
    ],
  },
  'Shop/Storage DiskUsed': {
    unit: 'Percent',
    level: 71,
    noise: 0.02,
    episodes: [[3.5, undefined, 93]],
  },
  'Shop/Batch Duration': {
    unit: 'Seconds',
    level: 55,
    noise: 0.1,
    episodes: [
      [26, 25, 190],
      [2, undefined, 175],
    ],
  },
  'Shop/Operations MaintenanceWindow': {
    unit: 'None',
    level: 0,
    episodes: [
      [42.5, 40, 1],
      [0.6, undefined, 1],
    ],
  },
  'Shop/Warehouse Temperature': {
    unit: 'None',
    level: 4,
    noise: 0.1,
    episodes: [
      [40, 39.5],
      [9, undefined],
    ],
  },
};

/** Has the data of those metrics made up. */
export function generateMetrics(world: World): void {
  const now = world.clock().getTime();
  const ago = (number: number): string => new Date(now - number * hours).toISOString();
  const store = world.metrics(accounts.demo, demoRegion);
  for (const [name, { dimension, episodes = [], ...shape }] of Object.entries(shapes)) {
    const [Namespace = '', MetricName = ''] = name.split(' ');
    store.generate({
      Namespace,
      MetricName,
      Dimensions: dimension === undefined ? [] : [{ Name: dimension[0], Value: dimension[1] }],
      since: ago(14 * 24),
      ...shape,
      episodes: episodes.map(([from, to, level]) => ({
        from: ago(from),
        ...(to !== undefined && { to: ago(to) }),
        ...(level !== undefined && { level }),
      })),
    });
  }
}
