import { parseIamArn } from '../../../rules/iam-arn';
import { ourPath } from '../../../rules/role-name';
import type { PolicyDocument } from '../../../rules/role-policy';

/** What stands in the External ID's place wherever a browser can see it. */
export const externalIdPlaceholder = '<External ID: setup link, /id>';

/**
 * Who may assume the role: the broker, and only with the External ID. The broker's account is the
 * principal and the user a condition, because IAM would save the user under an id that changes when
 * the user is made anew, under the same name or not.
 *
 * @param brokerArn - ARN of an IAM user.
 */
export function trustPolicy(brokerArn: string, externalId: string): PolicyDocument {
  const account = parseIamArn(brokerArn, 'user')?.accountNumber;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ConfluOpsWithExternalIdOnly',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': externalId },
          ArnEquals: { 'aws:PrincipalArn': brokerArn },
        },
      },
    ],
  };
}

/**
 * What the broker may do: assume the roles under our path, and roles made in another way by name.
 *
 * @param otherRoles - ARNs of roles that do not stand under our path.
 */
export function brokerPolicy(otherRoles: readonly string[]): PolicyDocument {
  const ours = `arn:aws:iam::*:role${ourPath}*`;
  const resource = otherRoles.length > 0 ? [ours, ...otherRoles] : ours;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: resource }],
  };
}
