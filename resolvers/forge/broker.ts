import { randomUUID } from 'node:crypto';
import type { BrokerKeys } from '../../contract/broker';
import { fieldsOf } from '../../rules/fields';
import {
  brokerOf,
  settled,
  signingKeys,
  withKey,
  withoutKey,
  type BrokerKey,
  type StoredBroker,
  type StoredKey,
} from '../broker/broker';
import { secretList } from './secret-list';

const list = secretList<StoredKey>('broker', {
  parse: parseKey,
  hasEnded: ({ keys }) => keys === undefined,
  settle: settled,
});

/** The installation's own broker; undefined when it never had one. */
export async function readBroker(): Promise<StoredBroker | undefined> {
  return brokerOf(await list.read());
}

/** Adds a pair of keys, and resolves with the broker as it is then. */
export async function addBrokerKey(arn: string, key: BrokerKey): Promise<StoredBroker> {
  const id = randomUUID();
  const { after } = await list.change((stored) => withKey(stored, id, arn, key));
  return brokerOf(after) ?? { arn };
}

/** Removes the pair that was kept at that time; resolves with false where somebody was faster. */
export async function removeBrokerKey(setAt: number, now: number): Promise<boolean> {
  const { before } = await list.change((stored) => withoutKey(stored, setAt, now));
  const { current, next } = brokerOf(before) ?? {};
  return [current, next].some((key) => key?.setAt === setAt);
}

/**
 * The keys that sign AssumeRole, in the order in which they are tried: the installation's own, else
 * the deployment's; none when there are neither.
 */
export async function readSigningKeys(): Promise<readonly BrokerKeys[]> {
  const broker = await readBroker();
  const own = broker ? signingKeys(broker) : [];
  const vendor = vendorKeys();
  return own.length > 0 || vendor === undefined ? own : [vendor];
}

/** The keys of the deployment's encrypted Forge variables; undefined when they are not set. */
export function vendorKeys(): BrokerKeys | undefined {
  const accessKeyId = process.env['BROKER_ACCESS_KEY_ID'];
  const secretAccessKey = process.env['BROKER_SECRET_ACCESS_KEY'];
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
}

function parseKey(value: unknown): StoredKey | undefined {
  const { id, arn, setAt, keys, removedAt } = fieldsOf(value);
  if (typeof id !== 'string' || typeof arn !== 'string' || typeof setAt !== 'number') {
    return undefined;
  }
  const { accessKeyId, secretAccessKey } = fieldsOf(keys);
  const isPair = typeof accessKeyId === 'string' && typeof secretAccessKey === 'string';
  return {
    id,
    arn,
    setAt,
    ...(isPair && { keys: { accessKeyId, secretAccessKey } }),
    ...(typeof removedAt === 'number' && { removedAt }),
  };
}
