import { setTimeout as wait } from 'node:timers/promises';

/** How long things may take, in milliseconds; tests shorten them. */
export interface Limits {
  /** The whole batch, from the first read of storage to the last answer of AWS. */
  readonly overall: number;
  /** STS in the first region, so that the second still has its chance. */
  readonly firstSts: number;
  /** The longest pause before each repeat. */
  readonly pauses: readonly number[];
}

export const limits: Limits = { overall: 8_000, firstSts: 3_000, pauses: [400, 1_200] };

/** A signal that ends with the given one, and in any case after some milliseconds. */
export function endingWithin(milliseconds: number, signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
}

/**
 * Waits for a random part of the longest pause, so that readers who were refused together do not
 * come back together. Resolves at once when the signal ends.
 */
export async function pause(longest: number, signal: AbortSignal): Promise<void> {
  const milliseconds = longest * (0.25 + 0.75 * Math.random());
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}

/**
 * Stops waiting when the signal ends; for what cannot be aborted, as Forge's storage.
 *
 * @throws the signal's reason, a DOMException named `TimeoutError` when its time is up.
 */
export async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
