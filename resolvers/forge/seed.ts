import { makeResolver } from '@forge/resolver';
import type { PlacedReference } from '../../contract/alarms';
import type { BrokerKeys } from '../../contract/broker';
import type { Account } from '../accounts/account';
import type { AlarmName } from '../grants/seals';
import { placedReference } from '../grants/placed-reference';
import { installationOf } from '../lib/viewer';
import { createAccount } from './accounts';
import { addBrokerKey } from './broker';
import { ensureGrantKeys } from './grant-keys';

/** What a site starts with. */
export interface Seed {
  readonly broker: BrokerKeys & { readonly arn: string };
  readonly accounts: readonly (Account & { readonly externalId: string })[];
}

/** Alarms that demo pages name. */
export interface AlarmsToGrant {
  readonly alarms: readonly AlarmName[];
  readonly sealed?: boolean;
}

/**
 * Fills an empty installation, and grants the alarms of pages that no editor placed. The local site
 * invokes it as a function of its own, so that its demo data is written by the store's own code; it
 * is a bundle of its own, which is never deployed.
 */
export const seed = makeResolver<{
  seed: (input: Seed) => Promise<void>;
  grant: (input: AlarmsToGrant) => Promise<readonly PlacedReference[]>;
}>({
  seed: async ({ payload: { broker, accounts } }) => {
    const { arn, ...keys } = broker;
    await addBrokerKey(arn, { ...keys, setAt: Date.now() });
    for (const { externalId, ...account } of accounts) await createAccount(account, externalId);
  },

  grant: async ({ payload: { alarms, sealed = false }, context }) => {
    const [key] = await ensureGrantKeys(Date.now());
    const installation = installationOf(context);
    return alarms.map((alarm) => placedReference(key, installation, alarm, sealed));
  },
});
