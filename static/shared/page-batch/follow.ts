import type { Clock } from '../clock';
import { findAmong, type Hub, type Seat } from './seat';

const pollEvery = 100;
/**
 * Polls before a hub is given up: while it has not sent the questions, longer than it collects; then
 * longer than it waits for the answer. They are counted, not timed, because a busy page holds
 * back the leader as much as its followers.
 */
const patience = 50;
const sentPatience = 125;

/** A hub, and the window of the frame that shows it. */
export interface FoundHub {
  readonly hub: Hub;
  readonly window: Window;
}

/**
 * Asks a hub and watches it. Resolves with what it told, whatever that may be, or with undefined
 * when it threw, is gone or was silent for too long.
 */
export function askHub(
  { hub, window }: FoundHub,
  questions: readonly string[],
  seat: Seat,
  clock: Clock,
): Promise<unknown> {
  return new Promise((resolve) => {
    let polls = patience;
    let isSent = false;
    let cancel = (): void => undefined;
    const end = (answers?: unknown): void => {
      cancel();
      resolve(answers);
    };
    const watch = (): void => {
      const isThere =
        !window.closed && findAmong([window], (shown) => shown?.hub === hub && hub.open);
      if (isThere && polls-- > 0) cancel = clock.after(pollEvery, watch);
      else end();
    };
    const told = (answers?: unknown): void => {
      if (answers !== undefined) end(answers);
      else if (!isSent) polls = sentPatience;
      isSent = true;
    };
    watch();
    try {
      hub.ask(questions, told, seat);
    } catch {
      end();
    }
  });
}
