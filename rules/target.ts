import { looksLikeArn, parseIamArn, type ArnProblem, type Problem } from './iam-arn';

/** Why a text is neither an AWS account number nor the ARN of a role. */
export type TargetProblem =
  | ArnProblem
  | 'empty'
  | 'not-twelve-digits'
  | 'session-of-role'
  | 'service-linked-role'
  | 'neither';

/** What the administrator means by the text: an account to make a role in, or a role made elsewhere. */
export interface Target {
  /** As the backend takes it: twelve digits, or the ARN. */
  readonly text: string;
  readonly accountNumber: string;
  readonly kind: 'account' | 'role';
}

/**
 * Reads an AWS account number, also as the console groups it (1111-2222-3333), or the ARN of a role
 * in AWS's commercial partition.
 */
export function parseTarget(typed: string): Target | Problem<TargetProblem> {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (looksLikeArn(text)) return parseRole(text);
  const digits = /^\d{4}([- ])\d{4}\1\d{4}$/.test(text) ? text.replace(/[- ]/g, '') : text;
  if (!/^[\d -]+$/.test(digits)) return { problem: 'neither' };
  if (!/^\d{12}$/.test(digits)) {
    return { problem: 'not-twelve-digits', subject: String(digits.replace(/\D/g, '').length) };
  }
  return { text: digits, accountNumber: digits, kind: 'account' };
}

function parseRole(text: string): Target | Problem<TargetProblem> {
  if (/^arn:[^:]*:sts:/.test(text)) return { problem: 'session-of-role' };
  const arn = parseIamArn(text, 'role');
  if ('problem' in arn) return arn;
  if (arn.path.startsWith('/aws-service-role/')) return { problem: 'service-linked-role' };
  return { text, accountNumber: arn.accountNumber, kind: 'role' };
}
