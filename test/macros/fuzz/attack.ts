// Looks for the dearest templates: npm run attack -- [rounds] [seed]
// The ten worst of those, and of the ones that are known, are printed as rows for docs/velocity.md.
import { attack, dearest, type Attempt } from './attacker';
import { costOf } from './cost';
import { costly, greedy, hoarding } from './greedy';

const [rounds = 1000, seed = 1] = process.argv.slice(2).map(Number);
const known = [...greedy, ...costly, ...hoarding]
  .filter(({ length }) => length <= 65_536)
  .map((template): Attempt => ({ genes: [], template, cost: costOf(template) }));
const found = [...attack(seed, rounds, costOf), ...known];

for (const attempt of [
  ...dearest(found, 'processor').slice(0, 5),
  ...dearest(found, 'memory').slice(0, 5),
]) {
  const { steps, processor, memory, outcome } = attempt.cost;
  const mebibytes = (memory / 1_048_576).toFixed(0);
  const end = attempt.template.slice(-100).replaceAll('|', '\\|');
  console.log(
    `| …\`${end}\` | ${steps} | ${(processor / 1000).toFixed(2)} s | ${mebibytes} MiB | ${outcome} |`,
  );
}
