import type { Budget } from '../limits';

/** Java's `compareTo` of two Strings. */
export function compare(left: string, right: string, budget: Budget): number {
  return difference(left, right, budget, (code) => code);
}

/** Java's `compareToIgnoreCase`. */
export function compareIgnoringCase(left: string, right: string, budget: Budget): number {
  return difference(left, right, budget, folded);
}

function difference(
  left: string,
  right: string,
  budget: Budget,
  fold: (code: number) => number,
): number {
  const length = Math.min(left.length, right.length);
  budget.step(length >> 5);
  for (let at = 0; at < length; at += 1) {
    const one = left.charCodeAt(at);
    const other = right.charCodeAt(at);
    if (one === other) continue;
    const between = fold(one) - fold(other);
    if (between !== 0) return between;
  }
  return left.length - right.length;
}

/** What `folded` answers for each code, plus one; zero where it was not asked yet. */
const known = new Uint32Array(0x10000);

/** A sign by itself, first up, then down, so that no sign becomes two. */
function folded(code: number): number {
  const former = known[code] ?? 0;
  if (former !== 0) return former - 1;
  const sign = String.fromCharCode(code);
  const upper = sign.toUpperCase();
  const result = (upper.length === 1 ? upper : sign).toLowerCase().charCodeAt(0);
  known[code] = result + 1;
  return result;
}
