import type { BrokerKeys } from '../../contract/broker';
import { createAccount, type AccountRole, type AccountRow } from './accounts';
import { saveBroker } from './broker';

/** What a site starts with. */
export interface Seed {
  readonly broker: BrokerKeys;
  readonly accounts: readonly (AccountRow & Pick<AccountRole, 'roleArn' | 'externalId'>)[];
}

/**
 * Fills an empty installation, in the shape of a Forge function. The local site runs it so that its
 * demo data is written as the app itself writes; it is a bundle of its own, which is never deployed.
 */
export async function seed({ broker, accounts }: Seed): Promise<void> {
  await saveBroker(broker);
  for (const { roleArn, externalId, ...row } of accounts) {
    await createAccount(row, { roleArn, externalId });
  }
}
