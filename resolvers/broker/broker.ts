import type { BrokerKeys } from '../../contract/broker';

/** A pair of keys as it is stored. Never hand it to a result. */
export interface StoredKey {
  /** Ours, random: the same pair that is typed again is another one. */
  readonly id: string;
  /** ARN of the IAM user whose pair it is. */
  readonly arn: string;
  /** Milliseconds since the epoch. */
  readonly setAt: number;
  /** Absent once the pair was removed: only whose it was is remembered. */
  readonly keys?: BrokerKeys;
  readonly removedAt?: number;
}

/** A pair of keys, and when it was kept. Never hand it to a result. */
export interface BrokerKey extends BrokerKeys {
  /** Milliseconds since the epoch. */
  readonly setAt: number;
}

/**
 * The broker of the installation. Without keys it only remembers whose they were: connected roles
 * trust that user, and no other may take its place unnoticed.
 */
export interface StoredBroker {
  /** ARN of the IAM user. */
  readonly arn: string;
  readonly current?: BrokerKey;
  /** The second pair while rotating. */
  readonly next?: BrokerKey;
  /** When the last pair was removed, where none is left. */
  readonly removedAt?: number;
}

/** A pair that signs. */
type LivingKey = StoredKey & { readonly keys: BrokerKeys };

/** The broker that these pairs make; undefined where there was never one. */
export function brokerOf(stored: readonly StoredKey[]): StoredBroker | undefined {
  const [current, next] = signing(stored);
  if (current !== undefined) {
    return { arn: current.arn, current: toKey(current), ...(next && { next: toKey(next) }) };
  }
  const last = latest(stored, ({ removedAt = 0 }) => removedAt);
  return last && { arn: last.arn, removedAt: last.removedAt ?? 0 };
}

/** The pairs with one more. One that is typed again replaces itself. */
export function withKey(
  stored: readonly StoredKey[],
  id: string,
  arn: string,
  { setAt: now, ...keys }: BrokerKey,
): readonly StoredKey[] {
  // Two pairs of one millisecond are two all the same: each has a time of its own.
  const setAt = Math.max(now, ...stored.map((each) => each.setAt + 1));
  const isSame = (each: StoredKey): boolean => each.keys?.accessKeyId === keys.accessKeyId;
  const others = stored.map((each) => (isSame(each) ? ended(each, setAt) : each));
  return [...others, { id, arn, keys, setAt }];
}

/** The pairs without the one that was kept at that time. */
export function withoutKey(
  stored: readonly StoredKey[],
  setAt: number,
  now: number,
): readonly StoredKey[] {
  const removed = signing(stored).filter((each) => each.setAt === setAt);
  return stored.map((each) => (removed.some(({ id }) => id === each.id) ? ended(each, now) : each));
}

/**
 * An end to every pair that does not sign: there are two at most, of one user. The first is the
 * current one, the last the next; the next takes the place of a current one that goes.
 */
export function settled(stored: readonly StoredKey[]): readonly StoredKey[] {
  const kept = signing(stored);
  return inOrder(stored).map((each) =>
    isLiving(each) && !kept.some(({ id }) => id === each.id) ? ended(each, each.setAt) : each,
  );
}

/** The pairs to sign with, in the order in which they are tried: the newer first. */
export function signingKeys({ current, next }: StoredBroker): readonly BrokerKeys[] {
  return [next, current]
    .filter((key) => key !== undefined)
    .map(({ accessKeyId, secretAccessKey }) => ({ accessKeyId, secretAccessKey }));
}

/** The pairs that sign: of the user whose pair was kept last, the oldest and the newest. */
function signing(stored: readonly StoredKey[]): readonly LivingKey[] {
  const living = inOrder(stored.filter(isLiving)) as readonly LivingKey[];
  const arn = latest(living, ({ setAt }) => setAt)?.arn;
  // Two administrators may have typed the same pair again at once.
  const byId = new Map(living.map((each) => [each.keys.accessKeyId, each]));
  const own = living.filter((each) => each.arn === arn && byId.get(each.keys.accessKeyId) === each);
  return own.length > 2 ? [...own.slice(0, 1), ...own.slice(-1)] : own;
}

function inOrder(stored: readonly StoredKey[]): readonly StoredKey[] {
  return stored.toSorted((a, b) => a.setAt - b.setAt || (a.id < b.id ? -1 : 1));
}

function latest(
  stored: readonly StoredKey[],
  time: (key: StoredKey) => number,
): StoredKey | undefined {
  return stored.toSorted((a, b) => time(b) - time(a) || (a.id < b.id ? 1 : -1))[0];
}

function isLiving({ keys }: StoredKey): boolean {
  return keys !== undefined;
}

function ended({ id, arn, setAt }: StoredKey, removedAt: number): StoredKey {
  return { id, arn, setAt, removedAt };
}

function toKey({ keys, setAt }: LivingKey): BrokerKey {
  return { ...keys, setAt };
}
