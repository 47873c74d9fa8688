// What exporting a page of 100 badges costs at AWS's quotas (9 DescribeAlarms a second for each
// account and region). Confluence calls the app for each badge by itself, all at once. Beside it ten
// readers open pages of 20 badges of the same account within the first ten seconds. With `--beside`
// the build of another checkout runs too, on its own local Forge.
//   npm run bench -- export [rounds] [--beside FOLDER]
import { parseArgs } from 'node:util';
import type { AlarmAnswer } from '../../contract/alarms';
import { startBackend, type Backend } from '../lib/backend';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median } from '../lib/statistics';
import { table } from '../lib/table';
import { exportOf, pageOfLinks, type Placing } from './badge-page';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' } },
});
const rounds = Number(positionals[0] ?? 3);
const badges = 100;
const readers = { viewers: 10, badges: 20, within: 10_000 };
const scenes: readonly { readonly placing: Placing; readonly isBusy: boolean }[] = [
  { placing: 'chosen', isBusy: false },
  { placing: 'pasted', isBusy: false },
  { placing: 'chosen', isBusy: true },
];

/** What one export cost. */
interface Sample {
  readonly invocations: number;
  readonly assumeRole: number;
  readonly describeAlarms: number;
  readonly refused: number;
  /** Badges whose words are that AWS got too many requests. */
  readonly tooMany: number;
  /** Badges without a state for another reason. */
  readonly otherwise: number;
  readonly storageReads: number;
  readonly points: number;
  /** Of one badge, in milliseconds. */
  readonly middle: number;
  readonly slowest: number;
  /** Readers of whom a badge has no state. */
  readonly failedReaders: number;
}

const confluence = await pageOfLinks(badges);

async function sample(
  backend: Backend,
  { placing, isBusy }: (typeof scenes)[number],
  random: () => number,
): Promise<Sample> {
  const { aws, forge } = backend;
  aws.clearCalls();
  forge.clearCalls();
  confluence.takePoints();
  const reading = Array.from({ length: isBusy ? readers.viewers : 0 }, async () => {
    await passed(random() * readers.within);
    return backend.read(backend.references.slice(0, readers.badges));
  });
  const exported = await Promise.all(
    Array.from({ length: badges }, async (_, index) => {
      const started = performance.now();
      const document = await forge.exportMacro(exportOf(backend, placing, index));
      return { text: JSON.stringify(document), milliseconds: performance.now() - started };
    }),
  );
  const read = await Promise.all(reading);
  const made = (operation: string) => aws.calls.filter((call) => call.operation === operation);
  const stateless = exported.filter(({ text }) => !text.includes('"status"'));
  const tooMany = stateless.filter(({ text }) => text.includes('too many requests'));
  const times = exported.map(({ milliseconds }) => milliseconds);
  return {
    invocations: forge.calls.filter(({ name }) => name === 'adfExport').length,
    assumeRole: made('AssumeRole').length,
    describeAlarms: made('DescribeAlarms').length,
    refused: aws.calls.filter(({ status }) => status >= 400).length,
    tooMany: tooMany.length,
    otherwise: stateless.length - tooMany.length,
    storageReads: forge.kvsCalls.length,
    points: confluence.takePoints(),
    middle: median(times),
    slowest: Math.max(...times),
    failedReaders: read.filter((answers) => answers.some(isStateless)).length,
  };
}

function isStateless({ state }: AlarmAnswer): boolean {
  return state !== 'ok' && state !== 'alarm';
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longer than it takes AWS to allow a whole second's calls again. */
const refilling = 1_200;

const builds = [
  ...(values.beside === undefined ? [] : [{ name: 'before', checkout: values.beside }]),
  { name: 'now', checkout: '.' },
];
const backends = await Promise.all(
  builds.map(async ({ name, checkout }) => {
    const size = { accounts: 1, alarmsPerAccount: badges, rateLimits: true };
    const { confluence: answers } = confluence;
    return { name, backend: await startBackend({ ...size, checkout, confluence: answers }) };
  }),
);
const cases = scenes.flatMap((scene) =>
  backends.map((build) => ({ scene, build, samples: [] as Sample[] })),
);
for (const { backend } of backends) await backend.read(backend.references.slice(0, 1));
for (let round = 0; round < rounds; round++) {
  const random = seededRandom(round);
  for (const { scene, build, samples } of shuffled(cases, random)) {
    await passed(refilling);
    samples.push(await sample(build.backend, scene, seededRandom(round)));
  }
}
for (const { backend } of backends) await backend.close();

const columns: readonly [string, keyof Sample][] = [
  ['invocations', 'invocations'],
  ['AssumeRole', 'assumeRole'],
  ['DescribeAlarms', 'describeAlarms'],
  ['refused by AWS', 'refused'],
  ['“too many requests”', 'tooMany'],
  ['no state otherwise', 'otherwise'],
  ['storage reads', 'storageReads'],
  ['Confluence points', 'points'],
  ['a badge, ms', 'middle'],
];
console.log(`${machine()}; medians of ${rounds}\n`);
console.log(
  table(
    [
      `${badges} badges`,
      'build',
      ...columns.map(([title]) => title),
      '“too many” in any run',
      'slowest badge of all runs, ms',
      `readers of ${readers.viewers} without a state`,
    ],
    cases.map(({ scene: { placing, isBusy }, build, samples }) => {
      const of = (field: keyof Sample) => samples.map((each) => each[field]);
      return [
        isBusy ? `${placing}, beside readers` : placing,
        build.name,
        ...columns.map(([, field]) => median(of(field))),
        Math.max(...of('tooMany')),
        Math.max(...of('slowest')),
        isBusy ? String(median(of('failedReaders'))) : '–',
      ];
    }),
  ),
);
