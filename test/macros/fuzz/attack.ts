// Looks for the dearest templates: npm run attack -- [rounds] [seed]
// The ten worst of those, and of the ones that are known, are printed as rows for docs/velocity.md:
// five by processor time and five by memory, each measured in a process of its own.
import { costAlone } from './alone';
import { attack, dearest, type Attempt } from './attacker';
import { costOf } from './cost';
import { costly, greedy, hoarding } from './greedy';

const [rounds = 1000, seed = 1] = process.argv.slice(2).map(Number);
const known = [...greedy, ...costly, ...hoarding]
  .filter(({ length }) => length <= 65_536)
  .map((template): Attempt => ({ genes: [], template, cost: costOf(template) }));
const found = [...attack(seed, rounds, costOf), ...known];

const finalists = new Set([...dearest(found, 'processor'), ...dearest(found, 'memory')]);
const measured = [];
for (const { template, cost } of finalists) {
  measured.push({ template, ...cost, ...(await costAlone(template)) });
}
measured.sort((a, b) => b.processor - a.processor);
const slowest = measured.splice(0, 5);
measured.sort((a, b) => b.resident - a.resident);

for (const { template, steps, processor, resident, outcome } of [
  ...slowest,
  ...measured.slice(0, 5),
]) {
  const end = template.slice(-100).replaceAll('|', '\\|');
  const seconds = (processor / 1000).toFixed(2);
  const mebibytes = (resident / 1_048_576).toFixed(0);
  console.log(`| …\`${end}\` | ${steps} | ${seconds} s | ${mebibytes} MiB | ${outcome} |`);
}
