import type { LogLevel } from './process/channel-messages';

/** A line that the app wrote, or that the platform wrote about it. */
export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
  /** Absent for lines written outside of any invocation. */
  readonly invocation?: string;
}

/** Per invocation (developer.atlassian.com/platform/forge/limits-invocation/). */
const maximumLines = 100;
const maximumBytes = 200_000;
/** Of all invocations together; older lines go. */
const keptLines = 5_000;

interface Written {
  lines: number;
  bytes: number;
}

/** The lines of the last invocations, in memory only; each invocation's as far as the platform keeps them. */
export class InvocationLog {
  readonly lines: LogLine[] = [];
  readonly #written = new Map<string, Written>();

  write(level: LogLevel, text: string, invocation?: string): void {
    if (invocation !== undefined && !this.#mayWrite(invocation, text)) return;
    this.lines.push({ level, text, ...(invocation === undefined ? {} : { invocation }) });
    if (this.lines.length > keptLines) this.lines.shift();
  }

  /** Forgets how much an invocation wrote, once it is over. */
  finish(invocation: string): void {
    this.#written.delete(invocation);
  }

  #mayWrite(invocation: string, text: string): boolean {
    const written = this.#written.get(invocation) ?? { lines: 0, bytes: 0 };
    this.#written.set(invocation, written);
    written.lines += 1;
    written.bytes += Buffer.byteLength(text);
    return written.lines <= maximumLines && written.bytes <= maximumBytes;
  }
}
