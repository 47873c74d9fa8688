import type { AwsAccess } from '../aws/access';
import { callerIdentity } from '../aws/caller-identity';
import { listAccounts } from '../forge/accounts';
import { addBrokerKey, readBroker, removeBrokerKey, vendorKeys } from '../forge/broker';
import { readSettings } from '../forge/settings';
import { withDeadline } from '../lib/deadline';
import { awsAccess } from '../production';
import type { BrokerPorts } from './handler';

/** Joins storage and AWS for the broker. */
export function brokerPorts(aws: AwsAccess = awsAccess): BrokerPorts {
  return {
    findBroker: readBroker,
    addKey: addBrokerKey,
    removeKey: (setAt) => removeBrokerKey(setAt, Date.now()),
    vendorKeys,
    async identify(keys) {
      const { stsRegion } = (await readSettings()).settings;
      return withDeadline(aws.limits.overall, (signal) =>
        callerIdentity(aws, keys, stsRegion, signal),
      );
    },
    listAccounts,
    now: () => Date.now(),
  };
}
