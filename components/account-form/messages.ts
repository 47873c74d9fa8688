import { messages } from '../internal/message';

/** The words of the form: labels, hints, and the reason why a field is not accepted. */
export const message = messages({
  'displayName.label': 'Display name',
  'displayName.hint': 'How people know this account, for example “Shop production”.',
  'region.label': 'AWS region',
  'region.hint':
    'The region that the alarms are in. To show alarms from two regions, connect the account twice.',
  'region.placeholder': 'Choose a region',
  'target.label': 'AWS account number, or ARN of a role',
  'target.hint':
    'The account number is the twelve digits at the top right of the AWS console. If you already have a role, paste its ARN instead.',
  'permissionsBoundary.label': 'Permissions boundary (optional)',
  'permissionsBoundary.hint':
    'The ARN of a policy. You need it only if your organisation requires a permissions boundary for new roles.',
  'portalUrl.label': 'AWS access portal (optional)',
  'portalUrl.hint':
    'Links to the AWS console then open in this account. An example is https://example.awsapps.com/start.',
  'placement.label': 'Who may place and see its alarms',
  'optionalReads.label': 'What else the details of an alarm show (optional)',

  'displayName.empty': 'Type a name.',
  'displayName.not-allowed':
    'The name contains a character that cannot be displayed, or one that reverses the direction of text.',
  'displayName.too-long': 'Use at most 100 characters; this name has {subject}.',
  'region.empty': 'Choose a region.',
  'region.unknown': '“{subject}” is not a region that ConfluOps knows.',

  'target.empty': 'Type the account number or paste the ARN of a role.',
  'target.neither':
    'Type an account number, which has twelve digits, or a role ARN, which begins with “arn:aws:iam::”.',
  'target.not-twelve-digits': 'An AWS account number has twelve digits; this one has {subject}.',
  'target.session-of-role':
    'This is the ARN of a session, not of the role itself. Copy the role’s ARN from the IAM console: arn:aws:iam::…:role/….',
  'target.service-linked-role':
    'Only its AWS service can use a service-linked role. Use a role of your own.',
  'target.other-partition':
    'This ARN is in {subject}. ConfluOps connects only accounts in AWS’s commercial partition (arn:aws:).',
  'target.unknown-partition':
    'A role ARN begins with “arn:aws:”; this one has “{subject}” in place of “aws”.',
  'target.not-iam':
    'This is an ARN of the service “{subject}”. A role ARN begins with “arn:aws:iam::”.',
  'target.has-region':
    'A role ARN has no region, so two colons follow “iam”; this one has “{subject}” between them.',
  'target.account-not-twelve-digits':
    'The account number in an ARN has twelve digits; in this one it is “{subject}”.',
  'target.other-resource':
    'This is the ARN of a “{subject}”. In a role ARN, “:role/” follows the account number.',
  'target.path-not-allowed':
    'The path “{subject}” contains a character that is not allowed. Allowed are letters, digits and / + = , . @ _ -.',
  'target.path-too-long': 'The path of a role has at most 512 characters.',
  'target.name-missing': 'The role’s name is missing at the end of the ARN.',
  'target.name-too-long': 'The name of a role has at most 64 characters.',
  'target.name-not-allowed':
    'The role name “{subject}” contains a character that is not allowed. Allowed are letters, digits and + = , . @ _ -.',

  'permissionsBoundary.not-arn': 'This is not a policy ARN, which begins with “arn:aws:iam::”.',
  'permissionsBoundary.other-account':
    'This policy belongs to account {subject}. A permissions boundary must be in the role’s own account.',
  'permissionsBoundary.other-partition':
    'This ARN is in {subject}. ConfluOps connects only accounts in AWS’s commercial partition (arn:aws:).',
  'permissionsBoundary.unknown-partition':
    'A policy ARN begins with “arn:aws:”; this one has “{subject}” in place of “aws”.',
  'permissionsBoundary.not-iam':
    'This is an ARN of the service “{subject}”. A policy ARN begins with “arn:aws:iam::”.',
  'permissionsBoundary.has-region':
    'A policy ARN has no region, so two colons follow “iam”; this one has “{subject}” between them.',
  'permissionsBoundary.account-not-twelve-digits':
    'The account number in an ARN has twelve digits; in this one it is “{subject}”.',
  'permissionsBoundary.other-resource':
    'This is the ARN of a “{subject}”. In a policy ARN, “:policy/” follows the account number.',
  'permissionsBoundary.path-not-allowed':
    'The path “{subject}” contains a character that is not allowed. Allowed are letters, digits and / + = , . @ _ -.',
  'permissionsBoundary.path-too-long': 'The path of a policy has at most 512 characters.',
  'permissionsBoundary.name-missing': 'The policy’s name is missing at the end of the ARN.',
  'permissionsBoundary.name-too-long': 'The name of a policy has at most 128 characters.',
  'permissionsBoundary.name-not-allowed':
    'The policy name “{subject}” contains a character that is not allowed. Allowed are letters, digits and + = , . @ _ -.',

  'portalUrl.not-url': 'This is not a web address.',
  'portalUrl.not-https': 'The address begins with “{subject}”; it must begin with “https:”.',
  'portalUrl.has-credentials': 'Leave the user name and password out of the address.',
  'portalUrl.too-long': 'The address has more than 2,048 characters.',

  'placement.empty': 'Choose one of the two options.',
  'placement.no-space': 'Choose a space.',

  'refused.displayName': 'ConfluOps does not accept this name.',
  'refused.region': 'ConfluOps does not accept this region.',
  'refused.target':
    'ConfluOps does not accept this role. With the access key that comes with ConfluOps, a role must have the path /confluops/.',
  'refused.permissionsBoundary': 'ConfluOps does not accept this boundary.',
  'refused.portalUrl': 'ConfluOps does not accept this address.',
  'refused.optionalReads': 'ConfluOps does not accept this choice.',
  'refused.placement': 'ConfluOps does not accept this choice of spaces: choose 1 to 50 of them.',

  'twin.heading': '“{name}” in {region} is in the list already',
  'twin.text':
    'It is account {account}. People who place alarms could not tell the two apart. Choose another name, or send the form again to keep it.',
  more: 'More options',
  'conflict.heading': 'Somebody else has changed this account in the meantime',
  'conflict.kept':
    'What you typed is still here, and their changes were not overwritten. Fields that you did not change now show what they saved.',
  'conflict.field': 'They changed “{label}” to “{theirs}”.',
  'conflict.emptied': 'They emptied “{label}”.',
  'conflict.next': 'Save again to replace their values with yours.',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.not-found': 'Somebody else has deleted this account.',
  'code.upstream': 'The account could not be saved. Try again in a moment.',
});
