import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder that this process alone writes to, until it releases it or ends. */
export interface FolderLock {
  /** Lets the next process in; calling it again does nothing. */
  release(): void;
}

/** Who holds a lock, as its file says. */
interface Holder {
  readonly pid: number;
  /** When the process began, in the kernel's clock ticks; tells a reused process id from its former owner. */
  readonly began?: string;
  /** ISO 8601 time of the locking. */
  readonly since: string;
}

/** Another living process holds the folder; the message says which one, since when, and what to do. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(
    folder: string,
    readonly pid: number,
    readonly since: string,
  ) {
    super(
      `${folder} is in use by process ${pid} since ${since}: stop that process, or choose another folder.`,
    );
  }
}

/**
 * Takes the folder for this process, making it (readable by its owner only) when it is missing. The
 * lock of a process that is no longer alive is taken over.
 *
 * @throws FolderInUseError at once while another process, or this one, holds it.
 */
export function lockFolder(folder: string): FolderLock {
  const file = path.resolve(folder, 'lock');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const mine = `${file}.${randomUUID()}`;
  const content = JSON.stringify(thisProcess());
  writeFileSync(mine, content, { flag: 'wx', mode: 0o600 });
  try {
    while (!linked(mine, file)) {
      const theirs = textOf(file);
      if (theirs === undefined) continue;
      const holder = parseHolder(theirs);
      if (holder && isAlive(holder, file)) {
        throw new FolderInUseError(path.dirname(file), holder.pid, holder.since);
      }
      removeStale(file, theirs);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  held.add(file);
  return {
    release: () => {
      if (held.delete(file) && textOf(file) === content) rmSync(file, { force: true });
    },
  };
}

/** Locks of this process, so that an old lock under the same process id is known to be stale. */
const held = new Set<string>();

/** Links rather than creates, so that the lock appears together with its content. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves before it removes: if another process took the lock over meanwhile, that lock is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function thisProcess(): Holder {
  const began = beginOf(process.pid);
  const since = new Date().toISOString();
  return { pid: process.pid, since, ...(began === undefined ? {} : { began }) };
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, began, since } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof since !== 'string') return undefined;
    return { pid, since, ...(typeof began === 'string' ? { began } : {}) };
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const begins = beginOf(pid);
  return began === undefined || begins === undefined || began === begins;
}

/** Field 22 of /proc/<pid>/stat (proc(5)); undefined where there is no /proc. */
function beginOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
