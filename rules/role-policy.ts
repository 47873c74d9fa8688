import type { OptionalRead } from '../contract/optional-reads';
import { parseIamArn } from './iam-arn';
import { actionsFor } from './optional-reads';
import { shellWord } from './shell';

/** A policy document of IAM, as an object in the order in which AWS's own documents have it. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

export const rolePolicyName = 'ReadAlarmStatus';

/**
 * What the role may do: read alarms, and what an administrator lets be read beside them. DescribeAlarms
 * leaves composite alarms out unless it is allowed on every resource (CloudWatch API reference).
 */
export function rolePolicy(optionalReads: readonly OptionalRead[] = []): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ReadAlarms',
        Effect: 'Allow',
        Action: actionsFor(optionalReads),
        Resource: '*',
      },
    ],
  };
}

/**
 * One line for a shell in AWS that lets a role which is there already do this, and no more of what the
 * line let it do before. A role's name may begin with "-": behind "=" the AWS CLI takes no name for an
 * option.
 */
export function policyCommand(roleArn: string, optionalReads: readonly OptionalRead[]): string {
  return [
    `aws iam put-role-policy --role-name=${parseIamArn(roleArn, 'role')?.name ?? ''}`,
    `--policy-name ${rolePolicyName}`,
    `--policy-document ${shellWord(JSON.stringify(rolePolicy(optionalReads)))}`,
  ].join(' ');
}
