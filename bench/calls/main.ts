// What a page of badges costs at AWS's real quotas (9 DescribeAlarms a second for each account and
// region, 600 requests a second to STS): one batch for each viewer, beside one call for each badge.
// Viewers open the page in the same moment. Each sample starts with AWS's allowance full.
//   npm run bench -- calls [rounds]
import type { AlarmAnswer } from '../../contract/alarms';
import { startBackend, type Backend } from '../lib/backend';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median } from '../lib/statistics';
import { table } from '../lib/table';

const rounds = Number(process.argv[2] ?? 5);
const pages = [
  { viewers: 1, badges: 5 },
  { viewers: 1, badges: 20 },
  { viewers: 1, badges: 50 },
  { viewers: 5, badges: 20 },
  { viewers: 30, badges: 20 },
] as const;
const ways = ['batched', 'one call per badge'] as const;

/** What one moment of all viewers cost. */
interface Sample {
  readonly invocations: number;
  readonly assumeRole: number;
  readonly describeAlarms: number;
  /** Calls that AWS refused for their rate. */
  readonly refused: number;
  /** Badges that show something else than a state in the end, by its name. */
  readonly failed: number;
  readonly milliseconds: number;
}

async function sample(
  backend: Backend,
  { viewers, badges }: (typeof pages)[number],
  way: (typeof ways)[number],
): Promise<Sample> {
  const { aws, forge, references } = backend;
  aws.clearCalls();
  forge.clearCalls();
  const ofPage = references.slice(0, badges);
  const requests = way === 'batched' ? [ofPage] : ofPage.map((reference) => [reference]);
  const start = performance.now();
  const answers = await Promise.all(
    Array.from({ length: viewers }, () => requests.map((request) => backend.read(request))).flat(),
  );
  const milliseconds = performance.now() - start;
  const made = (operation: string) => aws.calls.filter((call) => call.operation === operation);
  return {
    invocations: forge.calls.length,
    assumeRole: made('AssumeRole').length,
    describeAlarms: made('DescribeAlarms').length,
    refused: aws.calls.filter(({ status }) => status >= 400).length,
    failed: answers.flat().filter(isFailed).length,
    milliseconds,
  };
}

function isFailed({ state }: AlarmAnswer): boolean {
  return state !== 'ok' && state !== 'alarm';
}

/** Longer than it takes AWS to allow a whole second's calls again. */
function refill(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_200));
}

const backend = await startBackend({ accounts: 1, alarmsPerAccount: 50, rateLimits: true });
const cases = pages.flatMap((page) => ways.map((way) => ({ page, way, samples: [] as Sample[] })));
await backend.read(backend.references.slice(0, 1));
for (let round = 0; round < rounds; round++) {
  for (const { page, way, samples } of shuffled(cases, seededRandom(round))) {
    await refill();
    samples.push(await sample(backend, page, way));
  }
}
await backend.close();

const middle = (samples: readonly Sample[], field: keyof Sample): number =>
  median(samples.map((each) => each[field]));
console.log(`${machine()}; medians of ${rounds}\n`);
console.log(
  table(
    [
      'viewers × badges',
      'way',
      'invocations',
      'AssumeRole',
      'DescribeAlarms',
      'refused by AWS',
      'badges without a state',
      'most of them in a run',
      'all shown, ms',
    ],
    cases.map(({ page, way, samples }) => [
      `${page.viewers} × ${page.badges}`,
      way,
      middle(samples, 'invocations'),
      middle(samples, 'assumeRole'),
      middle(samples, 'describeAlarms'),
      middle(samples, 'refused'),
      middle(samples, 'failed'),
      Math.max(...samples.map(({ failed }) => failed)),
      middle(samples, 'milliseconds'),
    ]),
  ),
);
