import type { DiagnosisCode } from '../../contract/accounts';
import type { StsRegion } from '../../contract/regions';
import type { Account } from './account';

/** What a verification came to: the role is sound, or the first thing that it is not. */
export interface Finding {
  readonly code: DiagnosisCode | 'connected';
  /** The AWS action that was refused. */
  readonly action?: string;
  /** The region in which AWS refused it, or did not answer, where it is STS's. */
  readonly region?: StsRegion;
}

/** Findings that say nothing about the role: the account stays what it was. */
const unclear: ReadonlySet<Finding['code']> = new Set([
  'broker-missing',
  'broker-refused',
  'clock',
  'network',
  'throttled',
  'aws-outage',
  'undecided',
]);

/** Whether a finding says nothing about the role. */
export function isUnclear(code: Finding['code']): boolean {
  return unclear.has(code);
}

/** Whether a role was found to answer without its External ID: all that cuts an account off. */
export function isOpen(code: Finding['code'] | undefined): boolean {
  return code?.startsWith('open-') ?? false;
}

/**
 * The account after a verification. Only an open role cuts off an account that was connected:
 * whatever else is clearly wrong is kept as its reason, and it is read on, so that its badges say
 * what AWS says of it. One whose role has never answered goes on waiting for it.
 */
export function afterVerification(account: Account, finding: Finding, now: number): Account {
  const { code, action, region } = finding;
  if (isUnclear(code)) return account;
  const rest = withoutReason(account);
  if (code === 'connected') return { ...rest, status: 'connected', verifiedAt: now };
  const isNotMadeYet = code === 'role-not-assumable' || code === 'broker-not-allowed';
  if (isNotMadeYet && account.status === 'waiting') return account;
  const isReadOn = account.status === 'connected' && !isOpen(code);
  return {
    ...rest,
    status: isReadOn ? 'connected' : 'attention',
    statusReason: code,
    ...(action === undefined ? {} : { statusAction: action }),
    ...(region === undefined ? {} : { statusRegion: region }),
    verifiedAt: now,
  };
}

/**
 * The account as it is while its role has not answered yet. That another was verified before is kept:
 * it may still take the External ID.
 */
export function asWaiting(account: Account): Account {
  return account.status === 'waiting' ? account : { ...withoutReason(account), status: 'waiting' };
}

/** The account without anything that was found to be wrong with it. */
export function withoutReason(account: Account): Account {
  const { statusReason, statusAction, statusRegion, ...rest } = account;
  const isGiven = statusReason ?? statusAction ?? statusRegion;
  return isGiven === undefined ? account : rest;
}
