import type { AccountStatus, Diagnosis, DiagnosisCode } from '../../contract/accounts';

/** What a role must show before it is used, in the order in which it is tried. */
export const checks = ['answers', 'guarded', 'reads'] as const;
export type Check = (typeof checks)[number];

export type CheckOutcome = 'pending' | 'passed' | 'failed';

/** How far a role came that ended in a diagnosis: the check that failed, and whether for good. */
const failing: Partial<Record<DiagnosisCode, Check>> = {
  'broker-not-allowed': 'answers',
  'broker-refused': 'answers',
  'broker-missing': 'answers',
  'open-without-id': 'guarded',
  'open-with-any-id': 'guarded',
  'missing-permission': 'reads',
  'region-not-enabled': 'reads',
  'organisation-policy': 'reads',
  'permissions-boundary': 'reads',
};

/** Diagnoses that time alone can mend, or that a role still being made gives. */
export function isPassing(code: DiagnosisCode): boolean {
  return failing[code] === undefined;
}

/** The outcome of each check that can be told from an account's status and its last diagnosis. */
export function outcomesOf(
  status: AccountStatus,
  diagnosis: Diagnosis | undefined,
): Readonly<Record<Check, CheckOutcome>> {
  const failed = diagnosis && failing[diagnosis.code];
  const at = failed === undefined ? -1 : checks.indexOf(failed);
  const outcome = (index: number): CheckOutcome => {
    if (index === at) return 'failed';
    return status === 'connected' || index < at ? 'passed' : 'pending';
  };
  return { answers: outcome(0), guarded: outcome(1), reads: outcome(2) };
}
