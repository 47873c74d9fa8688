import type { PublicAccount, SetupKit } from '../../contract/accounts';
import type { BrokerKit, PublicBroker } from '../../contract/broker';
import type { PublicGrantKey } from '../../contract/grant-keys';
import type { SpaceChoice } from '../../contract/placement';

/**
 * What the backend answers, for stories and tests; each sample takes the fields in which it is to
 * differ.
 */

/** Noon of an invented day, so that no story changes with the calendar. */
export const sampleNow = Date.parse('2026-03-02T12:00:00Z');

const suffix = '7f3a9c21';
const roleName = `ConfluOpsAlarmReader-${suffix}`;

/** An account whose role has not been made yet. */
export function waitingAccount(change: Partial<PublicAccount> = {}): PublicAccount {
  return {
    connectionId: `${suffix}-5d0e-4a61-9c1b-0f3f7a9b2c44`,
    displayName: 'Shop production',
    accountNumber: '111122223333',
    region: 'eu-west-1',
    roleArn: `arn:aws:iam::111122223333:role/confluops/${roleName}`,
    status: 'waiting',
    externalIdSetAt: sampleNow,
    placement: { scope: 'everywhere' },
    revision: 1,
    ...change,
  };
}

/** A connected account. */
export function sampleAccount(change: Partial<PublicAccount> = {}): PublicAccount {
  return waitingAccount({ status: 'connected', verifiedAt: sampleNow, ...change });
}

const trust = (principal: string, externalId: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ConfluOpsWithExternalIdOnly',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${principal}:root` },
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'sts:ExternalId': externalId },
        ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${principal}:user/confluops-broker` },
      },
    },
  ],
});

/** The trust policy that mends an open role. */
export const sampleTrustPolicy = JSON.stringify(
  trust('999988887777', '<External ID: setup link, /id>'),
  null,
  2,
);

const link = 'https://1a2b3c4d.hello.atlassian-dev.net/x1/Yz0AbCdEf';

/** What a setup link gives. */
export function sampleKit(change: Partial<SetupKit> = {}): SetupKit {
  return {
    command: `S=ConfluOps-${suffix} U=${link}; A=$(aws sts get-caller-identity --query Account --output text) && echo "This shell is signed in to AWS account $A." && if [ "$A" = 111122223333 ]; then T=$(curl -fsS $U) && { if aws cloudformation describe-stacks --stack-name $S >/dev/null 2>&1; then aws cloudformation delete-stack --stack-name $S && aws cloudformation wait stack-delete-complete --stack-name $S; fi; } && aws cloudformation create-stack --stack-name $S --capabilities CAPABILITY_NAMED_IAM --template-body "$T" && aws cloudformation wait stack-create-complete --stack-name $S; else echo "The role belongs in account 111122223333: nothing was changed."; false; fi`,
    terraform: `# export TF_VAR_confluops_external_id="$(curl -fsS ${link}/id)"
variable "confluops_external_id" {
  type      = string
  sensitive = true
}

resource "aws_iam_role" "confluops" {
  name = "${roleName}"
  path = "/confluops/"
}`,
    cli: `U=${link}; aws iam create-role --path /confluops/ --role-name ${roleName} --assume-role-policy-document "$(curl -fsS $U/trust)" && aws iam put-role-policy --role-name ${roleName} --policy-name ReadAlarmStatus --policy-document '{"Version":"2012-10-17"}'`,
    template: JSON.stringify(
      {
        AWSTemplateFormatVersion: '2010-09-09',
        Resources: {
          AlarmReaderRole: {
            Type: 'AWS::IAM::Role',
            Properties: {
              RoleName: roleName,
              Path: '/confluops/',
              AssumeRolePolicyDocument: trust('999988887777', '<External ID>'),
            },
          },
        },
      },
      null,
      2,
    ),
    rights: [
      'cloudformation:CreateStack',
      'cloudformation:DescribeStacks',
      'iam:CreateRole',
      'iam:GetRole',
      'iam:PutRolePolicy',
      'iam:TagRole',
    ],
    expiresAt: sampleNow + 15 * 60_000,
    ...change,
  };
}

/** What is printed to make the broker. */
export const sampleBrokerKit: BrokerKit = {
  command:
    'U=confluops-broker; aws iam create-user --user-name $U && aws iam put-user-policy --user-name $U --policy-name AssumeConfluOpsRoles --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::*:role/confluops/*"}]}\' && aws iam create-access-key --user-name $U',
  policy: JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: 'arn:aws:iam::*:role/confluops/*',
        },
      ],
    },
    null,
    2,
  ),
};

/** A broker of the installation's own. */
export function sampleBroker(change: Partial<PublicBroker> = {}): PublicBroker {
  return {
    arn: 'arn:aws:iam::999988887777:user/confluops-broker',
    source: 'installation',
    current: { maskedKeyId: 'AKIA…7Q2X', setAt: sampleNow },
    ...change,
  };
}

/** Spaces of a site, a personal one and names of other scripts among them. */
export const sampleSpaces: readonly SpaceChoice[] = [
  { id: '98305', key: 'SHOP', name: 'Shop', isPersonal: false },
  { id: '98306', key: 'SHOPOPS', name: 'Shop operations', isPersonal: false },
  { id: '98307', key: 'PAY', name: 'Payments', isPersonal: false },
  { id: '98308', key: 'JP', name: '日本の店舗', isPersonal: false },
  { id: '98309', key: 'AR', name: 'متجر', isPersonal: false },
  { id: '98310', key: '~7120201a2b3c4d', name: 'Anna Berg', isPersonal: true },
];

const day = 24 * 60 * 60_000;

/** Keys of grants in each of their states. */
export const sampleGrantKeys: readonly PublicGrantKey[] = [
  { id: '9c41d7e0', madeAt: sampleNow },
  { id: '03fa55b2', madeAt: sampleNow - 90 * day },
  { id: '7e1094ac', madeAt: sampleNow - 400 * day, retiredAt: sampleNow - 30 * day },
];
