import { makeResolver } from '@forge/resolver';
import type { BrokerKeys } from '../../contract/broker';
import { createAccount, type AccountRole, type AccountRow } from './accounts';
import { saveBroker } from './broker';

/** What a site starts with. */
export interface Seed {
  readonly broker: BrokerKeys;
  readonly accounts: readonly (AccountRow & Pick<AccountRole, 'roleArn' | 'externalId'>)[];
}

/**
 * Fills an empty installation. The local site invokes it as a function of its own, so that its demo
 * data is written by the store's own code; it is a bundle of its own, which is never deployed.
 */
export const seed = makeResolver<{ seed: (input: Seed) => Promise<void> }>({
  seed: async ({ payload: { broker, accounts } }) => {
    await saveBroker(broker);
    for (const { roleArn, externalId, ...row } of accounts) {
      await createAccount(row, { roleArn, externalId });
    }
  },
});
