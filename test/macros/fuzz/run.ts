// The whole fuzzing, of which the suite runs a part: npm run fuzz -- [templates] [seed]
// A child examines one template after another; should it hang or die, this process says in which.
import { fork } from 'node:child_process';
import { examine } from './examine';
import { templateAt } from './random-templates';

const [count = 100_000, seed = 2] = process.argv.slice(2).map(Number);

/** Milliseconds without progress; above the 2 s that are asserted, because processors are shared. */
const hang = 60_000;

if (process.send) work(process.send.bind(process));
else supervise();

function supervise(): void {
  const child = fork(import.meta.filename, process.argv.slice(2));
  let number = 0;
  let since = Date.now();
  child.on('message', (next) => {
    number = Number(next);
    since = Date.now();
  });
  const watch = setInterval(() => {
    if (Date.now() - since > hang) child.kill('SIGKILL');
  }, 1000);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exitCode = code ?? 1;
    if (signal === null) return;
    const template = templateAt(seed, number);
    console.error(`template ${number} of seed ${seed} ended in ${signal}:\n${template}`);
  });
}

function work(tell: (number: number) => void): void {
  const outcomes = new Map<string, number>();
  let slowest = { number: 0, elapsed: 0 };
  let troubles = 0;
  for (let number = 0; number < count; number++) {
    tell(number);
    const template = templateAt(seed, number);
    const { outcome, elapsed, trouble } = examine(template);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (elapsed > slowest.elapsed) slowest = { number, elapsed };
    if (trouble === undefined) continue;
    troubles += 1;
    console.error(`template ${number} of seed ${seed}: ${trouble}\n${template}\n`);
  }
  const ends = [...outcomes].sort(([, a], [, b]) => b - a);
  console.log(`${count} templates of seed ${seed}: ${troubles} troubles`);
  console.log(ends.map(([outcome, times]) => `${outcome} ${times}`).join(', '));
  console.log(`slowest: template ${slowest.number}, ${Math.round(slowest.elapsed)} ms`);
  process.exit(troubles === 0 ? 0 : 1);
}
