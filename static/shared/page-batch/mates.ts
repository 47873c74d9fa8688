import { findAmong, framesAround, type Seat } from './seat';

/** The frames of the app around one of them. */
export interface Mates {
  /** What is found first when looking at one seat of the same scope after another. */
  find<Found>(look: (mate: Seat, window: Window) => Found | false | undefined): Found | undefined;
  /** Whether frames beside these are about to ask; `maybe` where some cannot be looked into. */
  readonly awaits: (asked: ReadonlySet<Seat>, now: number) => boolean | 'maybe';
}

/** The mates of a frame, by the seat that it shows. */
export function matesOf(home: Window, own: Seat): Mates {
  return {
    find: (look) =>
      findAmong(
        framesAround(home),
        (seat, window) => seat && seat.scope === own.scope && look(seat, window),
      ),
    awaits: (asked, now) => {
      const frames = framesAround(home);
      let known = 0;
      const isBusy = findAmong(frames, (seat, { document }) => {
        // Without a seat: a frame of ours that has not started, or one that never takes part.
        if (seat ?? document.readyState === 'complete') known += 1;
        return (
          seat &&
          !asked.has(seat) &&
          seat.busyUntil > now &&
          [undefined, own.scope].includes(seat.scope)
        );
      });
      return isBusy ?? (known < frames.length && 'maybe');
    },
  };
}
