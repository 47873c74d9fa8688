import { type Account } from '../../resolvers/accounts/account';
import { chosenRoleArn } from '../../rules/role-name';

/** A connected account of its own, with what differs in it; one that waits was never verified. */
export function sampleAccount(change: Partial<Account> = {}): Account {
  const connectionId = change.connectionId ?? crypto.randomUUID();
  const accountNumber = change.accountNumber ?? '111122223333';
  return {
    connectionId,
    displayName: 'Größe <b>',
    accountNumber,
    region: 'eu-west-1',
    roleArn: chosenRoleArn(accountNumber, connectionId),
    status: 'connected',
    ...(change.status === 'waiting' ? {} : { verifiedAt: Date.UTC(2026, 0, 2) }),
    externalIdSetAt: Date.UTC(2026, 0, 1),
    placement: { scope: 'everywhere' },
    revision: 1,
    ...change,
  };
}
