/**
 * What a frame shows to the frames of its own origin on the page, whatever build they are of: only
 * strings, numbers and calls cross from one to another. Whoever changes it takes another number for
 * the key, so that frames of two builds that differ here never meet.
 */
export interface Seat {
  /** Who looks at which content, and how; undefined before the frame knows it. */
  readonly scope: string | undefined;
  /** The time, in milliseconds since 1970, up to which the frame is expected to ask. */
  readonly busyUntil: number;
  /** Where frames of the same scope may ask; undefined unless this frame leads them. */
  readonly hub: Hub | undefined;
  /** Has the frame ask again. */
  refresh(): void;
  /**
   * The frame that led goes: has this one find another that leads, or lead itself. False when it
   * cannot.
   */
  lead(): boolean;
}

/** One frame's end of the batch that it collects for all. */
export interface Hub {
  /** False once its frame goes away. */
  readonly open: boolean;
  /**
   * @param questions - References of `alarms.read`, each as JSON: the same text, the same question.
   * @param told - Hears `undefined` when the questions are sent, and then the JSON of a list of as
   *   many answers; or `null` when the frame goes away before that.
   * @param seat - The asking frame's.
   */
  ask(questions: readonly string[], told: (answers?: string | null) => void, seat: Seat): void;
}

const key = Symbol.for('confluops.page-batch.1');
type Seated = Window & { [key]?: Seat };

/** Shows the frame's seat to the others. */
export function takeSeat(home: Window, seat: Seat): void {
  (home as Seated)[key] = seat;
}

/** The seat that a window of the same origin shows; throws for one of another origin. */
export function seatOf(window: Window): Seat | undefined {
  return (window as Seated)[key];
}

/** How many frames of a page are looked at. */
const most = 500;

/** The other frames on the page, however deep: counting them is allowed across origins. */
export function framesAround(home: Window): Window[] {
  const found = [home.top ?? home];
  for (const parent of found) {
    for (let index = 0; index < parent.length && found.length <= most; index++) {
      const child = parent[index];
      if (child) found.push(child);
    }
  }
  return found.slice(1).filter((window) => window !== home);
}

/**
 * What is found first when looking at one frame after another. What a look throws is passed over: a
 * frame may be of another origin, and what it shows may be anybody's.
 */
export function findAmong<Found>(
  frames: readonly Window[],
  look: (seat: Seat | undefined, window: Window) => Found | false | undefined,
): Found | undefined {
  for (const window of frames) {
    try {
      const found = look(seatOf(window), window);
      if (found) return found;
    } catch {
      // Not one of ours.
    }
  }
  return undefined;
}
