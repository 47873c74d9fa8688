import type { BrokerKeys } from '../../contract/broker';
import { fieldsOf } from '../lib/parse';
import { readSecret, writeSecret } from './store';

const key = 'broker';

/**
 * The keys that sign AssumeRole: the installation's own, else those of the deployment's encrypted
 * Forge variables; undefined when there are neither.
 */
export async function readBroker(): Promise<BrokerKeys | undefined> {
  const stored = parseKeys(fieldsOf(await readSecret(key))['current']);
  return (
    stored ??
    parseKeys({
      accessKeyId: process.env['BROKER_ACCESS_KEY_ID'],
      secretAccessKey: process.env['BROKER_SECRET_ACCESS_KEY'],
    })
  );
}

/** Makes these the installation's own keys, in place of any before. */
export async function saveBroker(keys: BrokerKeys): Promise<void> {
  await writeSecret(key, { current: { ...keys, setAt: Date.now() } });
}

function parseKeys(value: unknown): BrokerKeys | undefined {
  const { accessKeyId, secretAccessKey } = fieldsOf(value);
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string') return undefined;
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
}
