import type { AwsAccess } from '../aws/access';
import { verifyRole } from '../aws/verify-role';
import { isVendorsBroker, trustedUser } from '../broker/trusted-user';
import { brokerPorts } from '../broker/wiring';
import { deleteHealth, listHealth, readHealth, writeHealth } from '../forge/account-health';
import * as accounts from '../forge/accounts';
import { readSigningKeys } from '../forge/broker';
import { ensureGrantKeys } from '../forge/grant-keys';
import { readSettings } from '../forge/settings';
import * as links from '../forge/setup-links';
import { withDeadline } from '../lib/deadline';
import { awsAccess } from '../production';
import { newExternalId } from './external-id';
import { renewExternalId, type RenewalAdapters } from './renew-external-id';
import type { AccountPorts } from './handler';
import { heal } from './keep-finding';
import { ReadingHealth } from './reading-health';
import type { AccountSetupPorts } from './setup-handler';
import type { SetupLinkPorts } from './setup-link-trigger';
import {
  closeSetupLink,
  openSetupLink,
  tidySetupLinks,
  type SetupLinkAdapters,
} from './setup-links';
import { verifyAccount, type VerificationAdapters } from './verify-account';

/** Joins storage and AWS for accounts and their set-up. */
export function accountPorts(aws: AwsAccess = awsAccess): AccountPorts & AccountSetupPorts {
  const broker = brokerPorts(aws);
  const setup: SetupLinkAdapters = {
    ensureExternalId: accounts.ensureExternalId,
    writeSetupLink: links.writeSetupLink,
    deleteSetupLink: links.deleteSetupLink,
    deleteSetupLinkOf: links.deleteSetupLinkOf,
    listSetupLinks: links.listSetupLinks,
    openTriggerUrl: links.openTriggerUrl,
    closeTriggerUrl: links.closeTriggerUrl,
    log: aws.log,
    now: () => Date.now(),
  };
  const renewal: RenewalAdapters = {
    findAccount: accounts.readAccount,
    replaceAccount: accounts.replaceAccount,
    replaceExternalId: accounts.replaceExternalId,
    deleteExternalId: accounts.deleteExternalId,
    deleteSetupLink: links.deleteSetupLink,
    now: () => Date.now(),
  };
  const verification: VerificationAdapters = {
    readSigningKeys,
    readSettings,
    readExternalId: accounts.readExternalId,
    verifyRole: (role) =>
      withDeadline(aws.limits.verification, (signal) => verifyRole(aws, role, signal)),
  };
  return {
    now: () => Date.now(),
    listAccounts: accounts.listAccounts,
    findAccount: accounts.readAccount,
    async storeAccount(account) {
      // Reading alarms makes no key, and needs one to prove what Confluence said.
      await ensureGrantKeys(Date.now());
      await accounts.createAccount(account, newExternalId());
    },
    replaceAccount: accounts.replaceAccount,
    async removeAccount(connectionId) {
      await accounts.deleteAccount(connectionId);
      await tidySetupLinks(setup, connectionId);
    },
    verifyRole: (account) => verifyAccount(verification, account),
    brokerArn: () => trustedUser(broker),
    isVendorsBroker: () => isVendorsBroker(broker),
    renewExternalId: (account) => renewExternalId(renewal, account),
    setupLinkEnd: async (connectionId) => (await links.readSetupLink(connectionId))?.expiresAt ?? 0,
    openSetupLink: (...link) => openSetupLink(setup, ...link),
    sweepAccounts: accounts.sweepAccounts,
    readHealth,
    listHealth,
    writeHealth,
    deleteHealth,
    closeSetupLink: (seen) => closeSetupLink(setup, seen),
    tidySetupLinks: () => tidySetupLinks(setup),
  };
}

/** Counts as long as this process lives; it knows times and codes of accounts, and nothing of people. */
export const readingHealth = new ReadingHealth({
  readHealth,
  writeHealth,
  heal: (seen) =>
    heal({ findAccount: accounts.readAccount, replaceAccount: accounts.replaceAccount }, seen),
  log: awsAccess.log,
  now: () => Date.now(),
});

/** Joins storage for the web trigger. */
export const setupLinkPorts: SetupLinkPorts = {
  findSetupLink: links.readSetupLink,
  findAccount: accounts.readAccount,
  findExternalId: accounts.readExternalId,
  now: () => Date.now(),
};
