/** How often one person may have one account read, as one process counts it. */
interface Share {
  /** Reads at once. */
  readonly most: number;
  /** Milliseconds that bring one more. */
  readonly every: number;
  /** Of those at once, the reads that ask AWS again where it refuses them for the rate. */
  readonly repeated: number;
}

/** Whoever opens a page has each of its accounts read once, and once a minute while it is in sight. */
const usualShare: Share = { most: 40, every: 5_000, repeated: 10 };

/**
 * Shares count for this long, in milliseconds, after AWS has refused a read of the account for the rate.
 * While it refuses nobody, nobody is kept from reading: one person may show pages on a wall of screens.
 */
const countsAfterRefusal = 10 * 60_000;

/** For exports: each badge of a page asks by itself, and nobody exports in a loop. */
const endless: Share = { most: Infinity, every: 0, repeated: Infinity };

/** Whose read it is. */
interface Reader {
  /** Forge's `installContext`: an ARI that names the site. */
  readonly installation: string;
  /** Atlassian's id of the person. */
  readonly accountId: string;
}

/** What becomes of a read: AWS is asked, and again where it refuses; asked once; or not at all. */
export type Turn = 'repeated' | 'once' | 'refused';

/** Beyond so many people and accounts those are forgotten who have all of their share again. */
const usualCrowd = 1_000;

/**
 * Each person's share of the calls that CloudWatch allows an account, as this process counts them. An
 * account has 9 calls a second for everybody: whoever called `alarms.read` in a loop would leave the
 * others none (docs/decisions/looping-readers.md).
 */
export class ReadShare {
  readonly #share: Share;
  /** When a person has all of their share of an account again, in milliseconds since the epoch. */
  readonly #whole = new Map<string, number>();

  /** When AWS last refused a read of an account, in milliseconds since the epoch. */
  readonly #refusedAt = new Map<string, number>();

  constructor(share: Partial<Share> = {}) {
    this.#share = { ...usualShare, ...share };
  }

  /** One without an end. */
  static endless(): ReadShare {
    return new ReadShare(endless);
  }

  /**
   * Counts a read of an account.
   *
   * @param now - Milliseconds since the epoch.
   */
  take({ installation, accountId }: Reader, connectionId: string, now: number): Turn {
    const { most, every, repeated } = this.#share;
    if (most === Infinity) return 'repeated';
    const who = JSON.stringify([installation, accountId, connectionId]);
    const whole = Math.max(now, this.#whole.get(who) ?? 0);
    const taken = (whole - now) / every;
    const counts = now - (this.#refusedAt.get(connectionId) ?? -Infinity) < countsAfterRefusal;
    if (counts && taken > most - 1) return 'refused';
    if (this.#whole.size >= usualCrowd) this.#forget(now);
    this.#whole.set(who, Math.min(whole, now + (most - 1) * every) + every);
    return counts && taken >= repeated ? 'once' : 'repeated';
  }

  /**
   * Takes in that AWS has refused a read of an account for the rate.
   *
   * @param now - Milliseconds since the epoch.
   */
  refused(connectionId: string, now: number): void {
    this.#refusedAt.set(connectionId, now);
  }

  #forget(now: number): void {
    for (const [who, whole] of this.#whole) if (whole <= now) this.#whole.delete(who);
    for (const [account, at] of this.#refusedAt) {
      if (now - at >= countsAfterRefusal) this.#refusedAt.delete(account);
    }
  }
}
