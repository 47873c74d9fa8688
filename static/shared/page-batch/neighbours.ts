import { lookAt, type Seat } from './seat';

/**
 * Whether one of the frames that have not asked is about to ask; if none is seen to be, how many cannot
 * be looked into: they are of another origin, or have not got as far as a document of their own.
 */
export type Expectation = 'awaited' | number;

/** The largest number of frames of a page that are looked at. */
const framesAtMost = 500;

/** The app's frames on the page around one of them, by the seats that they show. */
export interface Neighbours {
  /** What is found first when looking at one seat of the same scope after another. */
  find<Found>(look: (seat: Seat, window: Window) => Found | false | undefined): Found | undefined;
  /** What is to be expected of the frames beside those that have asked. */
  readonly expected: (asked: ReadonlySet<Seat>, now: number) => Expectation;
}

/** The neighbours of a frame that shows this seat. */
export function neighboursOf(home: Window, key: symbol, own: Seat): Neighbours {
  /** The frame that was found to be about to ask: as long as it is, no other is looked at. */
  let awaited: Window | undefined;

  return {
    find: (look) => {
      for (const window of framesAround(home)) {
        const found = lookAt(
          window,
          key,
          (seat) => seat && seat.scope === own.scope && look(seat, window),
        );
        if (found) return found;
      }
      return undefined;
    },
    expected: (asked, now) => {
      const isAboutToAsk = (window: Window): boolean | undefined =>
        lookAt(window, key, (seat) =>
          // Without a seat a frame is starting, until it has loaded and is found to take no part.
          seat
            ? !asked.has(seat) &&
              seat.busyUntil > now &&
              [undefined, own.scope].includes(seat.scope)
            : window.document.readyState !== 'complete',
        );
      if (awaited && isAboutToAsk(awaited)) return 'awaited';
      // Frames ask in the order of the page, as a rule: the last is about to ask for the longest.
      const frames = [...framesAround(home)].reverse();
      const looks = frames.map(isAboutToAsk);
      awaited = frames[looks.indexOf(true)];
      return awaited ? 'awaited' : looks.filter((look) => look === undefined).length;
    },
  };
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
