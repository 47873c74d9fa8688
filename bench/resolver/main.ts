// How long the resolver takes to start and to read. First the way to AWS alone, in plain Node: our
// bundle, the same code unbundled, and two requests signed by hand as the floor. Then the whole
// function inside the local Forge, where the floor reads the same keys from storage, and ours also
// checks what it read and the grants; and there on demand the function that another checkout has built.
//   npm run bench -- resolver [rounds] [--beside FOLDER]
import { execFile } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { alarmName, startBackend, type Backend } from '../lib/backend';
import { machine } from '../lib/machine';
import { childProcesses } from '../lib/processes';
import { seededRandom, shuffled } from '../lib/random';
import { median } from '../lib/statistics';
import { table } from '../lib/table';
import { bundled, floor, unbundled } from './build';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' } },
});
const rounds = Number(positionals[0] ?? 15);
const warmMilliseconds = 2_000;
/** Reads of one size in a round, after twenty that are not counted. */
const timedTurns = 20;
const run = promisify(execFile);
const names = Array.from({ length: 100 }, (_, index) => alarmName(index));

/** One way to read, and its samples by the name of their column. */
interface Way {
  readonly name: string;
  readonly samples: Map<string, number[]>;
}

function add({ samples }: Way, column: string, value: number): void {
  samples.set(column, [...(samples.get(column) ?? []), value]);
}

const formerName = 'before';

/** Medians by column, the floor's last, with the ratios of ours to it and to what was before. */
function print(title: string, columns: readonly string[], ways: readonly Way[]): void {
  const middle = (way: Way | undefined, column: string) => median(way?.samples.get(column) ?? []);
  const [ours, lowest] = [ways[0], ways.at(-1)];
  const former = ways.find(({ name }) => name === formerName);
  const ratios = (to: Way | undefined) =>
    columns.map((each) => middle(ours, each) / middle(to, each));
  console.log(`\n${title}\n`);
  console.log(
    table(
      ['way', ...columns],
      [
        ...ways.map((way) => [way.name, ...columns.map((column) => middle(way, column))]),
        ...(former ? [['ours : before', ...ratios(former)]] : []),
        ['ours : floor', ...ratios(lowest)],
      ],
    ),
  );
}

const backend = await startBackend({ accounts: 1, alarmsPerAccount: 100 });
const [role] = backend.roles;
if (!role) throw new Error('The backend has no role.');

const alone = [
  { name: 'our bundle', file: await bundled('bench/resolver/ours.ts') },
  { name: 'unbundled', file: await unbundled('bench/resolver/ours.ts') },
  { name: 'signed by hand, fetch', file: await floor('bench/resolver/floor.ts') },
].map((way) => ({ ...way, samples: new Map<string, number[]>() }));

const probe = path.join(import.meta.dirname, 'probe.mjs');
const access = JSON.stringify({ role, endpoint: backend.aws.url });
async function sample(file: string, count: number, milliseconds: number) {
  const asked = JSON.stringify(names.slice(0, count));
  const { stdout } = await run(process.execPath, [
    probe,
    file,
    access,
    asked,
    String(milliseconds),
  ]);
  return JSON.parse(stdout) as { loaded: number; first: number; cpu: number; perSecond: number };
}
for (let round = 0; round < rounds; round++) {
  for (const way of shuffled(alone, seededRandom(round))) {
    const { loaded, first, cpu } = await sample(way.file, 1, 0);
    add(way, 'loaded, ms', loaded);
    add(way, 'first read done, ms', first);
    add(way, 'CPU, ms', cpu);
  }
}
for (let round = 0; round < Math.min(rounds, 5); round++) {
  for (const way of shuffled(alone, seededRandom(round))) {
    for (const count of [1, 100]) {
      const { perSecond } = await sample(way.file, count, warmMilliseconds);
      add(way, `ms for ${count}, warm`, 1000 / perSecond);
      add(way, `reads/s of ${count}`, perSecond);
    }
  }
}

const inForge = [
  { name: 'our bundle', bundle: path.resolve('build/resolvers/index.js') },
  { name: 'unbundled', bundle: await unbundled('resolvers/index.ts') },
  ...(values.beside === undefined
    ? []
    : [
        {
          name: formerName,
          bundle: path.resolve(values.beside, 'build/resolvers/index.js'),
          seed: path.resolve(values.beside, 'build/seed/index.js'),
        },
      ]),
  {
    name: 'signed by hand, fetch',
    bundle: await floor('bench/resolver/floor-function.ts'),
  },
];
const functions: (Way & { backend: Backend; pid: number })[] = [];
for (const { name, ...built } of inForge) {
  const before = new Set(childProcesses());
  const started = await startBackend({ accounts: 1, alarmsPerAccount: 100, ...built });
  const [pid = 0] = childProcesses().filter((child) => !before.has(child));
  functions.push({ name, backend: started, pid, samples: new Map() });
}

/** Milliseconds that a read takes, of which every answer is a state: failures are quick. */
async function timed({ backend }: { backend: Backend }, asked: Backend['references']) {
  const start = performance.now();
  const answers = await backend.read(asked);
  const milliseconds = performance.now() - start;
  const others = answers.filter(({ state }) => state !== 'ok' && state !== 'alarm');
  if (others[0]) throw new Error(`A read was answered with "${others[0].state}".`);
  return milliseconds;
}

/** Ends the warm process of a Forge, so that the next call finds none. */
async function endProcess(way: { pid: number }): Promise<void> {
  process.kill(way.pid, 'SIGKILL');
  while (childProcesses().includes(way.pid)) await new Promise(setImmediate);
}

for (let round = 0; round < rounds; round++) {
  for (const way of shuffled(functions, seededRandom(round))) {
    const before = new Set(childProcesses());
    await endProcess(way);
    const one = way.backend.references.slice(0, 1);
    add(way, 'cold read, ms', await timed(way, one));
    const [pid = 0] = childProcesses().filter((child) => !before.has(child));
    way.pid = pid;
  }
  // By turns, so that what else the machine does meets all of them alike.
  for (const count of [1, 100]) {
    for (let turn = 0; turn < 20 + timedTurns; turn++) {
      for (const way of shuffled(functions, seededRandom(turn))) {
        const milliseconds = await timed(way, way.backend.references.slice(0, count));
        if (turn >= 20) add(way, `ms for ${count}, warm`, milliseconds);
      }
    }
  }
}
await Promise.all([backend, ...functions.map((way) => way.backend)].map((each) => each.close()));

console.log(`${machine()}; medians of ${rounds} shuffled rounds, warm reads/s of 5`);
print(
  'The way to AWS alone, in a new process of Node',
  [
    'loaded, ms',
    'first read done, ms',
    'CPU, ms',
    'ms for 1, warm',
    'reads/s of 1',
    'ms for 100, warm',
    'reads/s of 100',
  ],
  alone,
);
print(
  'The whole function in the local Forge',
  ['cold read, ms', 'ms for 1, warm', 'ms for 100, warm'],
  functions,
);
