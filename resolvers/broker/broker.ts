import type { BrokerKeys } from '../../contract/broker';

/** A pair of keys, and when it was kept. Never hand it to a result. */
export interface BrokerKey extends BrokerKeys {
  /** Milliseconds since the epoch. */
  readonly setAt: number;
}

/**
 * The broker as it is stored. Without keys it only remembers whose they were: connected roles trust
 * that user, and no other may take its place unnoticed.
 */
export interface StoredBroker {
  /** ARN of the IAM user. */
  readonly arn: string;
  readonly current?: BrokerKey;
  /** The second pair while rotating. */
  readonly next?: BrokerKey;
}

/** The broker with one pair more: the first is the current one, another one the next. */
export function withKey(
  broker: StoredBroker | undefined,
  arn: string,
  key: BrokerKey,
): StoredBroker {
  const current = broker?.arn === arn ? broker.current : undefined;
  if (current === undefined || current.accessKeyId === key.accessKeyId) {
    const next = broker?.arn === arn ? broker.next : undefined;
    return { arn, current: key, ...(next && current ? { next } : {}) };
  }
  return { arn, current, next: key };
}

/** The broker without one pair. The next takes the place of a current one that goes. */
export function withoutKey(
  { arn, current, next }: StoredBroker,
  which: 'current' | 'next',
): StoredBroker {
  const left = which === 'current' ? next : current;
  return { arn, ...(left ? { current: left } : {}) };
}

/** The pairs to sign with, in the order in which they are tried: the newer first. */
export function signingKeys({ current, next }: StoredBroker): readonly BrokerKeys[] {
  return [next, current]
    .filter((key) => key !== undefined)
    .map(({ accessKeyId, secretAccessKey }) => ({ accessKeyId, secretAccessKey }));
}
