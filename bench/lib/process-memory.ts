import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one started, on Linux; none elsewhere. */
export function childProcesses(): number[] {
  return processes().filter((pid) => statusOf(pid, 'PPid') === process.pid);
}

/** The most memory that a process ever held, in MiB, on Linux; NaN elsewhere. */
export function peakMemory(pid: number): number {
  return statusOf(pid, 'VmHWM') / 1024;
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
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  } catch {
    return Number.NaN;
  }
}
