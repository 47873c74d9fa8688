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
  /** The longest pause before each repeat of what failed and may pass. */
  readonly pauses: readonly number[];
  /**
   * More time for a read that CloudWatch refuses as one too many. Whatever else keeps it waiting still
   * has `overall` and `pauses`; where this is left out, so has a refusal.
   */
  readonly whenThrottled?: Patience;
}

/** How a read waits for a quota. */
export interface Patience {
  /** The whole batch, in place of `overall`. */
  readonly overall: number;
  /** The longest pause before the first repeat, which is enough where few were too many. */
  readonly first: number;
}

export const limits: Limits = {
  overall: 8_000,
  verification: 15_000,
  firstSts: 3_000,
  // The second lets 30 readers of one moment pass at the 9 calls a second that CloudWatch allows.
  pauses: [400, 3_000],
};

/**
 * Exports: Confluence calls for each badge of the page by itself, and CloudWatch allows 9 calls a
 * second. Its refusals are worth waiting for, an outage is not: Forge ends a function after 25
 * seconds, and whoever exports waits for the slowest badge of the page (docs/decisions/exports.md).
 */
export const exportLimits: Limits & { readonly page: number } = {
  ...limits,
  // One repeat, for a connection that broke. Where AWS, Forge or Confluence is down for longer, the
  // words that say so come within the time that a badge would take on the page.
  pauses: [400],
  // 100 badges need 10 seconds at 9 calls a second, and readers shall have calls left.
  whenThrottled: { overall: 20_000, first: 1_000 },
  // Finding a macro on its page, where the export was not told its parameters.
  page: 3_000,
};

/**
 * Exports of user macros: the macro is rendered before its alarms are read, and both have to be done
 * within Forge's 25 seconds.
 */
export const macroExportLimits: Limits & { readonly page: number; readonly rendering: number } = {
  ...exportLimits,
  whenThrottled: { overall: 12_000, first: 1_000 },
  rendering: 8_000,
};

/**
 * A batch is answered without the accounts that take this much longer than the first, or as long again
 * where that is more; the page asks for them by themselves. After `until` that is not worth a second
 * request: frames wait for both together (static/shared/page-batch/timing.ts).
 */
export const lateAccounts = {
  atLeast: 500,
  until: 2_000,
  rememberedFor: 5 * 60_000,
  mostRemembered: 1_000,
};

/**
 * One request to AWS: what has no connection, or no answer on it, by then is an outage of that
 * address, and leaves time for a repeat within the whole.
 */
export const awsRequest = { connectWithin: 2_000, answerWithin: 5_000 };

/** How long a session of a role works: the shortest that AWS gives, in seconds. It serves one call. */
export const sessionSeconds = 900;

/**
 * A part of a list of alarms begins no further page after this time: whoever searches a large account
 * hears every few seconds how far the search is.
 */
export const listFor = 2_000;

const minute = 60_000;

/** How often at most it is stored, and looked up, that readers' badges of an account fail. */
export const healthEvery = 5 * minute;

/** How long the table of accounts tells of a read that failed. */
export const healthKeptFor = 24 * 60 * minute;

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
 * The longest pause before a read asks again for which a quota was used up: at first a short one, then
 * half of the time that is left. So many reads of one moment spread over the time that they have, and
 * leave calls for others; and the longer one has waited, the sooner it asks.
 *
 * @param repeats - How often it has asked again already.
 * @param passed - Milliseconds since the first time.
 */
export function longestPause(
  { overall, first }: Patience,
  repeats: number,
  passed: number,
): number {
  return repeats === 0 ? first : Math.max(first, (overall - passed) / 2);
}

/** Waits for a random part of the longest pause. Resolves at once when the signal ends. */
export async function pause(longest: number, signal: AbortSignal): Promise<void> {
  await wait(partOf(longest, Math.random), undefined, { signal }).catch(() => undefined);
}

/**
 * A random part of the longest pause, in milliseconds, so that who were refused together do not come
 * back together.
 */
export function partOf(longest: number, random: () => number): number {
  return longest * (0.25 + 0.75 * random());
}
