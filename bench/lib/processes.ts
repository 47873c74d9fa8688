import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of processes in /proc; elsewhere there are none, and their figures are NaN. */

/** The processes that this one started. */
export function childProcesses(): number[] {
  return processes().filter((pid) => statusOf(pid, 'PPid') === process.pid);
}

/** The most memory that a process ever held, in MiB. */
export function peakMemory(pid: number): number {
  return statusOf(pid, 'VmHWM') / 1024;
}

/** A process and all that it started, as far as they still run. */
export function family(pid: number): number[] {
  const parents = new Map(processes().map((child) => [child, statusOf(child, 'PPid')]));
  const found = [pid];
  for (const parent of found) {
    for (const [child, of] of parents) if (of === parent) found.push(child);
  }
  return found;
}

/** Processor time since a process started, in milliseconds, by process. */
export type ProcessorTimes = ReadonlyMap<number, number>;

/** Of all threads of these processes. */
export function processorTimes(pids: readonly number[]): ProcessorTimes {
  return timesOf(pids, () => 'stat');
}

/** Of the main threads alone, in those of these processes in which Chromium runs pages. */
export function rendererMainTimes(pids: readonly number[]): ProcessorTimes {
  const renderers = pids.filter((pid) => textOf(pid, 'cmdline').includes('--type=renderer'));
  return timesOf(renderers, (pid) => `task/${pid}/stat`);
}

/** What passed between two looks, in milliseconds; of a process that ended meanwhile, nothing. */
export function spentBetween(before: ProcessorTimes, after: ProcessorTimes): number {
  if (after.size === 0) return Number.NaN;
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

/** Of every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Of those that still run. */
function timesOf(pids: readonly number[], file: (pid: number) => string): ProcessorTimes {
  const times = pids.map((pid) => [pid, timeIn(pid, file(pid))] as const);
  return new Map(times.filter(([, time]) => !Number.isNaN(time)));
}

/** Fields 14 and 15 of a stat file; the second field is a name in brackets (proc(5)). */
function timeIn(pid: number, file: string): number {
  const fields = textOf(pid, file)
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** A number of /proc/<pid>/status. */
function statusOf(pid: number, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(textOf(pid, 'status'))?.[1]);
}

function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
