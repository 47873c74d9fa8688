import { GCProfiler } from 'node:v8';
import { Budget } from '../../../macros/velocity/limits';
import { dataCenterInsertion } from '../../../macros/encoding/data-center';
import { contextOf } from '../../../macros/host-objects/context';
import { World } from '../../../macros/host-objects/world';
import { parseHeader } from '../../../macros/definition/header';
import { render } from '../../../macros/velocity/render';
import { samplePage, sampleSnapshot } from '../host-objects/sample-world';

/** What a template took. */
export interface Cost {
  readonly steps: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** Bytes of the heap that a collection of garbage left, at most, above those before. */
  readonly memory: number;
  readonly outcome: string;
}

/** The names that an attacked template starts with: the world that fuzzing has. */
export function attackedContext(): object {
  const contents = new Map([['4711', samplePage({ labels: [], ancestorIds: [], childIds: [] })]]);
  const world = new World(sampleSnapshot({ contents }), () => '<badge>');
  const use = {
    header: parseHeader(''),
    bodyHandling: 'unrendered' as const,
    encoding: 'data-center' as const,
    parameters: {},
    body: { source: 'b', rendered: 'b' },
  };
  return contextOf(use, world);
}

/** What it takes to render the template once. */
export function costOf(template: string): Cost {
  const context = attackedContext();
  const prototype: { step: (this: Budget, count?: number) => void } = Budget.prototype;
  const counted = prototype.step;
  let steps = 0;
  prototype.step = function (this: Budget, count = 1) {
    steps += count;
    counted.call(this, count);
  };
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const start = process.cpuUsage();
  try {
    const rendering = render(template, context, dataCenterInsertion);
    const { user, system } = process.cpuUsage(start);
    const heaps = profiler
      .stop()
      .statistics.map(({ afterGC }) => afterGC.heapStatistics.usedHeapSize);
    const memory = Math.max(0, ...heaps.map((heap) => heap - before));
    const outcome = rendering.ok ? 'ok' : rendering.error.code;
    return {
      steps: Math.min(steps, 1_000_001),
      processor: (user + system) / 1000,
      memory,
      outcome,
    };
  } finally {
    prototype.step = counted;
  }
}
