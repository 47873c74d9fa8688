import { grantedReference } from '../grants/placed-reference';
import type { GrantingPorts } from '../macros/publishing';
import { listAccounts } from './accounts';
import { ensureGrantKeys } from './grant-keys';

/** Makes grants of the alarms that templates name, which count on one site alone. */
export function grantingFor(installation: string): GrantingPorts {
  return {
    listAccounts,
    grant: async (alarm) =>
      grantedReference((await ensureGrantKeys(Date.now()))[0], installation, alarm),
  };
}
