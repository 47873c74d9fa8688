import type { BoardLine } from './board-lines';

/** Lines that a page key goes on. */
const page = 10;

/** Which way a key goes, and how many alarms. */
const keys: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
  PageDown: page,
  PageUp: -page,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Index of the alarm to which a key goes from another; undefined where the key goes nowhere. Headings
 * of groups are passed over.
 */
export function stepFrom(
  lines: readonly BoardLine[],
  from: number,
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
): number | undefined {
  const step = altKey || ctrlKey || metaKey || shiftKey ? undefined : keys[key];
  if (step === undefined) return undefined;
  const alarms = lines.flatMap((line, index) => (line.kind === 'alarm' ? [index] : []));
  const at = alarms.indexOf(from);
  return alarms[Math.min(alarms.length - 1, Math.max(0, at + step))];
}
