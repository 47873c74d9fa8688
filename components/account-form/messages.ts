import { messages } from '../internal/message';

/** The words of the form: labels, hints, and the reason why a field is not accepted. */
export const message = messages({
  'displayName.label': 'Display name',
  'displayName.hint': 'How people know this account, for example “Shop production”.',
  'region.label': 'AWS region',
  'region.hint': 'Where the alarms are. An account with alarms in two regions is connected twice.',
  'region.placeholder': 'Choose a region',
  'target.label': 'AWS account number, or ARN of a role',
  'target.hint':
    'The twelve digits at the top right of the AWS console. If you made a role in another way, paste its ARN.',
  'permissionsBoundary.label': 'Permissions boundary (optional)',
  'permissionsBoundary.hint':
    'ARN of a policy, where your organisation allows new roles only with a permissions boundary.',
  'portalUrl.label': 'AWS access portal (optional)',
  'portalUrl.hint':
    'Console links then open in this account, for example https://example.awsapps.com/start.',
  'placement.label': 'Who may place and see its alarms',

  'displayName.empty': 'Type a name.',
  'displayName.not-allowed': 'The name has a character that cannot be shown.',
  'displayName.too-long': 'Use at most 100 characters; this has {subject}.',
  'region.empty': 'Choose a region.',
  'region.unknown': '“{subject}” is not a region that ConfluOps knows.',

  'target.empty': 'Type the account number or paste the ARN of a role.',
  'target.neither':
    'This is neither twelve digits nor an ARN, which would begin with “arn:aws:iam::”.',
  'target.not-twelve-digits': 'An AWS account number has twelve digits; this has {subject}.',
  'target.session-of-role':
    'This is the ARN of a session, not of the role itself. Take the role’s ARN from the IAM console: arn:aws:iam::…:role/….',
  'target.service-linked-role':
    'A service-linked role can be used by its AWS service only. Use a role of your own.',
  'target.other-partition':
    'This ARN is in {subject}. ConfluOps connects accounts of AWS’s commercial partition (arn:aws:) only.',
  'target.unknown-partition':
    'An ARN of a role begins with “arn:aws:”; here “{subject}” stands in the place of “aws”.',
  'target.not-iam': 'This is an ARN of “{subject}”. A role’s begins with “arn:aws:iam::”.',
  'target.has-region':
    'The ARN of a role has no region, so two colons follow “iam”; here “{subject}” is between them.',
  'target.account-not-twelve-digits':
    'The account number in an ARN has twelve digits; here it is “{subject}”.',
  'target.other-resource':
    'This is the ARN of a “{subject}”. After the account number a role’s goes on with “:role/”.',
  'target.path-not-allowed':
    'The path “{subject}” has a sign other than letters, digits and / + = , . @ _ -.',
  'target.path-too-long': 'The path of a role has at most 512 characters.',
  'target.name-missing': 'The role’s name is missing at the end of the ARN.',
  'target.name-too-long': 'The name of a role has at most 64 characters.',
  'target.name-not-allowed':
    'The role’s name “{subject}” has a character other than letters, digits and + = , . @ _ -.',

  'permissionsBoundary.not-arn': 'This is not an ARN, which would begin with “arn:aws:iam::”.',
  'permissionsBoundary.other-account':
    'This policy belongs to account {subject}. A boundary is in the role’s own account.',
  'permissionsBoundary.other-partition':
    'This ARN is in {subject}. ConfluOps connects accounts of AWS’s commercial partition (arn:aws:) only.',
  'permissionsBoundary.unknown-partition':
    'An ARN of a policy begins with “arn:aws:”; here “{subject}” stands in the place of “aws”.',
  'permissionsBoundary.not-iam':
    'This is an ARN of “{subject}”. A policy’s begins with “arn:aws:iam::”.',
  'permissionsBoundary.has-region':
    'The ARN of a policy has no region, so two colons follow “iam”; here “{subject}” is between them.',
  'permissionsBoundary.account-not-twelve-digits':
    'The account number in an ARN has twelve digits; here it is “{subject}”.',
  'permissionsBoundary.other-resource':
    'This is the ARN of a “{subject}”. After the account number a policy’s goes on with “:policy/”.',
  'permissionsBoundary.path-not-allowed':
    'The path “{subject}” has a sign other than letters, digits and / + = , . @ _ -.',
  'permissionsBoundary.path-too-long': 'The path of a policy has at most 512 characters.',
  'permissionsBoundary.name-missing': 'The policy’s name is missing at the end of the ARN.',
  'permissionsBoundary.name-too-long': 'The name of a policy has at most 128 characters.',
  'permissionsBoundary.name-not-allowed':
    'The policy’s name “{subject}” has a character other than letters, digits and + = , . @ _ -.',

  'portalUrl.not-url': 'This is not a web address.',
  'portalUrl.not-https': 'The address begins with “{subject}”; it must begin with “https:”.',
  'portalUrl.has-credentials': 'Leave the user name and password out of the address.',
  'portalUrl.too-long': 'The address has more than 2,048 characters.',

  'placement.empty': 'Choose one of the two.',
  'placement.no-space': 'Choose a space.',

  'refused.displayName': 'ConfluOps does not accept this name.',
  'refused.region': 'ConfluOps does not accept this region.',
  'refused.target':
    'ConfluOps does not accept this role. With the key that comes with ConfluOps its path must be /confluops/.',
  'refused.permissionsBoundary': 'ConfluOps does not accept this boundary.',
  'refused.portalUrl': 'ConfluOps does not accept this address.',
  'refused.placement': 'ConfluOps does not accept this choice of spaces: name 1 to 50 of them.',

  more: 'More options',
  'conflict.heading': 'Somebody else changed this account meanwhile',
  'conflict.kept':
    'What you typed is still here, and nothing of theirs was overwritten. Fields you left alone now show what they saved.',
  'conflict.field': 'They changed “{label}” to “{theirs}”.',
  'conflict.emptied': 'They emptied “{label}”.',
  'conflict.next': 'Save again to put your values in place of theirs.',
  'code.forbidden': 'You are no longer an administrator of Confluence.',
  'code.not-found': 'Somebody else deleted this account meanwhile.',
  'code.upstream': 'That did not work, and nothing was saved. Try again in a moment.',
});
