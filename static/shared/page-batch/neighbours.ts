import { findAmong, type Seat } from './seat';

/** Whether some frame is about to ask; `unknown` where a frame cannot be looked into. */
export type Expectation = 'yes' | 'no' | 'unknown';

/** The largest number of frames of a page that are looked at. */
const framesAtMost = 500;

/** The app's frames on the page around one of them, by the seats that they show. */
export class Neighbours {
  readonly #home: Window;
  readonly #key: symbol;
  readonly #own: Seat;

  constructor(home: Window, key: symbol, own: Seat) {
    this.#home = home;
    this.#key = key;
    this.#own = own;
  }

  /** What is found first when looking at one seat of the same scope after another. */
  find<Found>(look: (seat: Seat, window: Window) => Found | false | undefined): Found | undefined {
    return findAmong(
      framesAround(this.#home),
      this.#key,
      (seat, window) => seat && seat.scope === this.#own.scope && look(seat, window),
    );
  }

  /** Whether a frame beside those that have asked is about to ask. */
  expected(asked: ReadonlySet<Seat>, now: number): Expectation {
    const frames = framesAround(this.#home);
    let known = 0;
    const isExpected = findAmong(frames, this.#key, (seat, { document }) => {
      // A frame without a seat either has not started yet, or never takes part.
      if (seat ?? document.readyState === 'complete') known += 1;
      return (
        seat &&
        !asked.has(seat) &&
        seat.busyUntil > now &&
        [undefined, this.#own.scope].includes(seat.scope)
      );
    });
    if (isExpected) return 'yes';
    return known < frames.length ? 'unknown' : 'no';
  }
}

/** The other frames on the page, however deep: browsers let a frame count those of other origins. */
function framesAround(home: Window): Window[] {
  const found = [home.top ?? home];
  for (const parent of found) {
    for (let index = 0; index < parent.length && found.length <= framesAtMost; index++) {
      const child = parent[index];
      if (child) found.push(child);
    }
  }
  return found.slice(1).filter((window) => window !== home);
}
