import type { Clock } from '../clock';
import { lookAt, type Hub, type Seat } from './seat';
import { answerPerLook, longerThanCollecting, lookEvery } from './timing';

/** A hub, and the window of the frame that leads. */
export interface FoundHub {
  readonly hub: Hub;
  readonly window: Window;
}

/** Who asks a hub, and what it asks. */
export interface HubQuestion {
  readonly key: symbol;
  readonly seat: Seat;
  /** Each as JSON. */
  readonly questions: readonly string[];
  readonly clock: Clock;
  /** The time that the hub collects at most, and then the backend has to answer it, in milliseconds. */
  readonly collectAtMost: number;
  readonly patience: number;
}

/**
 * Asks a hub and watches it. Resolves with what the hub told, whatever that may be; with null when
 * the hub says that its frame goes away; with undefined when it threw, is gone or was silent for too
 * long.
 */
export function askHub(
  { hub, window }: FoundHub,
  { key, seat, questions, clock, collectAtMost, patience }: HubQuestion,
): Promise<unknown> {
  return new Promise((resolve) => {
    let looksLeft = (collectAtMost + longerThanCollecting) / lookEvery;
    let isSent = false;
    let cancel = (): void => undefined;
    const end = (answers?: unknown): void => {
      cancel();
      resolve(answers);
    };
    const isThere = (): boolean | undefined =>
      !window.closed && lookAt(window, key, (shown) => shown?.hub === hub && hub.open);
    const look = (): void => {
      if (isThere() && looksLeft-- > 0) cancel = clock.after(lookEvery, look);
      else end();
    };
    const told = (answers?: unknown): void => {
      if (answers !== undefined) end(answers);
      else if (!isSent) looksLeft = patience / answerPerLook;
      isSent = true;
    };
    look();
    try {
      hub.ask(questions, told, seat);
    } catch {
      end();
    }
  });
}
