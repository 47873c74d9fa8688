import type { SetupKit } from '../../../contract/accounts';
import { parseIamArn } from '../../../rules/iam-arn';
import { chosenName } from '../../../rules/role-name';
import { rolePolicy, rolePolicyName } from '../../../rules/role-policy';
import { shellWord } from '../../../rules/shell';
import { externalIdPlaceholder, trustPolicy } from './policies';
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

/**
 * Does the work only in the account where the role belongs, and says first which account the shell is
 * signed in to: CloudShell opens in whichever the browser was left in.
 */
function inAccount(roleArn: string, work: string): string {
  const account = parseIamArn(roleArn, 'role')?.accountNumber ?? '';
  return [
    'A=$(aws sts get-caller-identity --query Account --output text) &&',
    'echo "This shell is signed in to AWS account $A." &&',
    `if [ "$A" = ${account} ]; then ${work};`,
    `else echo "The role belongs in account ${account}: nothing was changed."; false; fi`,
  ].join(' ');
}

/**
 * One line, because CloudShell warns of more; create-stack, because `deploy` reads no pipe. What an
 * earlier attempt left of the stack is deleted first: CloudFormation updates no stack whose creation
 * was rolled back. Nothing is deleted through a link that has ended, so never a role that is in use.
 */
function cloudShellCommand({ roleArn }: RolePlan, url: string): string {
  const suffix = chosenName(roleArn) ?? parseIamArn(roleArn, 'role')?.name ?? '';
  const stack = `ConfluOps-${suffix.replace(/[^A-Za-z0-9-]/g, '-')}`;
  const work = [
    'T=$(curl -fsS $U) && {',
    'if aws cloudformation describe-stacks --stack-name $S >/dev/null 2>&1; then',
    'aws cloudformation delete-stack --stack-name $S &&',
    'aws cloudformation wait stack-delete-complete --stack-name $S; fi; } &&',
    'aws cloudformation create-stack --stack-name $S --capabilities CAPABILITY_NAMED_IAM',
    '--template-body "$T" &&',
    'aws cloudformation wait stack-create-complete --stack-name $S',
  ].join(' ');
  return `S=${stack} U=${shellWord(url)}; ${inAccount(roleArn, work)}`;
}

/**
 * Makes the role, or mends the trust and the permissions of one that is there. A role's name may begin
 * with "-": behind "=" the AWS CLI takes no name for an option.
 */
function cliCommand(
  { roleArn, brokerArn, permissionsBoundary, optionalReads }: RolePlan,
  url: string,
): string {
  const role = parseIamArn(roleArn, 'role');
  const [before = '', after = ''] = JSON.stringify(trustPolicy(brokerArn, 'EXTERNAL-ID'))
    .split('EXTERNAL-ID')
    .map(shellWord);
  const boundary =
    permissionsBoundary === undefined
      ? []
      : [`--permissions-boundary ${shellWord(permissionsBoundary)}`];
  const work = [
    `T=${before}"$(curl -fsS $U/id)"${after} &&`,
    `{ aws iam create-role --path ${shellWord(role?.path ?? '/')} --role-name=$R`,
    ...boundary,
    '--assume-role-policy-document "$T" ||',
    'aws iam update-assume-role-policy --role-name=$R --policy-document "$T"; } &&',
    `aws iam put-role-policy --role-name=$R --policy-name ${rolePolicyName}`,
    `--policy-document ${shellWord(JSON.stringify(rolePolicy(optionalReads)))}`,
  ].join(' ');
  return `U=${shellWord(url)} R=${role?.name}; ${inAccount(roleArn, work)}`;
}
