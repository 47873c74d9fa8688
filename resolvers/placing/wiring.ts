import type { AwsAccess } from '../aws/access';
import { listAlarms } from '../aws/list-alarms';
import { listAccounts, readConnectedRole } from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { editableSpace } from '../forge/content';
import { isAdministrator } from '../forge/current-user';
import { ensureGrantKeys, readGrantKeys } from '../forge/grant-keys';
import { readSettings } from '../forge/settings';
import { grantedSource } from '../grants/board-sources';
import { placedReference } from '../grants/placed-reference';
import { openSeal } from '../grants/seals';
import { withDeadline } from '../lib/deadline';
import { awsAccess } from '../production';
import { askConnected } from './connected-account';
import type { PlacingPorts } from './handler';

/** Joins Confluence, storage and AWS for editors who place alarms. */
export function placingPorts(
  aws: AwsAccess = awsAccess,
  now: () => number = () => Date.now(),
): PlacingPorts {
  return {
    isAdministrator,
    editableSpace,
    listAccounts,
    namesHidden: async () => (await readSettings()).settings.namesHidden,

    listAlarms: (connectionId, part) =>
      askConnected({ readConnectedRole, readSigningKeys, readSettings }, connectionId, (role) =>
        withDeadline(aws.limits.overall, (signal) => listAlarms(aws, role, part, signal)),
      ),

    async grant(installation, alarm, sealed) {
      const [key] = await ensureGrantKeys(now());
      return placedReference(key, installation, alarm, sealed);
    },

    async grantSource(installation, source) {
      const [key] = await ensureGrantKeys(now());
      return grantedSource(key, installation, source);
    },

    async openSeal(installation, seal) {
      return openSeal(await readGrantKeys(), installation, seal);
    },
  };
}
