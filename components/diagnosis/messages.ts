import { messages } from '../internal/message';

/**
 * The trust doctor's words: a heading and a sentence for every diagnosis, and a label for what
 * mends it. AWS hides which of several causes it was; then the sentence names them all.
 */
export const message = messages({
  'heading.role-not-assumable': 'AWS refused this role',
  'heading.broker-not-allowed': 'The access key may not use this role',
  'heading.broker-refused': 'AWS refused the access key',
  'heading.broker-missing': 'There is no access key',
  'heading.open-without-id': 'The role is open: it requires no External ID',
  'heading.open-with-any-id': 'The role is open: it accepts any External ID',
  'heading.missing-permission': 'The role lacks a permission',
  'heading.region-not-enabled': 'The region is not enabled',
  'heading.organisation-policy': 'An organisation policy blocks ConfluOps',
  'heading.permissions-boundary': 'The permissions boundary blocks ConfluOps',
  'heading.clock': 'The clocks differ',
  'heading.network': 'AWS could not be reached',
  'heading.throttled': 'AWS is limiting requests',
  'heading.aws-outage': 'AWS reported an error of its own',
  'heading.undecided': 'AWS gave no clear answer',

  'cause.role-not-assumable':
    'The role may not exist in account {account}, may trust another account, or may ask for a different External ID. AWS does not say which. Run the setup command again, or compare the trust policy of {role}.',
  'cause.broker-not-allowed':
    'The IAM user whose access key ConfluOps has is not allowed to assume {role}. Give that user the policy below.',
  'cause.broker-refused':
    'The IAM user’s access key was deactivated, deleted or replaced. Add a new one under “AWS access key”.',
  'cause.broker-missing':
    'ConfluOps has no access key to call AWS with. Add one under “AWS access key”.',
  'cause.open-without-id':
    '{role} can be used without its External ID, so ConfluOps does not use it. Replace its trust policy with the one below; the AWS CLI line of a new setup command does the same.',
  'cause.open-with-any-id':
    '{role} can be used with a wrong External ID, so ConfluOps does not use it. Replace its trust policy with the one below; the AWS CLI line of a new setup command does the same.',
  'cause.missing-permission':
    '{role} is not allowed to call {action}. Add the policy below to the role, then verify again.',
  'cause.region-not-enabled':
    'Account {account} has not enabled {region}. Enable it in AWS under Account → AWS Regions, or choose another region.',
  'cause.organisation-policy':
    'A policy of your AWS organisation forbids {action} in {region}. Ask the people who manage the organisation to allow it.',
  'cause.permissions-boundary':
    'The permissions boundary on {role} does not allow {action}. Add it to the boundary, or choose another boundary.',
  'cause.clock':
    'AWS did not accept the time of the request. This passes by itself: verify again in a few minutes.',
  'cause.network':
    'ConfluOps could not connect to AWS in {region}. Nothing is known about the role: verify again in a few minutes.',
  'cause.throttled':
    'Account {account} receives more requests than AWS allows, perhaps from other tools as well. Nothing is wrong with the role: verify again in a minute.',
  'cause.aws-outage':
    'AWS in {region} failed, so nothing is known about the role. Verify again in a few minutes; status.aws.amazon.com reports outages.',
  'cause.undecided':
    'AWS gave no clear answer to one of the checks, so nothing is known about the role. Verify again.',

  'sts-region':
    'Where the organisation allows AWS STS in another region only, choose that region in the settings.',

  'mend.document': 'Policy that fixes this',
  'mend.command': 'Command that fixes this, for AWS CloudShell',
  'mend.look': 'Command that shows the role and whom it trusts, for AWS CloudShell',
  'mend.trust': 'Trust policy that fixes this',
});
