// How long the list of user macros takes to open with 1,000 macros, beside a plain HTML table of the
// same rows in the same browser, and how long each letter of a search takes. The list draws a page of
// 25 and searches all of them; the plain table has all 1,000 rows, and for candour one of 25 is told.
//   npm run bench -- library [rounds]
import { openBenchPage } from '../lib/bench-page';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median, pairedRatios, quantile } from '../lib/statistics';
import { table } from '../lib/table';
import type { LibraryBench, Side } from './page';

const rounds = Number(process.argv[2] ?? 20);
const warmUps = 3;
const sides: readonly Side[] = ['ours', 'plain', 'plain-page'];
/** Milliseconds of one frame of a screen with 60 a second. */
const frame = 1000 / 60;

const { browser, page } = await openBenchPage(import.meta.dirname);

declare const bench: LibraryBench;

const random = seededRandom(1);
const samples = new Map(sides.map((side) => [side, [] as number[]]));
for (let round = -warmUps; round < rounds; round += 1) {
  for (const side of shuffled(sides, random)) {
    const took = await page.evaluate((name) => bench.open(name), side);
    if (round >= 0) samples.get(side)?.push(took);
  }
}
const searches = ['macro 999', 'state of a service', 'formatting', 'no such macro', ''];
const typed: (readonly number[])[] = [];
for (let round = -warmUps; round < rounds; round += 1) {
  const took = await page.evaluate((texts) => bench.search(texts), searches);
  if (round >= 0) typed.push(took);
}
await browser.close();

const letters = typed.flat();
const mediansByLetter = (typed[0] ?? []).map((_, letter) =>
  median(typed.map((took) => took[letter] ?? Number.NaN)),
);

const of = (side: Side): readonly number[] => samples.get(side) ?? [];
const ratio = median(pairedRatios(of('ours'), of('plain')));
console.log(`${machine()}; ${rounds} rounds, sides shuffled in each\n`);
console.log(
  table(
    ['opening', 'median ms', 'slowest ms'],
    [
      ['list of 1,000 macros', median(of('ours')), Math.max(...of('ours'))],
      ['plain table of 1,000 rows', median(of('plain')), Math.max(...of('plain'))],
      ['plain table of 25 rows', median(of('plain-page')), Math.max(...of('plain-page'))],
    ],
  ),
);
console.log(`\nratio of the list to the plain table of 1,000 rows: ${ratio.toFixed(2)}`);
console.log(
  `a letter of a search: median ${median(letters).toFixed(1)} ms, ` +
    `95 of 100 within ${quantile(letters, 0.95).toFixed(1)} ms, ` +
    `slowest ${Math.max(...letters).toFixed(1)} ms, slowest letter in the median of its rounds ` +
    `${Math.max(...mediansByLetter).toFixed(1)} ms; a frame is ${frame.toFixed(1)} ms`,
);
if (ratio > 1) process.exitCode = 1;
