import { InvocationError } from './calls';

/** So many invocations by one user, or on one installation, within some milliseconds. */
export interface InvocationLimit {
  readonly of: 'user' | 'installation';
  readonly most: number;
  readonly within: number;
}

/** developer.atlassian.com/platform/forge/limits-invocation/ */
export const platformLimits: readonly InvocationLimit[] = [
  { of: 'user', most: 1_200, within: 60_000 },
  { of: 'installation', most: 7_000, within: 60_000 },
  { of: 'installation', most: 300, within: 1_000 },
];

/**
 * Refuses invocations that are too many, in the words that public apps were seen to get. How the platform
 * counts is not documented: here time is cut into windows of each limit's length.
 */
export class InvocationLimits {
  readonly #limits: readonly InvocationLimit[];
  readonly #clock: () => Date;
  readonly #counts = new Map<string, { window: number; count: number }>();

  constructor(limits: readonly InvocationLimit[], clock: () => Date) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Counts an invocation.
   *
   * @throws InvocationError where it is one too many.
   */
  take(who: Readonly<Record<InvocationLimit['of'], string>>): void {
    const now = this.#clock().getTime();
    for (const [index, { of, most, within }] of this.#limits.entries()) {
      const key = `${index} ${who[of]}`;
      const window = Math.floor(now / within);
      const known = this.#counts.get(key);
      const count = known?.window === window ? known.count + 1 : 1;
      this.#counts.set(key, { window, count });
      if (count > most) {
        const reason = 'Limits for the current installation have been exceeded';
        throw new InvocationError('throttled', reason);
      }
    }
  }
}
