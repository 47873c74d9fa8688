import { credentialsIn } from '../../macros/report/credentials';

/** What stands in the place of a credential. */
const mask = '…';

/** The text without what looks like a credential, and how many places there were. */
export function masked(text: string): { readonly text: string; readonly count: number } {
  const places: { start: number; end: number }[] = [];
  for (const { offset: start, text: secret } of inOrder(text)) {
    const last = places.at(-1);
    const end = start + secret.length;
    // One may stand in another, such as a token in a header.
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  const kept = places.map(({ start }, at) => text.slice(places[at - 1]?.end ?? 0, start));
  return {
    text: [...kept, text.slice(places.at(-1)?.end ?? 0)].join(mask),
    count: places.length,
  };
}

function inOrder(text: string) {
  return credentialsIn(text).toSorted((one, other) => one.offset - other.offset);
}

/** The text without what looks like a credential. */
export function maskedText(text: string): string {
  return masked(text).text;
}

/** The same of every text in a value, but for names of fields. */
export function maskedValue<Value>(value: Value): {
  readonly value: Value;
  readonly count: number;
} {
  let count = 0;
  const without = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const found = masked(part);
      count += found.count;
      return found.text;
    }
    if (Array.isArray(part)) return part.map(without);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, without(each)]));
  };
  return { value: without(value) as Value, count };
}
