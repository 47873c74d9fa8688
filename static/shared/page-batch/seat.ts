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
   * The frame that led goes away: this frame finds another that leads, or leads itself. False when
   * it cannot.
   */
  lead(): boolean;
}

/** Where the frame that leads collects the questions of all. */
export interface Hub {
  /** False once its frame goes away. */
  readonly open: boolean;
  /**
   * @param questions - Each as JSON: the same text is the same question.
   * @param told - Hears `undefined` when the questions are sent, and then the JSON of a list of as
   *   many answers; or `null` when the hub's frame goes away before that.
   * @param seat - That of the frame that asks.
   */
  ask(questions: readonly string[], told: (answers?: string | null) => void, seat: Seat): void;
}

type Seated = Window & Record<symbol, Seat | undefined>;

/**
 * The property of a window that holds its seat for one batched function. Frames that batch different
 * functions do not see each other's seats.
 */
export function seatKey(name: string): symbol {
  return Symbol.for(`confluops.page-batch.2.${name}`);
}

/** Shows the frame's seat to the others. */
export function takeSeat(home: Window, key: symbol, seat: Seat): void {
  (home as Seated)[key] = seat;
}

/**
 * What a look at the seat of a window finds; undefined where it throws: the window may be of another
 * origin, and its seat may have been put there by any script of its frame.
 */
export function lookAt<Found>(
  window: Window,
  key: symbol,
  look: (seat: Seat | undefined) => Found,
): Found | undefined {
  try {
    return look((window as Seated)[key]);
  } catch {
    return undefined;
  }
}
