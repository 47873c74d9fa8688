import type { BrokerKeys } from '../../contract/broker';
import type { StsRegion } from '../../contract/regions';
import type { Settings } from '../../contract/settings';
import type { AccountRole } from './account';

/** A role, and what asking STS for it takes. Never hand it to a result. */
export type SignedRole = AccountRole & {
  /** The keys that sign AssumeRole, the newer first. */
  readonly broker: readonly BrokerKeys[];
  readonly stsRegion: StsRegion;
};

/**
 * The role of an account as AWS can be asked with it; undefined when the account is not connected:
 * it has no role that may be used, or there is no broker whose keys could assume one.
 *
 * @param role - That of a connected account; undefined when there is no such account.
 */
export function signedRoleOf(
  role: AccountRole | undefined,
  broker: readonly BrokerKeys[],
  { stsRegion }: Settings,
): SignedRole | undefined {
  return role === undefined || broker.length === 0 ? undefined : { ...role, broker, stsRegion };
}
