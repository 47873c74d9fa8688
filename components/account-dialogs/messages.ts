import { messages } from '../internal/message';

/** The words of the dialogs about one account. */
export const message = messages({
  'edit.heading': 'Edit {name}',
  'edit.save': 'Save',
  'edit.verify':
    'If you change the region or the role, ConfluOps verifies it. A new role is used only once it has passed.',
  'fact.role': 'Role',
  'fact.external-id': 'External ID',
  'fact.external-id.set': 'set on {date}; never shown',
  'fact.verified': 'Last verified',
  'fact.never': 'not yet',

  'delete.heading': 'Delete {name}?',
  'delete.about':
    'ConfluOps deletes everything that it has stored for this account, immediately and permanently:',
  'delete.external-id': 'the External ID, set on {date}',
  'delete.link': 'the setup link, if one is open',
  'delete.role': 'the role’s ARN, {role}',
  'delete.account':
    'the account itself: its name, number {account}, region, status and addresses, and who may place and see its alarms',
  'delete.badges':
    'Badges for this account stay on your pages and say that the account is not connected.',
  'delete.aws':
    'The role in AWS is yours and stays. To remove it as well, run this in AWS CloudShell, in the region where it was created:',
  'delete.aws-command': 'Command that removes the role from AWS',
  'delete.aws-own': 'The role in AWS is yours and stays: {role}',
  'delete.confirm': 'Delete account',
  'delete.refused':
    'The account could not be deleted completely. What is left of it is still listed: try again.',
  'code.forbidden': 'You are no longer a Confluence administrator.',

  'diagnosis.heading': '{name} needs attention',
  'diagnosis.unclear': '{name} could not be verified',
  'diagnosis.waiting': '{name} is not connected yet',
  'diagnosis.verify': 'Verify again',
  'diagnosis.verifying': 'Asking AWS…',
  'diagnosis.setup': 'Set up again',
  'diagnosis.read-on':
    'ConfluOps goes on reading the account. Until this is fixed, its badges say what AWS says; then they recover by themselves.',
  'diagnosis.unchanged': 'Until this is clear, the account and its badges stay as they are.',
  'diagnosis.cut-off':
    'Until this is fixed, ConfluOps does not use the role, and badges for this account say that it is not connected.',

  cancel: 'Cancel',
  close: 'Close',
});
