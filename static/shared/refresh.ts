import type { Clock } from './clock';

/** Whether anybody can see the page. */
export interface Visibility {
  visible(): boolean;
  /** Calls back when it changes; returns what stops that. */
  onChange(callback: () => void): () => void;
}

/** The visibility of the browser tab. */
export const documentVisibility: Visibility = {
  visible: () => document.visibilityState === 'visible',
  onChange: (callback) => {
    document.addEventListener('visibilitychange', callback);
    return () => document.removeEventListener('visibilitychange', callback);
  },
};

/**
 * Keeps a page fresh until what it returns is called: has it ask again from time to time, and, when
 * it need not ask, show by how much what it shows has aged. To ask must not reject.
 */
export type Refresh = (ask: () => Promise<void>, age: () => void) => () => void;

/** In milliseconds. */
export interface Pace {
  /** From the end of one run to the next. */
  readonly every: number;
  /** A run that is overdue, as after the page was hidden, still waits so long. */
  readonly grace: number;
}

export interface RepeatOptions {
  /** Asked anew whenever the next run is planned. */
  readonly pace: () => Pace;
  /** Up to so many milliseconds more, so that pages opened together do not ask together. */
  readonly jitter: number;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly random?: () => number;
}

/** A task that runs again and again. */
export interface Repetition {
  /** Runs it now, unless it is running; the next run counts from here. */
  readonly now: () => void;
  /** Plans the next run anew, after the pace has changed. */
  readonly plan: () => void;
  readonly stop: () => void;
}

/**
 * Runs a task again and again, never twice at once and only while the page can be seen; a run that
 * came due meanwhile is made up for when it is shown again. The first run is a whole interval away.
 * The task must not reject.
 */
export function repeat(
  task: () => Promise<void>,
  { pace, jitter, clock, visibility, random = Math.random }: RepeatOptions,
): Repetition {
  let from = 0;
  let running = false;
  let stopped = false;
  let cancel = (): void => undefined;

  const now = (): number => clock.now().getTime();
  const plan = (): void => {
    cancel();
    if (stopped || running || !visibility.visible()) return;
    const { every, grace } = pace();
    cancel = clock.after(Math.max(grace, from + every - now()), () => void run());
  };
  const wait = (): void => {
    from = now() + random() * jitter;
    plan();
  };
  const run = async (): Promise<void> => {
    if (stopped || running) return;
    running = true;
    cancel();
    await task();
    running = false;
    wait();
  };

  const forget = visibility.onChange(plan);
  wait();
  return {
    now: () => void run(),
    plan,
    stop: () => {
      stopped = true;
      cancel();
      forget();
    },
  };
}
