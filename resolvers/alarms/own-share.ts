import { ConfluenceBusy } from '../lib/confluence-busy';

/** In milliseconds. */
const minute = 60_000;

/** Whoever opens pages asks a question or two for each. */
const usualShare = 30;

/**
 * The questions that one person may have Confluence asked in a minute, as this process counts them. The
 * quota is that of all sites: whoever called `alarms.read` in a loop, without the proofs that come with
 * its answers, would use up in half an hour what everybody has for an hour.
 */
export class OwnShare {
  readonly #most: number;
  readonly #asked = new Map<string, number>();
  #minute = 0;

  constructor(most = usualShare) {
    this.#most = most;
  }

  /**
   * Counts a question.
   *
   * @param now - Milliseconds since the epoch.
   * @throws ConfluenceBusy until the minute is over, where it is one too many.
   */
  take(
    { installation, accountId }: { readonly installation: string; readonly accountId: string },
    now: number,
  ): void {
    const current = Math.floor(now / minute);
    if (current !== this.#minute) this.#asked.clear();
    this.#minute = current;
    const person = JSON.stringify([installation, accountId]);
    const asked = (this.#asked.get(person) ?? 0) + 1;
    this.#asked.set(person, asked);
    if (asked > this.#most) throw new ConfluenceBusy((current + 1) * minute);
  }
}
