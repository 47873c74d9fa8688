import { parseHeader } from '../../../macros/definition/header';
import { dataCenterInsertion } from '../../../macros/encoding/data-center';
import { contextOf } from '../../../macros/host-objects/context';
import { World } from '../../../macros/host-objects/world';
import { reportOn } from '../../../macros/report/report';
import { render } from '../../../macros/velocity/render';
import { samplePage, sampleSnapshot } from '../host-objects/sample-world';

/** What one template came to. */
export interface Examination {
  /** `ok`, or the code of the engine's error. */
  readonly outcome: string;
  /** Milliseconds of processor time: other programs on the machine do not count. */
  readonly elapsed: number;
  /**
   * An exception that is not an error of the engine's own kind, too much time, or a change of what
   * all programs share. Undefined where all is well, also for a template full of mistakes.
   */
  readonly trouble: string | undefined;
}

/** Milliseconds that one template may take. */
const slowest = 2000;

/** What a program could have changed that every other program in the process would meet. */
const shared: readonly object[] = [
  globalThis,
  Object.prototype,
  Function.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  BigInt.prototype,
  Boolean.prototype,
  Map.prototype,
  Set.prototype,
  Date.prototype,
  RegExp.prototype,
  World.prototype,
];

/** Reads, reports on and renders a template, with values of every kind around it. */
export function examine(template: string): Examination {
  const before = names();
  const start = process.cpuUsage();
  const outcome = outcomeOf(template);
  const { user, system } = process.cpuUsage(start);
  const elapsed = (user + system) / 1000;
  return { outcome, elapsed, trouble: troubleOf(outcome, elapsed, names() === before) };
}

function troubleOf(outcome: string, elapsed: number, isClean: boolean): string | undefined {
  if (outcome.startsWith('threw ')) return outcome;
  if (elapsed > slowest) return `took ${Math.round(elapsed)} ms`;
  return isClean ? undefined : 'changed what all programs share';
}

function names(): string {
  return shared.map((object) => Reflect.ownKeys(object).map(String).join()).join(';');
}

function outcomeOf(template: string): string {
  try {
    reportOn(template);
    const contents = new Map([['4711', samplePage({ labels: [], ancestorIds: [], childIds: [] })]]);
    const world = new World(sampleSnapshot({ contents }), () => '<badge>');
    const use = {
      header: parseHeader(template),
      bodyHandling: 'unrendered' as const,
      encoding: 'data-center' as const,
      parameters: { Title: 'Checkout runbook', '': 'first', List: ['a', 'b'] },
      body: { source: `${'a'.repeat(30)}!`, rendered: '<p>body</p>' },
    };
    const given = { x: 'some text', y: { k: [1, 2] }, ...contextOf(use, world) };
    const rendering = render(template, given, dataCenterInsertion);
    return rendering.ok ? 'ok' : rendering.error.code;
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
