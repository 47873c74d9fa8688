import type { Clock } from './clock';

/** Whether anybody can see the page. */
export interface Visibility {
  visible(): boolean;
  /** Calls back whenever the visibility changes; returns what stops that. */
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

/** How often a task runs, in milliseconds. */
export interface Pace {
  /** From the end of one run to the start of the next. */
  readonly every: number;
  /** A run that is overdue when the page is shown again still waits for this time. */
  readonly grace: number;
  /** The pause is longer by up to this many milliseconds, at random. */
  readonly jitter: number;
}

export interface RepeatOptions {
  /** Is called whenever the next run is planned. */
  readonly pace: () => Pace;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly random?: () => number;
}

/** A task that runs again and again. */
export interface Repetition {
  /** Runs the task now, unless it is running. The next run is an interval away from this one. */
  readonly now: () => void;
  /** Plans the next run anew, after the pace has changed. */
  readonly plan: () => void;
  readonly stop: () => void;
}

/**
 * Runs a task again and again, never twice at once and only while the page can be seen. The first
 * run is an interval away. A run that was due while the page was hidden follows when the page is
 * shown again. The task must not reject.
 */
export function repeat(
  task: () => Promise<void>,
  { pace, clock, visibility, random = Math.random }: RepeatOptions,
): Repetition {
  let from = 0;
  let running = false;
  let stopped = false;
  let cancel = (): void => undefined;

  const now = (): number => clock.now().getTime();
  const plan = (): void => {
    cancel();
    if (stopped || running || !visibility.visible()) return;
    const { every, grace, jitter } = pace();
    // A clock that was set back would make the next run wait for as long.
    from = Math.min(from, now() + jitter);
    cancel = clock.after(Math.max(grace, from + every - now()), () => void run());
  };
  const wait = (): void => {
    from = now() + random() * pace().jitter;
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

  const stopListening = visibility.onChange(plan);
  wait();
  return {
    now: () => void run(),
    plan,
    stop: () => {
      stopped = true;
      cancel();
      stopListening();
    },
  };
}
