/** A key that grants are made with, as an administrator sees it. The key itself never comes back. */
export interface PublicGrantKey {
  /** Eight hexadecimal digits; each grant carries the id of its key. */
  readonly id: string;
  /** Milliseconds since the epoch, as is the other time. */
  readonly madeAt: number;
  /** From this time on its grants are no longer valid. */
  readonly retiredAt?: number;
}

/** All keys, the newest first: the first one makes new grants. */
export interface GrantKeys {
  readonly keys: readonly PublicGrantKey[];
}
