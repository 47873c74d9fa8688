import { messages } from '../internal/message';

/** The words of the form that takes an access key, and of the panel that shows it. */
export const message = messages({
  'accessKeyId.label': 'Access key ID',
  'accessKeyId.hint': 'Begins with AKIA.',
  'secretAccessKey.label': 'Secret access key',
  'secretAccessKey.hint':
    'Stored encrypted, used by ConfluOps only, and never shown again, not even here.',
  'accessKeyId.empty': 'Paste the access key ID.',
  'accessKeyId.temporary':
    'This is a temporary key, which stops working within hours. Use the access key of the IAM user.',
  'accessKeyId.not-key-id': 'An access key ID begins with AKIA and has capital letters and digits.',
  'secretAccessKey.empty': 'Paste the secret access key.',
  'secretAccessKey.is-key-id':
    'This is an access key ID. The secret is the longer value beside it.',
  'secretAccessKey.has-space': 'A secret access key has no space: something else was copied along.',
  cancel: 'Cancel',
  save: 'Check and save key',
  checking: 'Asking AWS whose key this is…',

  'code.broker-refused':
    'AWS does not accept this key. Copy both halves again; a key that was just made may need a few seconds.',
  'code.broker-not-user':
    'This key does not belong to an IAM user. Keys of the root user and of roles are too powerful or too short-lived here.',
  'code.broker-in-use':
    'This key belongs to another IAM user. These roles trust the present one and would be cut off; change their trust policies or delete their accounts first:',
  'code.broker-unchecked':
    'AWS could not be asked about this key, so it was not saved. Try again in a moment.',
  'code.invalid-input': 'This is not an access key.',
  'code.conflict': 'Somebody else changed the access key meanwhile. Look at it again.',
  'code.forbidden': 'You are no longer an administrator of Confluence.',
  'code.not-found': 'Somebody else removed this key meanwhile.',
  'code.upstream': 'That did not work, and nothing was saved. Try again in a moment.',

  'kit.command': 'Run once in AWS CloudShell, in the AWS account that shall own the user',
  'kit.policy': 'The user’s whole policy',
  'kit.show-policy': 'Show the policy',
  'kit.why':
    'The command makes an IAM user that can do one thing: assume roles that trust it. It prints the access key that belongs below.',

  heading: 'AWS access key',
  'about.installation':
    'ConfluOps asks AWS as this IAM user, which may do nothing but assume the roles that you connect.',
  'about.vendor':
    'ConfluOps asks AWS with the key that comes with the app. You may use an IAM user of your own in its place.',
  'about.none':
    'ConfluOps has no access key yet, so no account can be connected. Make an IAM user for it: its key is the only secret that you ever type.',
  user: 'IAM user',
  'key.current': 'In use',
  'key.next': 'Second key',
  'key.set': 'set on {date}',
  add: 'Add access key',
  'add-own': 'Use a key of your own',
  rotate: 'Replace key',
  remove: 'Remove',
  'remove-key': 'Remove access key {key}',
  'rotate.heading': 'Replace the key without a gap',
  'rotate.make': 'Make a second key of the same user in AWS CloudShell',
  'rotate.type': 'Type the second key here. Both work then.',
  'rotating.heading': 'Two keys are in place',
  'rotating.text':
    'Remove the older one here, then delete it in AWS. ConfluOps goes on with the second key without a gap.',
  'rotating.list': 'Shows both keys, to find the older one, in AWS CloudShell',
  'remove.heading': 'Remove access key {key}?',
  'remove.rotated':
    'ConfluOps forgets this key and goes on with the second one. Delete the key in AWS as well.',
  'remove.next': 'ConfluOps forgets the second key and goes on with the one in use.',
  'remove.last':
    'ConfluOps forgets its only key. Until you add one, every badge says that its state is unavailable, and no account can be verified. Accounts and their roles stay.',
  'remove.confirm': 'Remove key',
});
