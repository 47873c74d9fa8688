// A page of 30 user macros of ten definitions on the local site over TLS, cold and warm: ours, the same
// with its script in the page, the same without the batch, where each frame asks for itself, and empty
// frames as the floor. Each sample is a fresh browser, which loads the page several times.
//   npm run bench -- macros [rounds] [--only ours,inPage,alone,floor]
import { parseArgs } from 'node:util';
import { machine } from '../lib/machine';
import { buildPage } from '../lib/page-variant';
import { median, pairedRatios } from '../lib/statistics';
import { table, type Cell } from '../lib/table';
import { kinds, type Contestant, type Kind } from '../page/measure';
import { asItIs, withoutBatch } from '../page/variants';
import { assertCosts } from './costs';
import { definitions } from './definitions';
import { measure, type Sample } from './measure';
import { withScriptInPage } from './variants';
import { macrosOnPage } from './wiki';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const rounds = Number(positionals[0] ?? 5);
const names = {
  ours: 'ours',
  inPage: 'ours, script in the page',
  alone: 'ours, each frame for itself',
  floor: 'empty frames',
} as const;
const build = (name: string) => buildPage('user-macro', name);
const builds: Readonly<Record<keyof typeof names, () => Promise<Contestant>>> = {
  ours: () => build(names.ours),
  inPage: async () => withScriptInPage(names.inPage, await build(names.ours)),
  alone: () => buildPage('user-macro', names.alone, withoutBatch),
  floor: async () => ({ ...(await asItIs(names.floor, 'empty')), isEmpty: true }),
};
const asked = values.only?.split(',') ?? Object.keys(names);
const variants: Contestant[] = [];
for (const [key, make] of Object.entries(builds)) {
  if (key === 'ours' || asked.includes(key)) variants.push(await make());
}
const { cases, chromium } = await measure(variants, rounds);

const samplesOf = (name: string, kind: Kind): readonly Sample[] =>
  cases.find(({ variant }) => variant.name === name)?.samples[kind] ?? [];
const valuesOf = (name: string, kind: Kind, field: keyof Sample): number[] =>
  samplesOf(name, kind).map((sample) => sample[field]);
/** Of the ratios within each round, in which both met the same machine. */
const ratio = (to: string, kind: Kind, field: keyof Sample): number =>
  median(pairedRatios(valuesOf(names.ours, kind, field), valuesOf(to, kind, field)));

console.log(`${machine({ Chromium: chromium })}; medians of ${rounds} shuffled rounds\n`);

const columns: readonly [string, keyof Sample][] = [
  ['first shown, ms', 'firstShown'],
  ['all shown, ms', 'allShown'],
  ['CPU, ms', 'cpu'],
  ['main threads, ms', 'mainThread'],
  ['heap, MiB', 'heap'],
  ['requests', 'requests'],
  ['bytes', 'bytes'],
  ['invocations', 'invocations'],
  ['storage', 'storage'],
  ['Confluence', 'confluence'],
  ['asked again', 'repeated'],
];
const ratios: readonly [string, keyof Sample][] = [
  ['all shown, ours : it', 'allShown'],
  ['main threads, ours : it', 'mainThread'],
  ['heap, ours : it', 'heap'],
];
for (const kind of kinds) {
  console.log(`\n${macrosOnPage} macros of ${definitions.length} definitions, ${kind}\n`);
  const rows = variants.map(({ name }): Cell[] => [
    name,
    ...columns.map(([, field]) => median(valuesOf(name, kind, field))),
    ...ratios.map(([, field]) => ratio(name, kind, field)),
  ]);
  console.log(table(['page', ...[...columns, ...ratios].map(([title]) => title)], rows));
}

const targets = kinds.flatMap((kind): readonly (readonly [string, number, number])[] => [
  [`all shown, ${kind}, ours : each frame for itself`, ratio(names.alone, kind, 'allShown'), 0.6],
  [`all shown, ${kind}, ours : empty frames`, ratio(names.floor, kind, 'allShown'), 1.6],
]);
console.log('\nTargets\n');
console.log(
  table(
    ['target', 'measured', 'at most', 'holds'],
    targets
      .filter(([, measured]) => !Number.isNaN(measured))
      .map(([target, measured, most]) => [target, measured, most, measured <= most ? 'yes' : 'no']),
  ),
);

// At the end, so that what was measured is there to be looked at.
for (const kind of kinds) {
  for (const sample of samplesOf(names.ours, kind)) assertCosts(sample, definitions.length);
}
