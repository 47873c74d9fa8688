import type { OptionalRead } from '../../../contract/optional-reads';
import { parseIamArn } from '../../../rules/iam-arn';
import { rolePolicy, rolePolicyName } from '../../../rules/role-policy';
import { trustPolicy } from './policies';

/** What a template is made from. */
export interface RolePlan {
  readonly roleArn: string;
  readonly brokerArn: string;
  readonly permissionsBoundary?: string;
  /** What the role may read beside alarms. */
  readonly optionalReads?: readonly OptionalRead[];
}

/** The CloudFormation template that makes the role, as an object of its JSON. */
export function template(
  { roleArn, brokerArn, permissionsBoundary, optionalReads }: RolePlan,
  externalId: string,
): object {
  const role = parseIamArn(roleArn, 'role');
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'ConfluOps: one read-only IAM role for CloudWatch alarm status in Confluence.',
    Resources: {
      AlarmReaderRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: role?.name,
          Path: role?.path,
          MaxSessionDuration: 3600,
          Description: roleDescription,
          AssumeRolePolicyDocument: trustPolicy(brokerArn, externalId),
          ...(permissionsBoundary === undefined
            ? {}
            : { PermissionsBoundary: permissionsBoundary }),
          Policies: [{ PolicyName: rolePolicyName, PolicyDocument: rolePolicy(optionalReads) }],
          Tags: [{ Key: 'app', Value: 'confluops' }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['AlarmReaderRole', 'Arn'] } } },
  };
}

const roleDescription =
  'Lets ConfluOps (Confluence app) read CloudWatch alarm status. Delete this stack to revoke.';
