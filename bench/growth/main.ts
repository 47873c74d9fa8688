// How a read grows: 1 to 100 alarms of one account, and 1 to 20 accounts of five alarms each, through
// the built resolvers on a local Forge. Time is that of a warm process; memory the peak of a process
// that was started for this size, beside one that has read a single alarm.
//   npm run bench -- growth [rounds]
import type { PlacedReference } from '../../contract/alarms';
import { startBackend, type Backend, type BackendSize } from '../lib/backend';
import { compareRuns } from '../lib/compare';
import { machine } from '../lib/machine';
import { childProcesses, peakMemory } from '../lib/processes';
import { seededRandom } from '../lib/random';
import { median, quantile } from '../lib/statistics';
import { table } from '../lib/table';

const rounds = Number(process.argv[2] ?? 15);

interface Case {
  readonly name: string;
  readonly alarms: number;
  readonly accounts: number;
  readonly size: BackendSize;
  readonly asks: (references: readonly PlacedReference[]) => readonly PlacedReference[];
}

const cases: readonly Case[] = [
  ...[1, 10, 50, 100].map((alarms) => ({
    name: `${alarms} of one account`,
    alarms,
    accounts: 1,
    size: { accounts: 1, alarmsPerAccount: 100 },
    asks: (references: readonly PlacedReference[]) => references.slice(0, alarms),
  })),
  ...[1, 2, 5, 10, 20].map((accounts) => ({
    name: `5 of each of ${accounts}`,
    alarms: accounts * 5,
    accounts,
    size: { accounts: 20, alarmsPerAccount: 5 },
    asks: (references: readonly PlacedReference[]) => references.slice(0, accounts * 5),
  })),
];

async function read(backend: Backend, { name, asks }: Case): Promise<void> {
  const asked = asks(backend.references);
  const answers = await backend.read(asked);
  const states = new Set(answers.map(({ state }) => state));
  if (answers.length !== asked.length || [...states].some((state) => !/^(ok|alarm)$/.test(state))) {
    throw new Error(`${name} was answered with ${[...states].join(', ')}.`);
  }
}

/** Peak memory of a new process after one alarm, and after the case as well, in MiB. */
async function memoryOf(one: Case): Promise<{ base: number; peak: number }> {
  const before = new Set(childProcesses());
  const backend = await startBackend(one.size);
  const [pid = Number.NaN] = childProcesses().filter((child) => !before.has(child));
  await backend.read(backend.references.slice(0, 1));
  const base = peakMemory(pid);
  await read(backend, one);
  const peak = peakMemory(pid);
  await backend.close();
  return { base, peak };
}

async function timesOf(ofSize: readonly Case[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const [first] = ofSize;
  if (!first) return new Map();
  const backend = await startBackend(first.size);
  const contestants = ofSize.map((one) => ({ name: one.name, run: () => read(backend, one) }));
  await compareRuns(contestants, { rounds: 3, random: seededRandom(0) });
  const samples = await compareRuns(contestants, { rounds, random: seededRandom(1) });
  await backend.close();
  return samples;
}

const isOneAccount = ({ size }: Case): boolean => size.accounts === 1;
const samples = new Map([
  ...(await timesOf(cases.filter(isOneAccount))),
  ...(await timesOf(cases.filter((one) => !isOneAccount(one)))),
]);
const rows = [];
for (const one of cases) {
  const times = samples.get(one.name) ?? [];
  const { base, peak } = await memoryOf(one);
  rows.push([one.alarms, one.accounts, median(times), quantile(times, 0.95), base, peak - base]);
}
console.log(`${machine()}; ${rounds} shuffled rounds\n`);
console.log(
  table(
    [
      'alarms',
      'accounts',
      'median, ms',
      '95th percentile, ms',
      'memory before, MiB',
      'more at the peak, MiB',
    ],
    rows,
  ),
);
