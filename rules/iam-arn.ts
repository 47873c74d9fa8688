import { isAccountNumber } from './account-number';
import type { Problem } from './problem';

/** AWS's partitions by the names that AWS gives them. ConfluOps reaches the first one only. */
const partitions = {
  aws: 'AWS commercial',
  'aws-cn': 'AWS China',
  'aws-us-gov': 'AWS GovCloud (US)',
  'aws-eusc': 'AWS European Sovereign Cloud',
  'aws-iso': 'AWS ISO (US)',
  'aws-iso-b': 'AWS ISOB (US)',
  'aws-iso-e': 'AWS ISOE (Europe)',
  'aws-iso-f': 'AWS ISOF',
} as const;

/** Why a text is not the ARN that is asked for; the sentence stands in the form's message table. */
export type ArnProblem =
  | 'other-partition'
  | 'unknown-partition'
  | 'not-iam'
  | 'has-region'
  | 'account-not-twelve-digits'
  | 'other-resource'
  | 'path-not-allowed'
  | 'path-too-long'
  | 'name-missing'
  | 'name-too-long'
  | 'name-not-allowed';

/** What of IAM an ARN can name here. */
export type IamKind = 'role' | 'policy' | 'user';

/** An IAM ARN, taken apart. */
export interface IamArn {
  readonly arn: string;
  /** Twelve digits, or `aws` for a policy that AWS manages. */
  readonly accountNumber: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  readonly name: string;
}

/**
 * Limits of names: docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. A path may
 * hold more signs in IAM than here; `*` and `?` among them would widen a policy that names the ARN.
 */
const allowedPath = /^\/(?:[\w+=,.@-]+\/)*$/;
const allowedName = /^[\w+=,.@-]+$/;
const longestPath = 512;
const longestName = { role: 64, policy: 128, user: 64 } as const;

/** Whether a text means to be an ARN: only then are its parts worth naming. */
export function looksLikeArn(text: string): boolean {
  return text.startsWith('arn:');
}

/** Reads an ARN of that kind; undefined for anything else, also in other partitions. */
export function parseIamArn(value: unknown, kind: IamKind): IamArn | undefined {
  if (typeof value !== 'string' || !looksLikeArn(value)) return undefined;
  const arn = readIamArn(value, kind);
  return 'problem' in arn ? undefined : arn;
}

/**
 * Takes an ARN of that kind apart, or says which part of it is not as IAM writes it. Only AWS's
 * commercial partition counts: a broker's keys are good within one partition.
 *
 * @param text - Looks like an ARN.
 */
export function readIamArn(text: string, kind: IamKind): IamArn | Problem<ArnProblem> {
  const [, partition = '', service = '', region = '', account = '', ...rest] = text.split(':');
  const resource = rest.join(':');
  const type = resource.split('/', 1)[0] ?? '';
  if (partition !== 'aws') return partitionProblem(partition);
  if (service !== 'iam') return { problem: 'not-iam', subject: service };
  if (region !== '') return { problem: 'has-region', subject: region };
  if (!isAccountNumber(account) && !(kind === 'policy' && account === 'aws')) {
    return { problem: 'account-not-twelve-digits', subject: account };
  }
  if (type !== kind) return { problem: 'other-resource', subject: type };
  const pathAndName = resource.slice(type.length);
  const name = pathAndName.slice(pathAndName.lastIndexOf('/') + 1);
  const path = pathAndName.slice(0, pathAndName.length - name.length);
  if (name === '') return { problem: 'name-missing' };
  if (!allowedName.test(name)) return { problem: 'name-not-allowed', subject: name };
  if (name.length > longestName[kind]) return { problem: 'name-too-long', subject: name };
  if (!allowedPath.test(path)) return { problem: 'path-not-allowed', subject: path };
  if (path.length > longestPath) return { problem: 'path-too-long' };
  return { arn: text, accountNumber: account, path, name };
}

function partitionProblem(partition: string): Problem<ArnProblem> {
  return Object.hasOwn(partitions, partition)
    ? { problem: 'other-partition', subject: partitions[partition as keyof typeof partitions] }
    : { problem: 'unknown-partition', subject: partition };
}
