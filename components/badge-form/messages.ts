import { messages } from '../internal/message';

/** The words of the form. `{account}` is an account's name, number and region. */
export const message = messages({
  account: '{name} – {number}, {region}',
  'connectionId.label': 'AWS account',
  'connectionId.placeholder': 'Choose an account',
  'connectionId.keep': 'Keep the alarm that is there',
  'alarmName.label': 'Alarm',
  'alarmName.hint': 'Type to search, or paste the alarm’s address in the AWS console or its ARN.',
  'alarmName.keep': 'Choose an account to replace the alarm',
  'label.label': 'Label',
  'label.hint': 'Shown in place of the alarm’s name.',

  sealed: 'Hide the alarm’s name and account from readers',
  'sealed.hint':
    'Readers get the label, the state and for how long, and nothing else. This dialog does not show the name again, either; only administrators can ask for it.',
  looks: 'What the badge shows',
  showSince: 'For how long',
  showReason: 'CloudWatch’s reason',
  link: 'A link to the alarm in the AWS console',
  size: 'Size',
  medium: 'As the text around it',
  large: 'As a heading',

  preview: 'Preview',
  'preview.nothing': 'Choose an alarm to see its badge.',
  'preview.nameless': 'Type a label to see the badge as readers do.',
  'preview.reads': 'The badge reads “{name}, {state}”.',
  'preview.example.time': 'The time is an example.',
  'preview.example.reason': 'The reason is an example.',
  'preview.example.both': 'The time and the reason are examples.',
  'preview.unlisted':
    'AWS does not list this name now. The badge says so until there is an alarm of this name.',

  'kept.sealed': 'This badge hides which alarm it shows',
  'kept.sealed.about':
    'You can change how it looks and keep its alarm, or choose another alarm in its place.',
  'kept.granted': 'You may not choose this badge’s alarm here',
  'kept.granted.about':
    'It shows {name}, of an account that you may not place here. You can change how it looks, or choose another alarm.',
  'seal.open': 'Show which alarm this is',
  'seal.opening': 'Asking…',
  'seal.opened': 'It shows {name} of {account}.',
  'seal.disconnected': 'It shows {name} of an account that is not connected any more.',
  'seal.forbidden': 'Only Confluence administrators may see which alarm this is.',
  'seal.other': 'That could not be found out just now. Try again in a moment.',

  'link.matched': 'The link’s account is {account}.',
  'link.ambiguous': 'Several accounts fit this link',
  'link.ambiguous.about': 'Choose the account that has the alarm.',
  'link.unmatched': 'No account fits this link',
  'link.unmatched.numbered':
    'It leads to AWS account {number} in {region}, of which you may place no alarms here. Ask a Confluence administrator to connect that account or to allow this space, or choose another alarm.',
  'link.unmatched.any':
    'It leads to region {region}, in which you may place no account’s alarms here. Ask a Confluence administrator to connect the account or to allow this space, or choose another alarm.',
  'link.unreadable': 'The pasted link leads to no alarm',
  'link.unreadable.about':
    'ConfluOps could not read an alarm from it. Choose the alarm here, or paste its own address.',

  'connectionId.empty': 'Choose an AWS account.',
  'alarmName.empty': 'Choose an alarm, or type its name.',
  'alarmName.unchosen':
    'You typed “{subject}” and chose nothing yet. Choose an alarm from the list, or “Use this name”.',
  'alarmName.again': 'To change whether readers see the name, choose the alarm again.',
  'label.empty': 'Type a label: without the name it is all that tells readers what this is.',
  'label.too-long': 'Use at most 255 characters; this has {subject}.',
  'label.gives-away': 'The label holds the alarm’s name, which readers are not to see.',

  save: 'Save',
  cancel: 'Cancel',
  'failure.not-placeable':
    'You may not place alarms of this account here any more. Choose another alarm, or ask a Confluence administrator.',
  'failure.not-editable':
    'You may not edit this page any more. Ask the people who look after it; what you typed is still here.',
  'failure.config-refused':
    'Confluence did not accept these settings. Change the label or the options and save again; if it stays, tell a Confluence administrator.',
  'failure.macro-gone':
    'This macro is not on the page any more. Close this dialog and insert the macro again.',
  'failure.other':
    'That did not work, and nothing was saved. What you typed is still here; try again in a moment.',
});
