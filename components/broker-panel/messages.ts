import { messages } from '../internal/message';

/** The words of the form that takes an access key, and of the panel that shows it. */
export const message = messages({
  'accessKeyId.label': 'Access key ID',
  'accessKeyId.hint': 'It begins with AKIA.',
  'secretAccessKey.label': 'Secret access key',
  'secretAccessKey.hint':
    'It is stored encrypted, used only by ConfluOps, and never shown again, not even here.',
  'accessKeyId.empty': 'Paste the access key ID.',
  'accessKeyId.temporary':
    'This is a temporary key, which stops working within hours. Use the access key of the IAM user.',
  'accessKeyId.not-key-id':
    'An access key ID begins with AKIA and consists of capital letters and digits.',
  'accessKeyId.too-short':
    'An access key ID has at least 16 characters, usually 20; this one has {subject}.',
  'accessKeyId.too-long': 'An access key ID has at most 128 characters; this one has {subject}.',
  'secretAccessKey.empty': 'Paste the secret access key.',
  'secretAccessKey.is-key-id':
    'This is an access key ID. The secret is the longer value beside it.',
  'secretAccessKey.has-space':
    'A secret access key contains no spaces: something else was copied with it.',
  'secretAccessKey.not-allowed':
    'A secret access key consists of letters, digits, / and +: something else was copied with it.',
  'secretAccessKey.too-short': 'A secret access key has 40 characters; this one has {subject}.',
  'secretAccessKey.too-long': 'A secret access key has 40 characters; this one has {subject}.',
  cancel: 'Cancel',
  save: 'Check and save key',
  checking: 'Asking AWS whose key this is…',

  'code.broker-refused':
    'AWS does not accept this key. Copy both parts again; a key that has just been created may need a few seconds.',
  'code.broker-not-user':
    'This key does not belong to an IAM user. ConfluOps takes no key of the root user, which is too powerful, and none of a role, which expires too soon.',
  'code.broker-in-use':
    'This key belongs to another IAM user. These roles trust the current one and would stop working; change their trust policies or delete their accounts first:',
  'code.broker-unchecked':
    'ConfluOps could not ask AWS about this key, so the key was not saved. Try again in a moment.',
  'code.invalid-input': 'This is not an access key.',
  'code.conflict':
    'Somebody else has changed the access key in the meantime. Check which key is in use now.',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.not-found': 'Somebody else has already removed this key.',
  'code.upstream': 'The access key could not be changed. Try again in a moment.',

  'kit.command':
    'Command to run once in AWS CloudShell, in the AWS account that is to own the user',
  'kit.policy': 'The user’s whole policy',
  'kit.show-policy': 'Show the policy',
  'kit.why':
    'The command creates an IAM user that can do one thing only: assume roles that trust it. It prints the access key to type below.',

  heading: 'AWS access key',
  'about.installation':
    'ConfluOps calls AWS as this IAM user, which can do nothing but assume the roles that you connect.',
  'about.vendor':
    'ConfluOps calls AWS with the access key that comes with the app. You can use an IAM user of your own instead.',
  'about.none':
    'ConfluOps has no access key yet, so no account can be connected. Create an IAM user for it: that user’s key is the only secret that you ever type.',
  user: 'IAM user',
  'key.current': 'In use',
  'key.next': 'Second key',
  'key.older': 'Older key',
  'key.newer': 'Newer key, in use',
  'key.set': 'set on {date}',
  add: 'Add access key',
  'add-own': 'Use a key of your own',
  rotate: 'Replace key',
  remove: 'Remove',
  'remove-key': 'Remove access key {key}',
  'rotate.heading': 'Replace the key without interruption',
  'rotate.make': 'Command that creates a second key for the same user, for AWS CloudShell',
  'rotate.type': 'Type the second key here. Both keys work from then on.',
  'rotating.heading': 'Two keys are in place',
  'rotating.text':
    'ConfluOps uses the newer key, {newer}. Remove the older one, {older}, here, and then delete it in AWS: nothing is interrupted.',
  'rotating.list': 'Command that lists both keys with their dates, for AWS CloudShell',
  'remove.heading': 'Remove access key {key}?',
  'remove.rotated':
    'ConfluOps forgets the older key and carries on with the newer one. Delete the older key in AWS as well.',
  'remove.next': 'This is the newer key. ConfluOps forgets it and carries on with the older one.',
  'remove.last':
    'ConfluOps forgets its only key. Until you add another, every badge says that its account is not connected, and no account can be verified. Accounts and their roles are kept.',
  'remove.confirm': 'Remove key',
});
