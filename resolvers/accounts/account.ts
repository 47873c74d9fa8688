import type { AccountStatus, DiagnosisCode } from '../../contract/accounts';
import type { OptionalRead } from '../../contract/optional-reads';
import type { StsRegion } from '../../contract/regions';
import type { Placement } from '../../contract/placement';

/** An account as the backend works with it. It has no field that could carry its External ID. */
export interface Account {
  readonly connectionId: string;
  readonly displayName: string;
  /** Twelve digits. */
  readonly accountNumber: string;
  readonly region: string;
  readonly roleArn: string;
  readonly status: AccountStatus;
  /** What a verification found to be wrong; of a connected account something that does not cut it off. */
  readonly statusReason?: DiagnosisCode;
  /** The AWS action that was refused, and the region of STS that refused it, where these were told. */
  readonly statusAction?: string;
  readonly statusRegion?: StsRegion;
  /** Milliseconds since the epoch, as is the other time. */
  readonly verifiedAt?: number;
  readonly externalIdSetAt: number;
  readonly portalUrl?: string;
  readonly permissionsBoundary?: string;
  readonly placement: Placement;
  /** What may be read of it beside its alarms, in the order of the contract; never an empty list. */
  readonly optionalReads?: readonly OptionalRead[];
  readonly revision: number;
}

/**
 * Whether no role can know the account's External ID yet: it waits for one, and none was verified with
 * it. Only then may a setup link tell it.
 */
export function isExternalIdNew({ status, verifiedAt }: Account): boolean {
  return status === 'waiting' && verifiedAt === undefined;
}

/** What reading an account's alarms takes. Never hand it to a result. */
export interface AccountRole {
  readonly roleArn: string;
  readonly externalId: string;
  readonly region: string;
  readonly placement: Placement;
  /** The account, as its administrator named it. */
  readonly displayName?: string;
  readonly optionalReads?: readonly OptionalRead[];
  /** Where links into the console go through, and for which account. */
  readonly portal?: { readonly url: string; readonly accountNumber: string };
  /** The account as it was when this was read: what reading it comes to is kept only of that. */
  readonly seen?: SeenAccount;
}

/** An account as somebody saw it. */
export type SeenAccount = Pick<
  Account,
  | 'connectionId'
  | 'roleArn'
  | 'region'
  | 'externalIdSetAt'
  | 'revision'
  | 'verifiedAt'
  | 'statusReason'
>;

/** What an administrator decides of an account. */
export type AccountChoices = Pick<
  Account,
  | 'displayName'
  | 'region'
  | 'accountNumber'
  | 'roleArn'
  | 'portalUrl'
  | 'permissionsBoundary'
  | 'placement'
  | 'optionalReads'
>;

/** The account, changed once more, with these choices in place of its former ones. */
export function withChoices(account: Account, choices: AccountChoices): Account {
  const { connectionId, status, statusReason, statusAction, statusRegion } = account;
  const { verifiedAt, externalIdSetAt, revision } = account;
  return {
    connectionId,
    ...choices,
    status,
    ...(statusReason === undefined ? {} : { statusReason }),
    ...(statusAction === undefined ? {} : { statusAction }),
    ...(statusRegion === undefined ? {} : { statusRegion }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    externalIdSetAt,
    revision: revision + 1,
  };
}
