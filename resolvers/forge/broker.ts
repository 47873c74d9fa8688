import type { BrokerKeys } from '../../contract/broker';
import { fieldsOf } from '../../rules/fields';
import { signingKeys, type BrokerKey, type StoredBroker } from '../broker/broker';
import { deleteSecret, readSecret, writeSecret } from './store';

const key = 'broker';

/** The installation's own broker; undefined when it never had one. */
export async function readBroker(): Promise<StoredBroker | undefined> {
  const { arn, current, next } = fieldsOf(await readSecret(key));
  if (typeof arn !== 'string') return undefined;
  const keys = { current: parseKey(current), next: parseKey(next) };
  return {
    arn,
    ...(keys.current && { current: keys.current }),
    ...(keys.next && { next: keys.next }),
  };
}

/** Stores the broker in place of the one before. */
export async function writeBroker(broker: StoredBroker): Promise<void> {
  await writeSecret(key, broker);
}

/** Removes the broker, and with it the name of the user whose keys it had. */
export async function deleteBroker(): Promise<void> {
  await deleteSecret(key);
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

function parseKey(value: unknown): BrokerKey | undefined {
  const { accessKeyId, secretAccessKey, setAt } = fieldsOf(value);
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string') return undefined;
  return { accessKeyId, secretAccessKey, setAt: typeof setAt === 'number' ? setAt : 0 };
}
