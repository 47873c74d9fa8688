import { seededRandom } from '../../../bench/lib/random';
import { makers, statements, values, type Draw } from './attack-grammar';
import type { Cost } from './cost';

/** What is looked for: templates that take much of one of these. */
export const aims = ['steps', 'processor', 'memory'] as const;
export type Aim = (typeof aims)[number];

/** A template with the numbers that it was drawn by, so that parts of it can be drawn anew. */
export interface Attempt {
  readonly genes: readonly number[];
  readonly template: string;
  readonly cost: Cost;
}

/** The most that a template may have. */
const longest = 65_536;
const length = 48;

/**
 * Looks for dear templates: draws some by the grammar, keeps the dearest of each aim, and draws parts
 * of these anew. The same seed tries the same templates as long as they cost the same.
 */
export function attack(
  seed: number,
  rounds: number,
  measure: (template: string) => Cost,
): readonly Attempt[] {
  const random = seededRandom(seed);
  const best: Record<Aim, Attempt[]> = { steps: [], processor: [], memory: [] };
  for (let round = 0; round < rounds; round++) {
    const aim = aims[round % aims.length]!;
    const parents = best[aim];
    const parent = parents[Math.floor(random() * parents.length)];
    const genes =
      parent === undefined || random() < 0.3
        ? Array.from({ length }, random)
        : parent.genes.map((gene) => (random() < 0.12 ? random() : gene));
    const template = templateOf(genes);
    if (template.length > longest) continue;
    const attempt = { genes, template, cost: measure(template) };
    for (const each of aims) best[each] = dearest([...best[each], attempt], each);
  }
  return [...new Set(aims.flatMap((aim) => best[aim]))];
}

/** The ten that take most. */
export function dearest(attempts: readonly Attempt[], aim: Aim): Attempt[] {
  return [...attempts].sort((a, b) => b.cost[aim] - a.cost[aim]).slice(0, 10);
}

/** Large values in variables, and a loop that works on them. */
function templateOf(genes: readonly number[]): string {
  let next = 0;
  const draw: Draw = (choices) => {
    const gene = genes[next++ % genes.length] ?? 0;
    return choices[Math.floor(gene * choices.length)]!;
  };
  const prepared = makers.map((make) => make(draw)).join('');
  const loops = draw([1, 2, 3]);
  const times = draw([100, 3000, 200_000]);
  const body = Array.from({ length: draw([1, 2, 4, 30]) }, () =>
    draw(statements)(draw, () => draw(values)(draw)),
  ).join('');
  return (
    prepared +
    `#foreach($i in [1..${times}])`.repeat(loops) +
    body.repeat(draw([1, 1, 20])) +
    '#end'.repeat(loops)
  );
}
