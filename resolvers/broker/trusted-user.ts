import type { BrokerKeys } from '../../contract/broker';
import type { StoredBroker } from './broker';

/** What telling whose keys sign takes of the outside world. */
export interface TrustAdapters {
  /** The installation's own; undefined when it never had one. */
  findBroker(): Promise<StoredBroker | undefined>;
  /** The keys of the deployment; undefined when it has none. */
  vendorKeys(): BrokerKeys | undefined;
  /** Asks AWS which IAM user the keys belong to, or says why that cannot be said. */
  identify(keys: BrokerKeys): Promise<{ readonly arn: string } | { readonly problem: string }>;
}

/**
 * ARN of the user whom roles must trust: the installation's own broker, else the vendor's. Undefined
 * when there is neither, or AWS does not say whose the vendor's keys are.
 */
export async function trustedUser(adapters: TrustAdapters): Promise<string | undefined> {
  const stored = await adapters.findBroker();
  if (stored?.current) return stored.arn;
  const keys = adapters.vendorKeys();
  const identity = keys && (await adapters.identify(keys));
  return identity && 'arn' in identity ? identity.arn : undefined;
}

/** Whether the vendor's keys sign, whose user may assume roles under our own path only. */
export async function isVendorsBroker(adapters: TrustAdapters): Promise<boolean> {
  const stored = await adapters.findBroker();
  return stored?.current === undefined && adapters.vendorKeys() !== undefined;
}
