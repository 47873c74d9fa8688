import { messages } from '../internal/message';

/** The words of the dialogs about one account. */
export const message = messages({
  'edit.heading': 'Edit {name}',
  'edit.save': 'Save',
  'edit.verify': 'A changed region or role is verified before ConfluOps reads through it.',
  'fact.role': 'Role',
  'fact.external-id': 'External ID',
  'fact.external-id.set': 'set on {date}; never shown',
  'fact.verified': 'Last verified',
  'fact.never': 'not yet',

  'delete.heading': 'Delete {name}?',
  'delete.about': 'ConfluOps removes all that it has of this account, at once and for good:',
  'delete.external-id': 'the External ID, set on {date}',
  'delete.link': 'the setup link, if one is open',
  'delete.role': 'the role’s ARN, {role}',
  'delete.account':
    'the account itself: name, number {account}, region, status, addresses, and who may place and see its alarms',
  'delete.badges':
    'Badges of this account on your pages stay where they are and say that it is not connected.',
  'delete.aws':
    'The role in AWS is yours and stays. To remove it too, run this in AWS CloudShell, in the region in which it was made:',
  'delete.aws-command': 'Removes the role from AWS',
  'delete.aws-own': 'The role in AWS is yours and stays: {role}',
  'delete.confirm': 'Delete account',
  'delete.refused': 'That did not work. What is left of the account is still listed: try again.',
  'code.forbidden': 'You are no longer an administrator of Confluence.',

  'diagnosis.heading': '{name} needs attention',
  'diagnosis.unclear': '{name} could not be verified',
  'diagnosis.waiting': '{name} is not connected yet',
  'diagnosis.verify': 'Verify again',
  'diagnosis.verifying': 'Asking AWS…',
  'diagnosis.setup': 'Set up again',
  'diagnosis.unchanged': 'Until that is clear, the account stays as it is, and so do its badges.',
  'diagnosis.cut-off':
    'Until it is mended, badges of this account say that it is not connected, and ConfluOps does not use the role.',

  cancel: 'Cancel',
  close: 'Close',
});
