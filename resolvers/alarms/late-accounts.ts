import { lateAccounts } from '../lib/deadline';

/** One account's part of a batch. Resolves with whether AWS answered; never rejects. */
export type AccountRead = (signal: AbortSignal) => Promise<boolean>;

/**
 * Has one slow or dead account not delay the badges of the others: what takes much longer than the
 * first answer of AWS is left out, for the page to ask for by itself. Which accounts were late this
 * process remembers for some minutes, and does not wait for them again.
 */
export class LateAccounts {
  /** Until when an account is not waited for, by our id of it; milliseconds since the epoch. */
  readonly #lateUntil = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /**
   * Reads accounts side by side, by our ids of them, and resolves with those that were left out.
   * Reading them ends.
   */
  async read(
    accounts: ReadonlyMap<string, AccountRead>,
    outer: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    const left = new Set(accounts.keys());
    const controller = new AbortController();
    const end = (): void => controller.abort(outer.reason);
    outer.addEventListener('abort', end, { once: true });
    if (outer.aborted) end();
    const reads = [...accounts].map(([id, read]) => ({
      isExpected: !this.#isLate(id),
      isAnswered: read(controller.signal).finally(() => left.delete(id)),
    }));
    try {
      await worthWaiting(reads);
      for (const id of left) this.#remember(id);
      return new Set(left);
    } finally {
      outer.removeEventListener('abort', end);
      // What is left out is given up. What is done has nothing that could end.
      if (left.size > 0) controller.abort();
    }
  }

  #isLate(id: string): boolean {
    return (this.#lateUntil.get(id) ?? 0) > this.now();
  }

  #remember(id: string): void {
    if (this.#lateUntil.size >= lateAccounts.mostRemembered) this.#lateUntil.clear();
    this.#lateUntil.set(id, this.now() + lateAccounts.rememberedFor);
  }
}

interface RunningRead {
  readonly isExpected: boolean;
  readonly isAnswered: Promise<boolean>;
}

/** Resolves when all reads are done, or when it is not worth while to wait for the rest. */
async function worthWaiting(reads: readonly RunningRead[]): Promise<void> {
  const started = performance.now();
  const expected = reads.filter(({ isExpected }) => isExpected);
  // An account that is not connected has its answer at once, and says nothing of how fast AWS is.
  const isFirst = await Promise.any(expected.map(answered)).catch(() => false);
  const passed = performance.now() - started;
  const more = Math.max(lateAccounts.atLeast, passed);
  if (!isFirst || passed + more > lateAccounts.until) {
    await Promise.all(reads.map(({ isAnswered }) => isAnswered));
    return;
  }
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    Promise.all(expected.map(({ isAnswered }) => isAnswered)),
    new Promise((resolve) => (timer = setTimeout(resolve, more))),
  ]);
  clearTimeout(timer);
}

/** @throws where AWS did not answer. */
async function answered({ isAnswered }: RunningRead): Promise<true> {
  if (await isAnswered) return true;
  throw new Error('no answer');
}
