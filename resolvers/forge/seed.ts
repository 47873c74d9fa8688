import { makeResolver } from '@forge/resolver';
import type { BrokerKeys } from '../../contract/broker';
import type { Account } from '../lib/account';
import { createAccount } from './accounts';
import { writeBroker } from './broker';

/** What a site starts with. */
export interface Seed {
  readonly broker: BrokerKeys & { readonly arn: string };
  readonly accounts: readonly (Account & { readonly externalId: string })[];
}

/**
 * Fills an empty installation. The local site invokes it as a function of its own, so that its demo
 * data is written by the store's own code; it is a bundle of its own, which is never deployed.
 */
export const seed = makeResolver<{ seed: (input: Seed) => Promise<void> }>({
  seed: async ({ payload: { broker, accounts } }) => {
    const { arn, ...keys } = broker;
    await writeBroker({ arn, current: { ...keys, setAt: Date.now() } });
    for (const { externalId, ...account } of accounts) await createAccount(account, externalId);
  },
});
