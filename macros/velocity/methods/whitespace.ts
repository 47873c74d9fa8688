import type { Budget } from '../limits';

/** Without what `isSpace` finds at the beginning and the end; in linear time. */
export function trimmed(
  text: string,
  budget: Budget,
  isSpace: (character: number) => boolean,
  sides: 'both' | 'start' | 'end' = 'both',
): string {
  let start = 0;
  let end = text.length;
  if (sides !== 'end') while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  if (sides !== 'start') while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  const taken = text.length - (end - start);
  budget.step(taken >> 5);
  return text.slice(start, end);
}

/** What Java's `trim` takes off. */
export function isControlOrSpace(character: number): boolean {
  return character <= 32;
}

/** What Java's `strip` takes off: `Character.isWhitespace`, to which no-break spaces do not belong. */
export function isWhitespace(character: number): boolean {
  if (character <= 32) return (character >= 9 && character <= 13) || character >= 28;
  if (character < 0x1680) return false;
  if (character >= 0x2000 && character <= 0x200a) return character !== 0x2007;
  return others.has(character);
}

const others: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x205f, 0x3000]);
