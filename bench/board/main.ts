// How long a board of 500 alarms takes to open, to filter and to sort, beside a plain HTML table of the
// same rows in the same browser; and how 10,000 alarms are searched and scrolled. The board draws what is
// in sight; the plain table has all rows, and the few lines of script that it takes to do the same.
//   npm run bench -- board [rounds]
import { openBenchPage } from '../lib/bench-page';
import { machine } from '../lib/machine';
import { seededRandom, shuffled } from '../lib/random';
import { median, pairedRatios, quantile } from '../lib/statistics';
import { table } from '../lib/table';
import type { BoardBench, Side, Steps } from './page';

const rounds = Number(process.argv[2] ?? 20);
const warmUps = 3;
const sides: readonly Side[] = ['ours', 'plain'];
const steps = ['open', 'filter', 'sort'] as const;
/** Rounds with the many alarms, which the plain table needs seconds for. */
const roundsOfMany = 3;

const { browser, page } = await openBenchPage(import.meta.dirname);

declare const bench: BoardBench;

const random = seededRandom(1);

async function measure(count: number, wanted: number): Promise<ReadonlyMap<Side, Steps[]>> {
  const samples = new Map(sides.map((side) => [side, [] as Steps[]]));
  for (let round = -warmUps; round < wanted; round += 1) {
    for (const side of shuffled(sides, random)) {
      const took = await page.evaluate(([name, size]) => bench.steps(name, size), [
        side,
        count,
      ] as const);
      if (round >= 0) samples.get(side)?.push(took);
    }
  }
  return samples;
}

function compare(count: number, samples: ReadonlyMap<Side, readonly Steps[]>): readonly number[] {
  const of = (side: Side, step: keyof Steps): readonly number[] =>
    (samples.get(side) ?? []).map((taken) => taken[step]);
  const ratios = steps.map((step) => median(pairedRatios(of('ours', step), of('plain', step))));
  console.log(
    table(
      [
        `${count.toLocaleString('en')} alarms`,
        'board ms',
        'slowest',
        'plain ms',
        'slowest',
        'ratio',
      ],
      steps.map((step, index) => [
        step,
        median(of('ours', step)),
        Math.max(...of('ours', step)),
        median(of('plain', step)),
        Math.max(...of('plain', step)),
        ratios[index] ?? NaN,
      ]),
    ),
  );
  return ratios;
}

function tell(what: string, took: readonly number[]): void {
  console.log(
    `${what}: median ${median(took).toFixed(1)} ms, 95 of 100 within ` +
      `${quantile(took, 0.95).toFixed(1)} ms, longest ${Math.max(...took).toFixed(1)} ms`,
  );
}

console.log(`${machine()}; ${rounds} rounds, sides shuffled in each; each time is until painted\n`);
const ratios = compare(500, await measure(500, rounds));
console.log();
compare(10_000, await measure(10_000, roundsOfMany));
await page.evaluate(() => bench.steps('ours', 10_000));
const letters = await page.evaluate(
  (texts) => bench.search(texts),
  ['checkout-node-00', 'payments us-east', 'no such alarm'],
);
await page.evaluate(() => bench.search(['']));
const frames = await page.evaluate(() => bench.scroll(200));
await browser.close();

console.log();
tell('a letter of a search in 10,000', letters);
tell('a frame while 10,000 are scrolled past in 200 frames', frames);
const longest = [letters, frames].flat();
console.log(`longest frame with 10,000: ${Math.max(...longest).toFixed(1)} ms`);
if (ratios.some((ratio) => ratio > 1)) process.exitCode = 1;
