import type { PublicAccount } from '../../../contract/accounts';
import type { Result } from '../../../contract/result';
import type { Account } from '../../../resolvers/accounts/account';
import type { Finding } from '../../../resolvers/accounts/cut-off';
import { accountHandlers, type AccountPorts } from '../../../resolvers/accounts/handler';
import type { AccountHealth } from '../../../resolvers/accounts/reading-health';

export const context = { accountId: 'admin-1', accountType: 'licensed' };
export const now = Date.UTC(2026, 5, 1);
export const brokerArn = 'arn:aws:iam::999988887777:user/confluops-broker';

type Answer = Result<{
  account: PublicAccount;
  accounts: readonly PublicAccount[];
  diagnosis?: object;
}>;

/** The handlers over accounts in memory, with a role that answers what it is told to. */
export function table(...accounts: Account[]) {
  const stored = new Map(accounts.map((account) => [account.connectionId, account]));
  const done: string[] = [];
  const health = new Map<string, AccountHealth>();
  const ports: AccountPorts & {
    finding: Finding;
    vendor: boolean;
    left: number;
    meanwhile?: () => void;
  } = {
    finding: { code: 'connected' },
    vendor: false,
    left: 0,
    listAccounts: () => Promise.resolve([...stored.values()]),
    findAccount: (id) => Promise.resolve(stored.get(id)),
    storeAccount: (account) => {
      stored.set(account.connectionId, account);
      return Promise.resolve();
    },
    replaceAccount: (account, seen) => {
      const { revision, verifiedAt } = stored.get(account.connectionId) ?? {};
      if (revision !== seen.revision || verifiedAt !== seen.verifiedAt) {
        return Promise.resolve(false);
      }
      stored.set(account.connectionId, account);
      done.push(`replace ${account.connectionId}`);
      return Promise.resolve(true);
    },
    removeAccount: (id) => {
      stored.delete(id);
      done.push(`remove ${id}`);
      return Promise.resolve();
    },
    verifyRole: ({ region, roleArn }) => {
      done.push(`verify ${region} ${roleArn}`);
      ports.meanwhile?.();
      return Promise.resolve(ports.finding);
    },
    closeSetupLink: ({ connectionId }) => {
      done.push(`close ${connectionId}`);
      return Promise.resolve();
    },
    tidySetupLinks: () => {
      done.push('tidy');
      return Promise.resolve();
    },
    sweepAccounts: () => Promise.resolve({ accounts: [...stored.values()], swept: ports.left }),
    readHealth: (id) => Promise.resolve(health.get(id)),
    listHealth: () => Promise.resolve(health),
    writeHealth: ({ connectionId }, kept) => {
      health.set(connectionId, kept);
      return Promise.resolve();
    },
    deleteHealth: (id) => {
      health.delete(id);
      return Promise.resolve();
    },
    brokerArn: () => Promise.resolve(brokerArn),
    isVendorsBroker: () => Promise.resolve(ports.vendor),
    now: () => now,
  };
  const handlers = accountHandlers(ports);
  const invoke = (name: keyof typeof handlers, payload: unknown = {}) =>
    (handlers[name] as (request: unknown) => Promise<Answer>)({ payload, context });
  return { ports, stored, done, health, invoke };
}
