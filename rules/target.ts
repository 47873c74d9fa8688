import { isAccountNumber } from './account-number';
import { looksLikeArn, readIamArn, type ArnProblem } from './iam-arn';
import type { Problem } from './problem';

/** Why a text is neither an AWS account number nor the ARN of a role. */
export type TargetProblem =
  | ArnProblem
  | 'empty'
  | 'not-twelve-digits'
  | 'session-of-role'
  | 'service-linked-role'
  | 'neither';

/** What the text means: an account to make a role in, or a role that was made in another way. */
export interface Target {
  /** Twelve digits, or the ARN. */
  readonly text: string;
  readonly accountNumber: string;
  readonly kind: 'account' | 'role';
}

/** A text as the backend takes it: without the space around it, and without the console's dashes. */
export function cleanTarget(typed: string): string {
  const text = typed.trim();
  return /^\d{4}([- ])\d{4}\1\d{4}$/.test(text) ? text.replace(/[- ]/g, '') : text;
}

/** Reads an AWS account number, or the ARN of a role in AWS's commercial partition. */
export function readTarget(text: string): Target | Problem<TargetProblem> {
  if (text === '') return { problem: 'empty' };
  if (looksLikeArn(text)) return readRole(text);
  if (isAccountNumber(text)) return { text, accountNumber: text, kind: 'account' };
  if (!/^[\d -]+$/.test(text)) return { problem: 'neither' };
  return { problem: 'not-twelve-digits', subject: String(text.replace(/\D/g, '').length) };
}

function readRole(text: string): Target | Problem<TargetProblem> {
  if (/^arn:[^:]*:sts:/.test(text)) return { problem: 'session-of-role' };
  const arn = readIamArn(text, 'role');
  if ('problem' in arn) return arn;
  if (arn.path.startsWith('/aws-service-role/')) return { problem: 'service-linked-role' };
  return { text, accountNumber: arn.accountNumber, kind: 'role' };
}
