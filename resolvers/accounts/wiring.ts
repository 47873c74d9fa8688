import { randomBytes, randomUUID } from 'node:crypto';
import type { AccountSetupPorts } from './setup-handler';
import type { AccountPorts } from './handler';
import type { AdministratorPorts } from '../lib/administrators';
import type { AwsAccess } from '../aws/access';
import { callerIdentity } from '../aws/caller-identity';
import { verifyRole } from '../aws/verify-role';
import type { BrokerPorts } from '../broker/handler';
import * as accounts from '../forge/accounts';
import * as brokers from '../forge/broker';
import { isAdministrator } from '../forge/current-user';
import * as grantKeys from '../forge/grant-keys';
import { readSettings, writeSettings } from '../forge/settings';
import * as links from '../forge/setup-links';
import { listSpaces, readSpaceByKey, readSpaces } from '../forge/spaces';
import type { GrantKeyPorts } from '../grants/handler';
import { withDeadline } from '../lib/deadline';
import { toUnexpectedEntry } from '../lib/log';
import type { SettingsPorts } from '../settings/handler';
import { hashOfToken } from './setup-link';
import type { SpacePorts } from '../spaces/handler';
import { awsAccess } from '../production';

/** Everything that the functions for administrators need. */
export type AdminPorts = AdministratorPorts &
  AccountPorts &
  AccountSetupPorts &
  BrokerPorts &
  GrantKeyPorts &
  SettingsPorts &
  SpacePorts;

/** Joins Confluence, storage and AWS for administrators. */
export function adminPorts(
  aws: AwsAccess = awsAccess,
  now: () => number = () => Date.now(),
): AdminPorts {
  const identify: AdminPorts['identify'] = (keys) =>
    withDeadline(aws.limits.overall, (signal) => callerIdentity(aws, keys, signal));

  /** Removes expired links, and the web trigger's address when no link of another account is open. */
  const tidy = async (without?: string): Promise<void> => {
    try {
      const found = [...(await links.listSetupLinks())].filter(([id]) => id !== without);
      const expired = found.filter(([, expiresAt]) => expiresAt <= now());
      await Promise.all(expired.map(([id]) => links.deleteSetupLink(id)));
      if (expired.length === found.length) await links.closeTriggerUrl();
    } catch (error) {
      // What stays behind opens nothing, and the next visit of the page tries again.
      aws.log(toUnexpectedEntry(error));
    }
  };

  return {
    now,
    isAdministrator,

    listAccounts: accounts.listAccounts,
    findAccount: accounts.readAccount,
    storeAccount: (account) => accounts.createAccount(account, randomUUID()),
    replaceAccount: accounts.replaceAccount,
    async removeAccount(connectionId) {
      await accounts.deleteAccount(connectionId);
      await tidy(connectionId);
    },
    async verifyRole({ connectionId, roleArn, region }) {
      const [broker, externalId] = await Promise.all([
        brokers.readSigningKeys(),
        accounts.readExternalId(connectionId),
      ]);
      if (broker.length === 0) return { code: 'broker-missing' };
      // Half deleted: nothing can be tried any more.
      if (externalId === undefined) return { code: 'undecided' };
      const role = { roleArn, externalId, region, broker };
      return withDeadline(aws.limits.verification, (signal) => verifyRole(aws, role, signal));
    },

    async brokerArn() {
      const stored = await brokers.readBroker();
      if (stored?.current) return stored.arn;
      const keys = brokers.vendorKeys();
      const identity = keys && (await identify(keys));
      return identity && 'arn' in identity ? identity.arn : undefined;
    },
    async isVendorsBroker() {
      const stored = await brokers.readBroker();
      return stored?.current === undefined && brokers.vendorKeys() !== undefined;
    },
    findBroker: brokers.readBroker,
    storeBroker: brokers.writeBroker,
    forgetBroker: brokers.deleteBroker,
    vendorKeys: brokers.vendorKeys,
    identify,

    async openSetupLink(connectionId, brokerArn, milliseconds) {
      await accounts.ensureExternalId(connectionId, randomUUID());
      const token = randomBytes(24).toString('base64url');
      const expiresAt = now() + milliseconds;
      const link = { tokenHash: hashOfToken(token), expiresAt, brokerArn };
      await links.writeSetupLink(connectionId, link, now());
      return { url: `${await links.openTriggerUrl()}/${connectionId}.${token}`, expiresAt };
    },
    async closeSetupLink(connectionId) {
      await links.deleteSetupLink(connectionId);
      await tidy(connectionId);
    },
    tidySetupLinks: () => tidy(),

    findGrantKeys: grantKeys.readGrantKeys,
    rotateGrantKeys: () => grantKeys.rotateGrantKeys(now()),
    retireGrantKey: (id) => grantKeys.retireGrantKey(id, now()),

    readSpaces,
    readSpaceByKey,
    listSpaces,

    findSettings: readSettings,
    saveSettings: (settings, seen) => writeSettings(settings, seen, now()),
  };
}
