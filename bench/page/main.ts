// Pages of 1, 10, 50 and 100 badges on the local site over TLS, cold and warm: our badge, the same
// without the batch, React with Atlaskit, plain JavaScript, and empty frames as the floor. Each sample
// is a fresh browser; its second load is the warm one.
//   npm run bench -- page [rounds] [badges,badges...]
import { buildBadge } from '../lib/badge-variant';
import { machine } from '../lib/machine';
import { peerVersion } from '../lib/peers';
import { median } from '../lib/statistics';
import { table, type Cell } from '../lib/table';
import { kinds, measure, type Kind, type Sample } from './measure';
import { targets } from './targets';
import { asItIs, bytesOf, react, withoutBatch } from './variants';

const rounds = Number(process.argv[2] ?? 5);
const counts = (process.argv[3] ?? '1,10,50,100').split(',').map(Number);

const variants = [
  await buildBadge('ours'),
  await buildBadge('ours, without the batch', withoutBatch),
  await react(),
  await asItIs('plain JavaScript', 'plain'),
  { ...(await asItIs('empty frames', 'empty')), isEmpty: true },
] as const;
const [ours, , peer, , floor] = variants;
const sizes = new Map(
  await Promise.all(variants.map(async (each) => [each.name, await bytesOf(each)] as const)),
);
const { cases, chromium } = await measure({ variants, counts, rounds });

const samplesOf = (name: string, badges: number, kind: Kind): readonly Sample[] =>
  cases.find((one) => one.variant.name === name && one.badges === badges)?.samples[kind] ?? [];
const middle = (name: string, badges: number, kind: Kind, field: keyof Sample): number =>
  median(samplesOf(name, badges, kind).map((sample) => sample[field]));

const versions = {
  Chromium: chromium,
  react: peerVersion('react'),
  '@atlaskit/lozenge': peerVersion('@atlaskit/lozenge'),
  vite: peerVersion('vite'),
};
console.log(`${machine(versions)}; medians of ${rounds} shuffled rounds, a fresh browser each`);

const bytes = (name: string): number => sizes.get(name) ?? Number.NaN;
console.log('\nThe page of one badge, all of its files\n');
console.log(
  table(
    ['badge', 'bytes, gzip', 'ours : it'],
    variants.map(({ name }) => [name, bytes(name), bytes(ours.name) / bytes(name)]),
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
      const ratio = (field: keyof Sample) => middle(ours.name, badges, kind, field) / of(field);
      return [
        name,
        ...columns.map(([, field]) => of(field)),
        ...ratios.map(([, field]) => ratio(field)),
      ];
    });
    console.log(table(['badge', ...head], rows));
  }
}

const names = { ours: ours.name, peer: peer.name, floor: floor.name };
const rows = targets({ names, counts, bytes, middle, samplesOf });
console.log('\nTargets, cold\n');
console.log(table(['target', 'measured', 'at most', 'holds'], rows));
