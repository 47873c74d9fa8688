import type { SetupKit } from '../../../contract/accounts';
import { parseIamArn } from '../../../rules/iam-arn';
import { chosenName } from '../../../rules/role-name';
import { shellWord } from '../../lib/shell';
import { externalIdPlaceholder, rolePolicy, rolePolicyName, trustPolicy } from './policies';
import { template, type RolePlan } from './template';
import { terraform } from './terraform';

/** An open setup link. */
export interface SetupLink {
  /** Answers the template; with `/id` after it, the External ID. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Everything that the wizard prints. The External ID is in none of it: a shell in AWS fetches it. */
export function setupKit(plan: RolePlan, { url, expiresAt }: SetupLink): SetupKit {
  return {
    command: cloudShellCommand(plan, url),
    terraform: terraform(plan, `${url}/id`),
    cli: cliCommand(plan, url),
    template: JSON.stringify(template(plan, externalIdPlaceholder), null, 2),
    rights: [
      'cloudformation:CreateStack',
      'cloudformation:DescribeStacks',
      'iam:CreateRole',
      'iam:GetRole',
      'iam:PutRolePolicy',
      'iam:TagRole',
    ],
    expiresAt,
  };
}

/** One line, because CloudShell warns of more; create-stack, because `deploy` reads no pipe. */
function cloudShellCommand({ roleArn }: RolePlan, url: string): string {
  const suffix = chosenName(roleArn) ?? parseIamArn(roleArn, 'role')?.name ?? '';
  const stack = `ConfluOps-${suffix.replace(/[^A-Za-z0-9-]/g, '-')}`;
  return [
    `S=${stack} U=${shellWord(url)};`,
    'aws cloudformation create-stack --stack-name $S --capabilities CAPABILITY_NAMED_IAM',
    '--template-body "$(curl -fsS $U)" &&',
    'aws cloudformation wait stack-create-complete --stack-name $S',
  ].join(' ');
}

/**
 * Makes the role, or mends the trust and the permissions of one that is there. A role's name may begin
 * with "-": behind "=" the AWS CLI takes no name for an option.
 */
function cliCommand({ roleArn, brokerArn, permissionsBoundary }: RolePlan, url: string): string {
  const role = parseIamArn(roleArn, 'role');
  const [before = '', after = ''] = JSON.stringify(trustPolicy(brokerArn, 'EXTERNAL-ID'))
    .split('EXTERNAL-ID')
    .map(shellWord);
  const boundary =
    permissionsBoundary === undefined
      ? []
      : [`--permissions-boundary ${shellWord(permissionsBoundary)}`];
  return [
    `U=${shellWord(url)} R=${role?.name};`,
    `T=${before}"$(curl -fsS $U/id)"${after} &&`,
    `{ aws iam create-role --path ${shellWord(role?.path ?? '/')} --role-name=$R`,
    ...boundary,
    '--assume-role-policy-document "$T" ||',
    'aws iam update-assume-role-policy --role-name=$R --policy-document "$T"; } &&',
    `aws iam put-role-policy --role-name=$R --policy-name ${rolePolicyName}`,
    `--policy-document ${shellWord(JSON.stringify(rolePolicy))}`,
  ].join(' ');
}
