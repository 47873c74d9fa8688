import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import { mayBeSetUp } from '../../rules/account-setup';
import { fieldsOf } from '../../rules/fields';
import { setupLinkLifetimes } from '../lib/deadline';
import { parseConnectionId } from '../lib/parse';
import { failure, success } from '../lib/result';
import type { Account } from './account';
import { asWaiting } from './cut-off';
import { setupKit, type SetupLink } from './setup/setup-kit';

/** What opening a setup link needs from the outside world. */
export interface AccountSetupPorts {
  /** Undefined when there is none, or no longer. */
  findAccount(connectionId: string): Promise<Account | undefined>;
  /** Resolves with false, and stores nothing, when the account is not as it was seen any more. */
  replaceAccount(account: Account, seen: Account): Promise<boolean>;
  /** ARN of the user whom the role must trust; undefined when there is none, or AWS does not say. */
  brokerArn(): Promise<string | undefined>;
  /**
   * Opens a link in place of the account's former one; undefined, and opens none, where the account
   * was changed, connected or deleted since it was read.
   *
   * @param milliseconds - How long it works.
   */
  openSetupLink(
    account: Account,
    brokerArn: string,
    milliseconds: number,
  ): Promise<SetupLink | undefined>;
}

const lifetimes: ReadonlyMap<unknown, number> = new Map(Object.entries(setupLinkLifetimes));

/** The function behind the commands that the wizard prints. */
export function accountSetupHandlers(
  ports: AccountSetupPorts,
): Pick<Handlers<AdminContract>, 'accounts.setup'> {
  return {
    'accounts.setup': async ({ payload }) => {
      const { connectionId, lifetime } = fieldsOf(payload);
      const id = parseConnectionId(connectionId);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      const milliseconds = lifetimes.get(lifetime);
      if (milliseconds === undefined) return failure('invalid-input', 'lifetime');
      for (;;) {
        const account = await ports.findAccount(id);
        if (account === undefined) return failure('not-found');
        // A link would be dead from the start: it works until the role is verified.
        if (!mayBeSetUp(account.status, account.statusReason)) return failure('conflict');
        if (account.status === 'connected') {
          // A role that AWS refuses is made anew, so it is waited for, and read once it has passed.
          await ports.replaceAccount(asWaiting(account), account);
          continue;
        }
        const brokerArn = await ports.brokerArn();
        if (brokerArn === undefined) return failure('broker-unchecked');
        const link = await ports.openSetupLink(account, brokerArn, milliseconds);
        // What another administrator changed meanwhile belongs into the kit.
        if (link) return success({ setup: setupKit({ ...account, brokerArn }, link) });
      }
    },
  };
}
