import assert from 'node:assert/strict';
import { VelocityError } from '../../../macros/velocity/errors';
import { Budget } from '../../../macros/velocity/limits';
import { render } from '../../../macros/velocity/render';
import { JavaException } from '../../../macros/velocity/values/java-exception';

/** A budget that tells its steps. */
class CountedBudget extends Budget {
  steps = 0;

  override step(count = 1): void {
    this.steps += count;
    super.step(count);
  }
}

/** Steps that a call may be short of: what a template pays to get that far, and noise. */
const free = 100;

/** How much longer a step may take than one of a plain loop: a million then take up to a few seconds. */
const most = 100;

function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Microseconds that one step of a plain loop takes here and now. */
function plainStep(): number {
  const loop = '#foreach($i in [1..30000])#set($j = $i)#end';
  return Math.min(...[1, 2, 3, 4].map(() => processorTime(() => render(loop, {})))) / 150_000;
}

const step = plainStep();

/** How many plain steps each step of the call takes. */
function stretch(call: (budget: Budget) => void): number {
  const budget = new CountedBudget();
  const elapsed = processorTime(() => {
    try {
      call(budget);
    } catch (error) {
      if (!(error instanceof VelocityError || error instanceof JavaException)) throw error;
    }
  });
  return elapsed / step / (budget.steps + free);
}

/**
 * How often a call is tried that seems to take long: the first times it runs uncompiled, and on a busy
 * machine beside a collection of garbage. One that does take long does so each time.
 */
const mostTries = 25;

/** Fails where a call takes long without steps each time that it is tried. */
export function assertPaid(what: string, prepare: () => (budget: Budget) => void): void {
  let least = Infinity;
  for (let tries = 0; tries < mostTries && least > most; tries++) {
    least = Math.min(least, stretch(prepare()));
  }
  assert.ok(least <= most, `${what} takes ${Math.round(least)} times a plain step for each step`);
}
