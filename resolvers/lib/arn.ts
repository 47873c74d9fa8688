/** An IAM role or policy, taken apart from its ARN. */
export interface IamArn {
  readonly arn: string;
  /** Twelve digits, or `aws` for a policy that AWS manages. */
  readonly accountNumber: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  readonly name: string;
}

/**
 * Limits of names: docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. Paths may
 * hold more signs in IAM than here; `*` and `?` among them would widen a policy that names the ARN.
 * Only AWS's commercial partition: a broker's keys are good within one partition.
 */
const arn =
  /^arn:aws:iam::(\d{12}|aws):(role|policy|user)(\/(?:[\w+=,.@-]+\/)*)([\w+=,.@-]{1,128})$/;

const longestPath = 512;

/** Reads an ARN of that kind; undefined for anything else, also in other partitions. */
export function parseIamArn(value: unknown, kind: 'role' | 'policy' | 'user'): IamArn | undefined {
  if (typeof value !== 'string') return undefined;
  const [whole, accountNumber, type, path, name] = arn.exec(value) ?? [];
  if (whole === undefined || !accountNumber || !path || !name || type !== kind) return undefined;
  if (accountNumber === 'aws' && kind !== 'policy') return undefined;
  if (path.length > longestPath || (kind !== 'policy' && name.length > 64)) return undefined;
  return { arn: whole, accountNumber, path, name };
}
