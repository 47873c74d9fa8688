import { looksLikeArn, readIamArn, type ArnProblem } from './iam-arn';
import type { Problem } from './problem';

/** Why a text cannot be the permissions boundary of a role. */
export type BoundaryProblem = ArnProblem | 'not-arn' | 'other-account';

/**
 * What is wrong with a permissions boundary; undefined for the ARN of a policy in the role's own
 * account, or of one that AWS manages.
 *
 * @param accountNumber - Of the role's account; undefined while nobody knows it.
 */
export function boundaryProblem(
  text: string,
  accountNumber: string | undefined,
): Problem<BoundaryProblem> | undefined {
  if (!looksLikeArn(text)) return { problem: 'not-arn' };
  const policy = readIamArn(text, 'policy');
  if ('problem' in policy) return policy;
  const isElsewhere =
    accountNumber !== undefined && !['aws', accountNumber].includes(policy.accountNumber);
  return isElsewhere ? { problem: 'other-account', subject: policy.accountNumber } : undefined;
}
