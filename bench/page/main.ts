// Pages of 1, 10, 50 and 100 badges on the local site over TLS, cold and warm: our badge, the same
// with its script in a file of its own, the same without the batch, React with Atlaskit, plain
// JavaScript, and empty frames as the floor; and on demand the badge that another checkout has built.
// Each sample is a fresh browser, which loads the page several times.
//   npm run bench -- page [rounds] [badges,badges...] [--beside FOLDER] [--only ours,apart,...]
import { parseArgs } from 'node:util';
import { buildBadge } from '../lib/page-variant';
import { machine } from '../lib/machine';
import { peerVersion } from '../lib/peers';
import { median, pairedRatios } from '../lib/statistics';
import { table, type Cell } from '../lib/table';
import { kinds, measure, type Contestant, type Kind, type Sample } from './measure';
import { targets } from './targets';
import { asItIs, builtIn, bytesOf, react, withoutBatch, withScriptApart } from './variants';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, only: { type: 'string' } },
});
const rounds = Number(positionals[0] ?? 5);
const counts = (positionals[1] ?? '1,10,50,100').split(',').map(Number);

const names = {
  ours: 'ours',
  apart: 'ours, script apart',
  alone: 'ours, without the batch',
  before: 'before',
  peer: 'React 18 and Atlaskit',
  plain: 'plain JavaScript',
  floor: 'empty frames',
} as const;
const builds: Readonly<Record<keyof typeof names, () => Promise<Contestant>>> = {
  ours: () => buildBadge(names.ours),
  apart: async () => withScriptApart(names.apart, await buildBadge(names.ours)),
  alone: () => buildBadge(names.alone, withoutBatch),
  before: () => builtIn(names.before, values.beside ?? ''),
  peer: () => react(names.peer),
  plain: () => asItIs(names.plain, 'plain'),
  floor: async () => ({ ...(await asItIs(names.floor, 'empty')), isEmpty: true }),
};
const asked = values.only?.split(',') ?? Object.keys(names);
const variants: Contestant[] = [];
for (const [key, build] of Object.entries(builds)) {
  const isAsked = key === 'before' ? values.beside !== undefined : asked.includes(key);
  if (isAsked || key === 'ours') variants.push(await build());
}
const sizes = new Map(
  await Promise.all(variants.map(async (each) => [each.name, await bytesOf(each)] as const)),
);
const { cases, chromium } = await measure({ variants, counts, rounds });

const samplesOf = (name: string, badges: number, kind: Kind): readonly Sample[] =>
  cases.find((one) => one.variant.name === name && one.badges === badges)?.samples[kind] ?? [];
const valuesOf = (name: string, badges: number, kind: Kind, field: keyof Sample): number[] =>
  samplesOf(name, badges, kind).map((sample) => sample[field]);
const middle = (name: string, badges: number, kind: Kind, field: keyof Sample): number =>
  median(valuesOf(name, badges, kind, field));
/** Of the ratios within each round, in which both met the same machine. */
const ratio = (to: string, badges: number, kind: Kind, field: keyof Sample): number =>
  median(
    pairedRatios(valuesOf(names.ours, badges, kind, field), valuesOf(to, badges, kind, field)),
  );

const versions = {
  Chromium: chromium,
  ...(asked.includes('peer') && {
    react: peerVersion('react'),
    '@atlaskit/lozenge': peerVersion('@atlaskit/lozenge'),
    vite: peerVersion('vite'),
  }),
};
console.log(`${machine(versions)}; medians of ${rounds} shuffled rounds, a fresh browser each`);

const bytes = (name: string): number => sizes.get(name) ?? Number.NaN;
console.log('\nThe page of one badge, all of its files\n');
console.log(
  table(
    ['badge', 'bytes, gzip', 'ours : it'],
    variants.map(({ name }) => [name, bytes(name), bytes(names.ours) / bytes(name)]),
  ),
);

const columns: readonly [string, keyof Sample][] = [
  ['first paint, ms', 'firstPaint'],
  ['first shown, ms', 'firstShown'],
  ['all shown, ms', 'allShown'],
  ['CPU, ms', 'cpu'],
  ['main threads, ms', 'mainThread'],
  ['heap, MiB', 'heap'],
  ['requests', 'requests'],
  ['bytes', 'bytes'],
  ['invocations', 'invocations'],
];
const ratios: readonly [string, keyof Sample][] = [
  ['all shown, ours : it', 'allShown'],
  ['main threads, ours : it', 'mainThread'],
  ['heap, ours : it', 'heap'],
];
for (const badges of counts) {
  for (const kind of kinds) {
    console.log(`\n${badges} badge${badges === 1 ? '' : 's'}, ${kind}\n`);
    const head = [...columns, ...ratios].map(([title]) => title);
    const rows = variants.map(({ name }): Cell[] => {
      const of = (field: keyof Sample) => middle(name, badges, kind, field);
      return [
        name,
        ...columns.map(([, field]) => of(field)),
        ...ratios.map(([, field]) => ratio(name, badges, kind, field)),
      ];
    });
    console.log(table(['badge', ...head], rows));
  }
}

const rows = targets({ names, counts, bytes, middle, ratio, samplesOf });
console.log('\nTargets\n');
console.log(table(['target', 'measured', 'at most', 'holds'], rows));
