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

/** Has a task run again and again; what it returns ends that. A task must not reject. */
export type Refresh = (task: () => Promise<void>) => () => void;

export interface RefreshOptions {
  /** Milliseconds from the end of one run to the next. */
  readonly every: number;
  /** Up to so many milliseconds more, so that pages opened together do not ask together. */
  readonly jitter: number;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly random?: () => number;
}

/**
 * Runs a task again and again, never twice at once and only while the page can be seen; a run that
 * came due meanwhile is made up for when it is shown again. The first run is a whole interval away.
 * A task must not reject. Returns what ends it.
 */
export function refresh(
  task: () => Promise<void>,
  { every, jitter, clock, visibility, random = Math.random }: RefreshOptions,
): () => void {
  let due = 0;
  let running = false;
  let ended = false;
  let cancel = (): void => undefined;

  const plan = (): void => {
    cancel();
    if (ended || running || !visibility.visible()) return;
    cancel = clock.after(Math.max(0, due - clock.now().getTime()), () => void run());
  };
  const wait = (): void => {
    due = clock.now().getTime() + every + random() * jitter;
    plan();
  };
  const run = async (): Promise<void> => {
    running = true;
    await task();
    running = false;
    wait();
  };

  const forget = visibility.onChange(plan);
  wait();
  return () => {
    ended = true;
    cancel();
    forget();
  };
}
