import type { BrokerKeys } from '../../contract/broker';
import type { StsRegion } from '../../contract/regions';
import type { Settings } from '../../contract/settings';
import type { Account } from './account';
import type { Finding } from './cut-off';

/** What trying an account's role takes of the outside world. */
export interface VerificationAdapters {
  /** The keys that sign AssumeRole, the newer first; none when there is no broker. */
  readSigningKeys(): Promise<readonly BrokerKeys[]>;
  readSettings(): Promise<{ readonly settings: Settings }>;
  readExternalId(connectionId: string): Promise<string | undefined>;
  /** Runs the probes of a role. */
  verifyRole(role: {
    readonly roleArn: string;
    readonly externalId: string;
    readonly region: string;
    readonly stsRegion: StsRegion;
    readonly broker: readonly BrokerKeys[];
  }): Promise<Finding>;
}

/** Tries an account's role as it would be read; without broker or External ID nothing is tried. */
export async function verifyAccount(
  adapters: VerificationAdapters,
  { connectionId, roleArn, region }: Account,
): Promise<Finding> {
  const [broker, externalId, { settings }] = await Promise.all([
    adapters.readSigningKeys(),
    adapters.readExternalId(connectionId),
    adapters.readSettings(),
  ]);
  if (broker.length === 0) return { code: 'broker-missing' };
  // The account is half deleted.
  if (externalId === undefined) return { code: 'undecided' };
  const { stsRegion } = settings;
  return adapters.verifyRole({ roleArn, externalId, region, stsRegion, broker });
}
