import { lookAt, type Seat } from './seat';

/** Whether some frame is about to ask; `unknown` where a frame cannot be looked into. */
export type Expectation = 'yes' | 'no' | 'unknown';

/** The largest number of frames of a page that are looked at. */
const framesAtMost = 500;

/** The app's frames on the page around one of them, by the seats that they show. */
export class Neighbours {
  readonly #home: Window;
  readonly #key: symbol;
  readonly #own: Seat;
  /** The frame that was found to be about to ask: as long as it is, no other is looked at. */
  #expected: Window | undefined;

  constructor(home: Window, key: symbol, own: Seat) {
    this.#home = home;
    this.#key = key;
    this.#own = own;
  }

  /** What is found first when looking at one seat of the same scope after another. */
  find<Found>(look: (seat: Seat, window: Window) => Found | false | undefined): Found | undefined {
    for (const window of framesAround(this.#home)) {
      const found = lookAt(
        window,
        this.#key,
        (seat) => seat && seat.scope === this.#own.scope && look(seat, window),
      );
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a frame beside those that have asked is about to ask. */
  expected(asked: ReadonlySet<Seat>, now: number): Expectation {
    const isExpected = (window: Window): boolean | undefined =>
      lookAt(window, this.#key, (seat) => seat && this.#isAboutToAsk(seat, asked, now));
    if (this.#expected && isExpected(this.#expected)) return 'yes';
    // Frames ask in the order of the page, as a rule: the last is about to ask for the longest.
    const frames = [...framesAround(this.#home)].reverse();
    this.#expected = frames.find(isExpected);
    if (this.#expected) return 'yes';
    return frames.every((window) => this.#isKnown(window)) ? 'no' : 'unknown';
  }

  #isAboutToAsk(seat: Seat, asked: ReadonlySet<Seat>, now: number): boolean {
    const isMate = seat.scope === undefined || seat.scope === this.#own.scope;
    return isMate && !asked.has(seat) && seat.busyUntil > now;
  }

  /** A frame without a seat either has not started yet, or has loaded and never takes part. */
  #isKnown(window: Window): boolean {
    const look = (seat: Seat | undefined): boolean =>
      seat !== undefined || window.document.readyState === 'complete';
    return lookAt(window, this.#key, look) ?? false;
  }
}

/** The other frames on the page, however deep: browsers let a frame count those of other origins. */
function* framesAround(home: Window): Generator<Window> {
  const found = [home.top ?? home];
  for (const parent of found) {
    for (let index = 0; index < parent.length && found.length <= framesAtMost; index++) {
      const child = parent[index];
      if (!child) continue;
      found.push(child);
      if (child !== home) yield child;
    }
  }
}
