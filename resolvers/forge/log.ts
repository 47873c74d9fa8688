import type { LogEntry } from '../lib/log';

/** Writes one line of JSON to Forge's log. The type of the entry is what keeps content out of it. */
export function writeLog(entry: LogEntry): void {
  const write = entry.event === 'unexpected' ? console.error : console.warn;
  write(JSON.stringify(entry));
}
