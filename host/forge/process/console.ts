import { format } from 'node:util';
import type { LogLevel } from './channel-messages';

const methods = {
  debug: 'debug',
  error: 'error',
  info: 'info',
  log: 'info',
  trace: 'debug',
  warn: 'warn',
} as const satisfies Partial<Record<keyof Console, LogLevel>>;

/** Gives the app's console lines to the platform, as Forge's runtime does. */
export function captureConsole(write: (level: LogLevel, text: string) => void): void {
  for (const [method, level] of Object.entries(methods)) {
    console[method as keyof typeof methods] = (...values: unknown[]) =>
      write(level, format(...values));
  }
}
