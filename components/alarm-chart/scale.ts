/** Where numbers stand between two ends, and which of them are written there. */
export interface Scale {
  /** From 0 at the low end to 1 at the high one. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  /** The distance of the ticks. */
  readonly step: number;
}

const largest = Number.MAX_VALUE;

function within(value: number): number {
  return Math.min(Math.max(value, -largest), largest);
}

/** A scale between two ends. It works in halves: the distance of two finite numbers may be endless. */
function between(low: number, high: number, ticks: readonly number[], step: number): Scale {
  const size = high / 2 - low / 2;
  return { place: (value) => (size > 0 ? (value / 2 - low / 2) / size : 0.5), ticks, step };
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is no less than this. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}

/** Both ends, apart from each other however alike the numbers are. */
function endsOf(values: readonly number[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  // Numbers that begin near nought are shown from nought on: their proportions are true then.
  if (low >= 0 && low <= high / 2) low = 0;
  if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-12 && high - low > 1e-300) {
    return [low, high];
  }
  const room = Math.abs(high) * 0.1 || 1;
  return [within(low - room), within(high + room)];
}

/** Ticks at round numbers that enclose all values. */
export function valueScale(values: readonly number[], most = 4): Scale {
  const [low, high] = endsOf(values);
  const step = niceStep(high / most - low / most);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first + 1;
  const ticks = Array.from({ length: Math.min(count, most + 3) }, (_, index) =>
    within((first + index) * step),
  );
  return between(ticks[0] ?? low, ticks.at(-1) ?? high, ticks, step);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances at which clocks and calendars have round times, in milliseconds. */
const timeSteps = [
  ...[1, 5, 10, 15, 30].map((amount) => amount * second),
  ...[1, 2, 5, 10, 15, 30].map((amount) => amount * minute),
  ...[1, 2, 3, 6, 12].map((amount) => amount * hour),
  ...[1, 2, 7, 14, 30, 90, 365].map((amount) => amount * day),
];

/** Ticks at round times of the reader's clock. */
export function timeScale(times: readonly number[], most: number): Scale {
  const [low = 0] = times;
  const high = times.at(-1) ?? low;
  if (low === high) return between(low, high, [low], minute);
  const rough = (high - low) / most;
  const step = timeSteps.find((each) => each >= rough) ?? Math.ceil(rough / day) * day;
  const offset = new Date(low).getTimezoneOffset() * minute;
  const first = Math.ceil((low - offset) / step) * step + offset;
  const ticks: number[] = [];
  for (let at = first; at <= high; at += step) ticks.push(at);
  return between(low, high, ticks.length > 0 ? ticks : [low, high], step);
}

/** How many digits tell ticks apart. */
export function digitsOf({ ticks, step }: Scale): number {
  const top = Math.max(...ticks.map(Math.abs), step);
  return Math.min(Math.max(Math.ceil(Math.log10(top / step)) + 2, 1), 15);
}

/** Whether a distance of times is one of days, of minutes or of seconds. */
export function timeUnitOf({ step }: Scale): 'day' | 'minute' | 'second' {
  if (step >= day) return 'day';
  return step >= minute ? 'minute' : 'second';
}
