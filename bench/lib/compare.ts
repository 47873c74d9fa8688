import { performance } from 'node:perf_hooks';
import { shuffled } from './random';

/** A piece of work that is timed beside others. */
export interface Contestant<Outcome = unknown> {
  readonly name: string;
  readonly run: () => Outcome;
}

/** How often, and in which order. */
export interface Rounds {
  /** Every contestant runs once in each. */
  readonly rounds: number;
  /** Shuffles each round, so that no contestant always runs in the heat that another left. */
  readonly random: () => number;
}

/** The compiler of the engine rewrites what runs often; figures before that are of other code. */
const warmUps = 3;

/** The samples of every contestant by its name, one for each round. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/**
 * Times work that is too short for the clock: each sample is a loop of about this many
 * milliseconds, divided by its turns. Answers nanoseconds per call. Rounds before the first, which
 * warm up and find the turns of each loop, are thrown away.
 */
export function compareLoops(
  contestants: readonly Contestant[],
  { rounds, random, loopMilliseconds }: Rounds & { readonly loopMilliseconds: number },
): Samples {
  const turns = new Map<string, number>();
  for (let round = 0; round < warmUps; round++) {
    for (const { name, run } of shuffled(contestants, random)) {
      turns.set(name, turnsWithin(run, loopMilliseconds));
    }
  }
  const samples = emptySamples(contestants);
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of shuffled(contestants, random)) {
      const count = turns.get(name) ?? 1;
      samples.get(name)?.push((timeLoop(run, count) / count) * 1e6);
    }
  }
  return samples;
}

/** Times long work, awaited one after another. Answers milliseconds per run. */
export async function compareRuns(
  contestants: readonly Contestant[],
  { rounds, random }: Rounds,
): Promise<Samples> {
  const samples = emptySamples(contestants);
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of shuffled(contestants, random)) {
      const start = performance.now();
      await run();
      samples.get(name)?.push(performance.now() - start);
    }
  }
  return samples;
}

function emptySamples(contestants: readonly Contestant[]): Map<string, number[]> {
  return new Map(contestants.map(({ name }) => [name, []]));
}

function turnsWithin(run: () => unknown, milliseconds: number): number {
  let turns = 1;
  for (;;) {
    const elapsed = timeLoop(run, turns);
    if (elapsed >= milliseconds / 2)
      return Math.max(1, Math.round((turns * milliseconds) / elapsed));
    turns *= 2;
  }
}

/** What the loop computed is kept, so that no compiler may leave the work out. */
const kept: { last?: unknown } = {};

function timeLoop(run: () => unknown, turns: number): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) kept.last = run();
  return performance.now() - start;
}
