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
  'heading.open-without-id': 'The role is open: it needs no External ID',
  'heading.open-with-any-id': 'The role is open: it accepts any External ID',
  'heading.missing-permission': 'The role lacks a permission',
  'heading.region-not-enabled': 'The region is not enabled',
  'heading.organisation-policy': 'An organisation policy is in the way',
  'heading.permissions-boundary': 'The permissions boundary is in the way',
  'heading.clock': 'The clocks differ',
  'heading.network': 'AWS could not be reached',
  'heading.throttled': 'AWS is limiting requests',
  'heading.aws-outage': 'AWS reported an error of its own',
  'heading.undecided': 'AWS gave no clear answer',

  'cause.role-not-assumable':
    'The role may not exist in account {account}, may trust another account, or may ask for a different External ID. AWS does not say which. Run the setup command again, or compare the trust policy of {role}.',
  'cause.broker-not-allowed':
    'The policy of the IAM user whose keys ConfluOps has does not allow {role}. Give that user the policy below.',
  'cause.broker-refused':
    'The IAM user’s access key was deactivated, deleted or replaced. Add a new one under “AWS access key”.',
  'cause.broker-missing':
    'ConfluOps has no IAM user’s access key to ask AWS with. Add one under “AWS access key”.',
  'cause.open-without-id':
    '{role} can be used without its External ID, so ConfluOps does not use it. Put the trust policy below in place of its own; the AWS CLI line of a new setup command does that too.',
  'cause.open-with-any-id':
    '{role} can be used with a wrong External ID, so ConfluOps does not use it. Put the trust policy below in place of its own; the AWS CLI line of a new setup command does that too.',
  'cause.missing-permission':
    '{role} may not call {action}. Add the policy below to the role, then verify again.',
  'cause.region-not-enabled':
    'Account {account} has not enabled {region}. Enable it in AWS under Account → AWS Regions, or choose another region.',
  'cause.organisation-policy':
    'A service control policy of your AWS organisation forbids {action} in {region}. Whoever manages the organisation can allow it.',
  'cause.permissions-boundary':
    'The permissions boundary on {role} does not allow {action}. Add it to the boundary, or choose another boundary.',
  'cause.clock':
    'AWS did not accept the time of the request. That passes by itself: verify again in a few minutes.',
  'cause.network':
    'The connection to AWS failed on the way. Nothing is known about the role: verify again in a few minutes.',
  'cause.throttled':
    'Account {account} is asked faster than AWS allows, also by other tools. Nothing is wrong with the role: verify again in a minute.',
  'cause.aws-outage':
    'Nothing is known about the role. Verify again in a few minutes; status.aws.amazon.com tells about outages.',
  'cause.undecided':
    'One of the checks stayed without a clear answer, so nothing is concluded from it. Verify again.',

  'mend.document': 'Policy that mends it',
  'mend.command': 'Command that mends it, for AWS CloudShell',
  'mend.look': 'Shows the role and whom it trusts, in AWS CloudShell',
  'mend.trust': 'Trust policy that mends it',
  'the-action': 'this action',
});
