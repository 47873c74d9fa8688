// Parse and render throughput of our Velocity, beside velocityjs and beside plain concatenation of
// strings, which is the floor. Every sample is taken in one process, in shuffled rounds.
import { compareLoops, type Samples } from '../lib/compare';
import { machine } from '../lib/machine';
import { peerVersion } from '../lib/peers';
import { seededRandom } from '../lib/random';
import { median, ratioOf, summarise, type Ratio } from '../lib/statistics';
import { table } from '../lib/table';
import { confluops, velocityjs, type Engine } from './contestants';
import { printEncoded } from './encoded';
import { everyday } from './everyday';
import { heavy } from './heavy';
import { printMemory } from './memory';
import type { Sample } from './sample';

const engines = { ours: await confluops(), peer: velocityjs() };
const samples = [...everyday, ...heavy];

for (const { name, template, context, concatenate } of samples) {
  const output = engines.ours.render(template, context);
  if (output !== concatenate()) throw new Error(`The floor of "${name}" prints something else.`);
}

function outputOf(engine: Engine, { template, context }: Sample): string | undefined {
  try {
    return engine.render(template, context);
  } catch {
    return undefined;
  }
}

/** Templates that both engines can run, to the same output. */
const common = samples.filter((sample) => outputOf(engines.peer, sample) === sample.concatenate());

const times = (kind: string, sample: Sample, results: Samples): readonly number[] =>
  results.get(`${kind} ${sample.name}`) ?? [];
const results = compareLoops(
  common.flatMap(({ name, template, context, concatenate }) => [
    { name: `parse, ours ${name}`, run: () => engines.ours.parse(template) },
    { name: `parse, peer ${name}`, run: () => engines.peer.parse(template) },
    { name: `whole, ours ${name}`, run: () => engines.ours.render(template, context) },
    { name: `whole, peer ${name}`, run: () => engines.peer.render(template, context) },
    { name: `floor ${name}`, run: concatenate },
  ]),
  { rounds: 15, loopMilliseconds: 10, random: seededRandom(17) },
);

const parsing = common.map((sample) =>
  ratioOf(
    sample.name,
    times('parse, ours', sample, results),
    times('parse, peer', sample, results),
  ),
);
const whole = common.map((sample) =>
  ratioOf(
    sample.name,
    times('whole, ours', sample, results),
    times('whole, peer', sample, results),
  ),
);

const micro = (nanoseconds: number): number => nanoseconds / 1000;
console.log(machine({ velocityjs: peerVersion('velocityjs') }));
console.log('Medians of 15 shuffled rounds, in microseconds; a ratio below 1 is in our favour.\n');
console.log(
  table(
    [
      'template',
      'chars',
      'parse',
      'velocityjs',
      'ratio',
      'parse + render',
      'velocityjs',
      'ratio',
      'floor',
    ],
    common.map((sample, at) => {
      const [parse, both] = [parsing[at], whole[at]];
      return [
        sample.name,
        sample.template.length,
        micro(parse?.ours ?? Number.NaN),
        micro(parse?.peers ?? Number.NaN),
        parse?.ratio ?? Number.NaN,
        micro(both?.ours ?? Number.NaN),
        micro(both?.peers ?? Number.NaN),
        both?.ratio ?? Number.NaN,
        micro(median(times('floor', sample, results))),
      ];
    }),
  ),
);
printSummary('parse', parsing);
printSummary('parse + render', whole);
const others = samples.filter((sample) => !common.includes(sample)).map(({ name }) => name);
console.log(
  `Not compared, because velocityjs prints something else: ${others.join(', ') || 'none'}`,
);
await printEncoded();
await printMemory();

function printSummary(title: string, ratios: readonly Ratio[]): void {
  const { median: middle, worst } = summarise(ratios);
  console.log(
    `${title}: median ratio ${middle.toFixed(2)}, worst ${worst?.ratio.toFixed(2) ?? '–'} (${worst?.name ?? 'none'})`,
  );
}
