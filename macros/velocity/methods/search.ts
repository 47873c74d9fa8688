import type { Budget } from '../limits';

/** The longest text that the host looks for: what it does for longer ones may not be linear. */
const longestForHost = 32;

/** Java's `indexOf`, in time that grows with what it passes over; that is what it takes steps for. */
export function indexIn(text: string, part: string, from: number, budget: Budget): number {
  const start = Math.min(Math.max(from, 0), text.length);
  const found =
    part.length <= longestForHost ? text.indexOf(part, start) : searchIn(text, part, start);
  budget.step(cost((found === -1 ? text.length : found) - start, part));
  return found;
}

/** Java's `lastIndexOf`, in such time: the part begins at `from` or before. */
export function lastIndexIn(text: string, part: string, from: number, budget: Budget): number {
  if (from < 0) return -1;
  const end = Math.min(text.length, from + part.length);
  const found =
    part.length <= longestForHost ? text.lastIndexOf(part, from) : searchBackIn(text, part, end);
  budget.step(cost(end - Math.max(found, 0), part));
  return found;
}

function cost(passed: number, part: string): number {
  return part.length <= longestForHost
    ? (passed * (1 + part.length)) >> 8
    : (passed + part.length) >> 4;
}

function searchIn(text: string, part: string, start: number): number {
  const found = firstMatch(
    text.length - start,
    part.length,
    (at) => text.charCodeAt(start + at),
    (at) => part.charCodeAt(at),
  );
  return found === -1 ? -1 : start + found;
}

function searchBackIn(text: string, part: string, end: number): number {
  const found = firstMatch(
    end,
    part.length,
    (at) => text.charCodeAt(end - 1 - at),
    (at) => part.charCodeAt(part.length - 1 - at),
  );
  return found === -1 ? -1 : end - part.length - found;
}

/** Where the one row of signs first stands in the other: Knuth, Morris and Pratt's search. */
function firstMatch(
  length: number,
  partLength: number,
  signAt: (at: number) => number,
  partAt: (at: number) => number,
): number {
  if (partLength > length) return -1;
  const borders = bordersOf(partLength, partAt);
  let matched = 0;
  for (let at = 0; at < length; at += 1) {
    const sign = signAt(at);
    while (matched > 0 && partAt(matched) !== sign) matched = borders[matched - 1] ?? 0;
    if (partAt(matched) === sign) matched += 1;
    if (matched === partLength) return at + 1 - partLength;
  }
  return -1;
}

/** For each beginning of the part, the longest shorter one that it ends with. */
function bordersOf(length: number, partAt: (at: number) => number): Int32Array {
  const borders = new Int32Array(length);
  let matched = 0;
  for (let at = 1; at < length; at += 1) {
    const sign = partAt(at);
    while (matched > 0 && partAt(matched) !== sign) matched = borders[matched - 1] ?? 0;
    if (partAt(matched) === sign) matched += 1;
    borders[at] = matched;
  }
  return borders;
}
