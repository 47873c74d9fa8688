// What one template takes of a process of its own; run by itself, it is that process.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dataCenterInsertion } from '../../../macros/encoding/data-center';
import { render } from '../../../macros/velocity/render';
import { attackedContext } from './cost';

/** What a template takes of a process that has only the engine in it. */
export interface CostAlone {
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** Bytes of resident memory at most, above those before. */
  readonly resident: number;
}

if (process.argv[1] === import.meta.filename) {
  process.once('message', (template: string) => process.send?.(measured(template)));
}

function measured(template: string): CostAlone {
  const context = attackedContext();
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  render(template, context, dataCenterInsertion);
  const { user, system } = process.cpuUsage(start);
  const most = process.resourceUsage().maxRSS * 1024;
  return { processor: (user + system) / 1000, resident: Math.max(0, most - before) };
}

/** What it takes to render the template in a new process. */
export async function costAlone(template: string): Promise<CostAlone> {
  const child = fork(import.meta.filename);
  child.send(template);
  const [cost] = (await once(child, 'message')) as [CostAlone];
  return cost;
}
