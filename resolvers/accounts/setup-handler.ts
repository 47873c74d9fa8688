import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import { mayBeSetUp } from '../../rules/account-setup';
import { fieldsOf } from '../../rules/fields';
import { setupLinkLifetimes } from '../lib/deadline';
import { parseConnectionId } from '../lib/parse';
import { failure, success } from '../lib/result';
import { isExternalIdNew, type Account } from './account';
import { setupKit, type SetupLink } from './setup/setup-kit';

/** What opening a setup link needs from the outside world. */
export interface AccountSetupPorts {
  /** Undefined when there is none, or no longer. */
  findAccount(connectionId: string): Promise<Account | undefined>;
  /** ARN of the user whom the role must trust; undefined when there is none, or AWS does not say. */
  brokerArn(): Promise<string | undefined>;
  /**
   * Gives an account whose role is to be made anew a new External ID, and has it wait; undefined where
   * it was changed, verified or deleted since it was read.
   */
  renewExternalId(account: Account): Promise<Account | undefined>;
  /** Until when the account's setup link works, in milliseconds since the epoch; 0 without one. */
  setupLinkEnd(connectionId: string): Promise<number>;
  /**
   * Opens a link in place of the account's former one; undefined, and opens none, where the account
   * was changed, or its External ID is not new any more, since it was read.
   *
   * @param milliseconds - How long it works.
   */
  openSetupLink(
    account: Account,
    brokerArn: string,
    milliseconds: number,
  ): Promise<SetupLink | undefined>;
  /** Milliseconds since the epoch. */
  now(): number;
}

const lifetimes: ReadonlyMap<unknown, number> = new Map(Object.entries(setupLinkLifetimes));

/** The function behind the commands that the wizard prints. */
export function accountSetupHandlers(
  ports: AccountSetupPorts,
): Pick<Handlers<AdminContract>, 'accounts.setup'> {
  return {
    'accounts.setup': async ({ payload }) => {
      const { connectionId, lifetime, keepsColleagues } = fieldsOf(payload);
      const id = parseConnectionId(connectionId);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      const milliseconds = lifetimes.get(lifetime);
      if (milliseconds === undefined) return failure('invalid-input', 'lifetime');
      // What works for longer than any link of one's own was opened for a colleague.
      const ownEnd = ports.now() + setupLinkLifetimes['15-minutes'];
      if (keepsColleagues === true && (await ports.setupLinkEnd(id)) > ownEnd) {
        return failure('link-in-use');
      }
      for (;;) {
        const found = await ports.findAccount(id);
        if (found === undefined) return failure('not-found');
        // A link would be dead from the start: it works until the role is verified.
        if (!mayBeSetUp(found.status, found.statusReason)) return failure('conflict');
        const brokerArn = await ports.brokerArn();
        if (brokerArn === undefined) return failure('broker-unchecked');
        // A role that is refused, or open, is made anew: it is waited for, and read once it has passed.
        const account = isExternalIdNew(found) ? found : await ports.renewExternalId(found);
        const link = account && (await ports.openSetupLink(account, brokerArn, milliseconds));
        // What another administrator changed meanwhile belongs into the kit.
        if (link) return success({ setup: setupKit({ ...account, brokerArn }, link) });
      }
    },
  };
}
