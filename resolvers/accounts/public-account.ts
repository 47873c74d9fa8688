import type { FailingAccount, PublicAccount } from '../../contract/accounts';
import type { Account } from './account';
import { diagnosisOf, type MendingFacts } from './setup/diagnosis';

/** The fields that leave the backend, one by one: what is added to an account stays inside. */
export function toPublic(
  account: Account,
  facts: MendingFacts = {},
  failed?: FailingAccount,
): PublicAccount {
  const {
    statusReason,
    statusAction,
    statusRegion,
    portalUrl,
    permissionsBoundary,
    optionalReads,
  } = account;
  // Of an account that waits it is the time of a former role or region.
  const verifiedAt = account.status === 'waiting' ? undefined : account.verifiedAt;
  const refused = {
    ...(statusAction !== undefined && { action: statusAction }),
    ...(statusRegion !== undefined && { region: statusRegion }),
  };
  return {
    connectionId: account.connectionId,
    displayName: account.displayName,
    accountNumber: account.accountNumber,
    region: account.region,
    roleArn: account.roleArn,
    status: account.status,
    externalIdSetAt: account.externalIdSetAt,
    placement: account.placement,
    revision: account.revision,
    ...(statusReason && { diagnosis: diagnosisOf(statusReason, account, facts, refused) }),
    ...(failed !== undefined && { failing: failed }),
    ...(verifiedAt !== undefined && { verifiedAt }),
    ...(portalUrl !== undefined && { portalUrl }),
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    ...(optionalReads !== undefined && { optionalReads }),
  };
}
