import type { BrokerKeys } from '../../contract/broker';
import type { Settings } from '../../contract/settings';
import type { AccountRole } from '../accounts/account';
import { signedRoleOf, type SignedRole } from '../accounts/signed-role';

/** What telling a connected account takes of the outside world. */
export interface ConnectionAdapters {
  /** The role of an account; undefined when there is none, or when it is not connected. */
  readConnectedRole(connectionId: string): Promise<AccountRole | undefined>;
  /** The keys that sign AssumeRole, the newer first; none when there is no broker. */
  readSigningKeys(): Promise<readonly BrokerKeys[]>;
  readSettings(): Promise<{ readonly settings: Settings }>;
}

/** Asks AWS about an account's alarms, unless the account is not connected any more. */
export async function askConnected<Answer>(
  adapters: ConnectionAdapters,
  connectionId: string,
  ask: (role: SignedRole) => Promise<Answer>,
): Promise<Answer | { readonly state: 'not-connected' }> {
  const [role, broker, { settings }] = await Promise.all([
    adapters.readConnectedRole(connectionId),
    adapters.readSigningKeys(),
    adapters.readSettings(),
  ]);
  const signed = signedRoleOf(role, broker, settings);
  return signed === undefined ? { state: 'not-connected' } : ask(signed);
}
