import type { Diagnosis, DiagnosisCode } from '../../../contract/accounts';
import { parseIamArn } from '../../../rules/iam-arn';
import { rolePolicy } from '../../../rules/role-policy';
import { brokerKit } from '../../broker/broker-kit';
import type { Account } from '../account';
import type { Finding } from '../cut-off';
import { externalIdPlaceholder, trustPolicy } from './policies';

const readAction = 'cloudwatch:DescribeAlarms';

/** What a mending line takes beside the account itself. */
export interface MendingFacts {
  /** ARN of the present broker, where it is known: an open role's trust policy names it. */
  readonly brokerArn?: string;
  /** Roles of all accounts: the broker's policy names those that do not stand under our path. */
  readonly roleArns?: readonly string[];
}

/** What a finding is called, and the document or line that mends it, where AWS tells enough for one. */
export function diagnosisOf(
  code: DiagnosisCode,
  account: Account,
  facts: MendingFacts,
  { action = readAction, region }: Pick<Finding, 'action' | 'region'> = {},
): Diagnosis {
  const isElsewhere = region !== undefined && region !== account.region;
  const mend = mendOf(code, account, facts);
  const isAboutAction =
    code === 'missing-permission' ||
    code === 'organisation-policy' ||
    code === 'permissions-boundary';
  return {
    code,
    ...(isAboutAction ? { action } : {}),
    ...(isElsewhere ? { region } : {}),
    ...(mend === undefined ? {} : { mend }),
  };
}

function mendOf(
  code: DiagnosisCode,
  { roleArn, region, optionalReads }: Account,
  { brokerArn, roleArns = [] }: MendingFacts,
): string | undefined {
  switch (code) {
    case 'open-without-id':
    case 'open-with-any-id':
      return brokerArn && document(trustPolicy(brokerArn, externalIdPlaceholder));
    case 'role-not-assumable':
      return `aws iam get-role --role-name=${parseIamArn(roleArn, 'role')?.name} --query 'Role.[Arn,AssumeRolePolicyDocument]'`;
    case 'broker-not-allowed':
      return brokerKit([...roleArns, roleArn]).policy;
    case 'missing-permission':
    case 'permissions-boundary':
      return document(rolePolicy(optionalReads));
    case 'region-not-enabled':
      return `aws account enable-region --region-name ${region}`;
    default:
      return undefined;
  }
}

function document(policy: object): string {
  return JSON.stringify(policy, null, 2);
}
