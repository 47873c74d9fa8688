import { setTimeout as wait } from 'node:timers/promises';
import type { SetupLinkLifetime } from '../../contract/accounts';

/** How long things may take, in milliseconds; tests shorten them. */
export interface Limits {
  /** The whole batch, from the first read of storage to the last answer of AWS. */
  readonly overall: number;
  /** All probes of a verification; an administrator waits for it. */
  readonly verification: number;
  /** STS in the first region, so that the second still has its chance. */
  readonly firstSts: number;
  /** The longest pause before each repeat. */
  readonly pauses: readonly number[];
}

export const limits: Limits = {
  overall: 8_000,
  verification: 15_000,
  firstSts: 3_000,
  // The second lets 30 readers of one moment pass at the 9 calls a second that CloudWatch allows.
  pauses: [400, 3_000],
};

/**
 * Exports: Confluence calls for each badge of the page by itself, in processes that share nothing, and
 * CloudWatch allows 9 calls a second. These repeats leave 100 badges of one account time to pass it one
 * after another: at 9 a second that takes at least 11 seconds. Forge gives a function 25.
 */
export const exportLimits: Pick<Limits, 'overall' | 'pauses'> = {
  overall: 18_000,
  pauses: [1_000, 3_000, 4_000, 4_000, 4_000, 4_000, 4_000],
};

/**
 * One request to AWS: what has no connection, or no answer on it, by then is an outage of that
 * address, and leaves time for a repeat within the whole.
 */
export const awsRequest = { connectWithin: 2_000, answerWithin: 5_000 };

/** How long a session of a role works: the shortest that AWS gives, in seconds. It serves one call. */
export const sessionSeconds = 900;

const minute = 60_000;

/**
 * How long a setup link works, in milliseconds: long enough for one person at two screens, or for a
 * colleague in another shift. It ends earlier when the role is verified.
 */
export const setupLinkLifetimes: Readonly<Record<SetupLinkLifetime, number>> = {
  '15-minutes': 15 * minute,
  '24-hours': 24 * 60 * minute,
};

/**
 * Runs work with a signal that ends after some milliseconds, and whenever the outer one does.
 * Not AbortSignal.timeout and AbortSignal.any: their timers keep no process alive, and signals that
 * they made have been collected before they fired (nodejs/node#54614).
 */
export async function withDeadline<Value>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Value>,
  outer?: AbortSignal,
): Promise<Value> {
  const controller = new AbortController();
  const end = (): void => controller.abort(new DOMException('deadline', 'TimeoutError'));
  const timer = setTimeout(end, milliseconds);
  outer?.addEventListener('abort', end, { once: true });
  if (outer?.aborted) end();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}

/**
 * Stops waiting when the signal ends; for what cannot be aborted, as Forge's storage.
 *
 * @throws the signal's reason: a DOMException named `TimeoutError` when a deadline ended it.
 */
export async function unlessAborted<Value>(
  signal: AbortSignal,
  work: Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/**
 * Waits for a random part of the longest pause, so that readers who were refused together do not
 * come back together. Resolves at once when the signal ends.
 */
export async function pause(longest: number, signal: AbortSignal): Promise<void> {
  const milliseconds = longest * (0.25 + 0.75 * Math.random());
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
