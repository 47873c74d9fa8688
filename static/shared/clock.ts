/** Time, as something that tests can move. */
export interface Clock {
  now(): Date;
  /** Runs something once, so many milliseconds later; returns what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The work, or a rejection when it takes longer than so many milliseconds. */
export function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  clock: Clock,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => {
      reject(new DOMException(`Took longer than ${milliseconds} ms`, 'TimeoutError'));
    });
    work.then(resolve, reject).finally(cancel);
  });
}
