import type { AccountStatus, DiagnosisCode } from '../contract/accounts';

/**
 * Whether an account's role can be set up: where it has not passed yet, and where AWS was found to
 * refuse it. A role that AWS accepts is mended in another way, and goes on being read.
 */
export function mayBeSetUp(status: AccountStatus, found: DiagnosisCode | undefined): boolean {
  return status !== 'connected' || found === 'role-not-assumable';
}
