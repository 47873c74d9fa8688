// What one person who calls `alarms.read` in a loop, as fast as Forge allows (1,200 times a minute),
// leaves to others at AWS's quotas (9 DescribeAlarms a second for each account and region). The loop
// asks for 100 alarms of two accounts each time. Beside it ten people have a page with one badge of
// the first account in sight, which asks again after eight seconds in place of sixty: so a run of
// under a minute sees six refreshes of each. With `--beside` the build of another checkout runs too.
//   npm run bench -- looping [--beside FOLDER]
import { parseArgs } from 'node:util';
import type { AlarmAnswer, PlacedReference } from '../../contract/alarms';
import { startBackend, type Backend } from '../lib/backend';
import { machine } from '../lib/machine';
import { seededRandom } from '../lib/random';
import { table } from '../lib/table';

const { values } = parseArgs({ options: { beside: { type: 'string' } } });
const lasts = 50_000;
const loopEvery = 60_000 / 1_200;
const victims = { count: 10, every: 8_000, jitter: 800 };
const looping = 0;

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const isThrottled = ({ state }: AlarmAnswer): boolean => state === 'throttled';
const hasState = ({ state }: AlarmAnswer): boolean => state === 'ok' || state === 'alarm';

/** What one badge was told, refresh after refresh. */
interface Seen {
  readonly refreshes: number;
  readonly throttled: number;
  /** Refreshes without a state for another reason. */
  readonly otherwise: number;
  /** The most refreshes one after another that were throttled. */
  readonly longest: number;
  readonly slowest: number;
}

async function watch(
  backend: Backend,
  badge: PlacedReference,
  reader: number,
  random: () => number,
  end: number,
): Promise<Seen> {
  const seen = { refreshes: 0, throttled: 0, otherwise: 0, longest: 0, slowest: 0 };
  let inARow = 0;
  await passed(random() * victims.every);
  while (performance.now() < end) {
    const started = performance.now();
    const [answer] = await backend.read([badge], reader);
    seen.slowest = Math.max(seen.slowest, performance.now() - started);
    seen.refreshes += 1;
    const throttled = answer !== undefined && isThrottled(answer);
    inARow = throttled ? inARow + 1 : 0;
    seen.longest = Math.max(seen.longest, inARow);
    if (throttled) seen.throttled += 1;
    else if (!answer || !hasState(answer)) seen.otherwise += 1;
    await passed(victims.every + random() * victims.jitter);
  }
  return seen;
}

/** Calls without waiting for answers; resolves with how many invocations were told a state. */
async function loop(backend: Backend, end: number) {
  const answers: Promise<boolean>[] = [];
  const started = performance.now();
  while (performance.now() < end) {
    answers.push(backend.read(backend.references, looping).then((all) => all.some(hasState)));
    await passed(started + answers.length * loopEvery - performance.now());
  }
  const told = (await Promise.allSettled(answers)).filter(
    (each) => each.status === 'fulfilled' && each.value,
  );
  return { invocations: answers.length, told: told.length };
}

const builds = [
  ...(values.beside === undefined ? [] : [{ name: 'before', checkout: values.beside }]),
  { name: 'now', checkout: '.' },
];
const rows: (string | number)[][] = [];
for (const { name, checkout } of builds) {
  const size = { accounts: 2, alarmsPerAccount: 50, rateLimits: true };
  const backend = await startBackend({ ...size, checkout });
  const [badge] = backend.references;
  if (!badge) throw new Error('There is no alarm.');
  await backend.read([badge]);
  backend.aws.clearCalls();
  backend.forge.clearCalls();
  const random = seededRandom(1);
  const end = performance.now() + lasts;
  const [{ invocations, told }, ...seen] = await Promise.all([
    loop(backend, end),
    ...Array.from({ length: victims.count }, (_, victim) =>
      watch(backend, badge, victim + 1, random, end),
    ),
  ]);
  const described = backend.aws.calls.filter(({ operation }) => operation === 'DescribeAlarms');
  const sum = (field: keyof Seen) => seen.reduce((total, each) => total + each[field], 0);
  rows.push([
    name,
    invocations,
    told,
    described.length,
    described.filter(({ status }) => status >= 400).length,
    backend.forge.kvsCalls.length,
    sum('refreshes'),
    sum('throttled'),
    sum('otherwise'),
    Math.max(...seen.map(({ longest }) => longest)),
    Math.max(...seen.map(({ slowest }) => slowest)),
  ]);
  await backend.close();
}

console.log(`${machine()}; one run of ${lasts / 1_000} s for each build\n`);
console.log(
  table(
    [
      'build',
      'invocations of the loop',
      'told a state',
      'DescribeAlarms',
      'refused by AWS',
      'storage reads',
      'refreshes of others',
      'throttled',
      'no state otherwise',
      'throttled in a row',
      'slowest, ms',
    ],
    rows,
  ),
);
