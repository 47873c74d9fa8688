import { messages } from '../internal/message';

/** The words of the form. `{account}` is an account's name, number and region. */
export const message = messages({
  account: '{name} – {number}, {region}',
  'connectionId.label': 'AWS account',
  'connectionId.placeholder': 'Choose an account',
  'connectionId.keep': 'Keep the current alarm',
  'alarmName.label': 'Alarm',
  'alarmName.hint': 'Type to search, or paste the alarm’s address in the AWS console or its ARN.',
  'alarmName.keep': 'Choose an account to replace the alarm',
  'label.label': 'Label',
  'label.hint': 'Shown in place of the alarm’s name.',

  sealed: 'Hide the alarm’s name and account from readers',
  'sealed.hint':
    'Readers see the label, the state and how long it has lasted, and nothing else. This dialog will not show the name again either; only administrators can ask for it.',
  looks: 'What the badge shows',
  showSince: 'How long the state has lasted',
  showReason: 'CloudWatch’s reason for the state',
  link: 'A link to the alarm in the AWS console',
  size: 'Size',
  medium: 'Like the text around it',
  large: 'Like a heading',

  preview: 'Preview',
  'preview.nothing': 'Choose an alarm to see its badge.',
  'preview.nameless': 'Type a label to see the badge as readers do.',
  'preview.reads': 'The badge reads “{name}, {state}”.',
  'preview.example.reason': 'The reason is an example.',
  'preview.unlisted':
    'AWS does not list an alarm of this name at the moment. The badge says so until it does.',

  unlisted: 'AWS does not list an alarm named “{name}”',
  'unlisted.about':
    'Upper and lower case matter in names. Choose an alarm from the list, or place the badge all the same: it says that there is no such alarm until there is one.',
  'unlisted.place': 'Place it anyway',

  'kept.sealed': 'This badge hides which alarm it shows',
  'kept.sealed.about':
    'You can change how it looks and keep its alarm, or choose another alarm in its place.',
  'kept.granted': 'You are not allowed to choose this badge’s alarm here',
  'kept.granted.about':
    'It shows {name}, from an account whose alarms you are not allowed to place here. You can change how it looks, or choose another alarm.',
  'seal.open': 'Show which alarm this is',
  'seal.opening': 'Finding out…',
  'seal.opened': 'It shows {name} in {account}.',
  'seal.disconnected': 'It shows {name} in an account that is no longer connected.',
  'seal.forbidden': 'Only Confluence administrators may see which alarm this is.',
  'seal.other': 'ConfluOps could not find out which alarm this is. Try again in a moment.',

  'link.matched': 'The link leads to {account}.',
  'link.ambiguous': 'Several accounts match this link',
  'link.ambiguous.about': 'Choose the account that has the alarm.',
  'link.unmatched': 'No account matches this link',
  'link.unmatched.numbered':
    'It leads to AWS account {number} in {region}, whose alarms you are not allowed to place here. Ask a Confluence administrator to connect that account or to allow this space, or choose another alarm.',
  'link.unmatched.any':
    'It leads to the region {region}, in which there is no account whose alarms you are allowed to place here. Ask a Confluence administrator to connect the account or to allow this space, or choose another alarm.',
  'link.unreadable': 'The pasted link does not lead to an alarm',
  'link.unreadable.about':
    'ConfluOps found no alarm in it. Choose the alarm here, or paste the alarm’s own address.',

  'connectionId.empty': 'Choose an AWS account.',
  'alarmName.empty': 'Choose an alarm, or type its name.',
  'alarmName.unchosen':
    'You typed “{subject}” but have not chosen an alarm yet. Choose one from the list, or “Use this name”.',
  'alarmName.again': 'To change whether readers see the name, choose the alarm again.',
  'label.empty':
    'Type a label: readers do not see the name, so only the label tells them what this is.',
  'label.too-long': 'Use at most 255 characters; this label has {subject}.',
  'label.not-allowed':
    'The label contains an invisible character that reverses the direction of text. Type the label again.',
  'label.gives-away': 'The label contains the alarm’s name, which readers must not see.',

  save: 'Save',
  cancel: 'Cancel',
  'failure.not-placeable':
    'You are no longer allowed to place alarms of this account here. Choose another alarm, or ask a Confluence administrator.',
  'failure.not-editable':
    'You are no longer allowed to edit this page. Ask the people who look after it; what you typed is still here.',
  'failure.config-refused':
    'Confluence did not accept these settings. Change the label or the options and save again; if this goes on, tell a Confluence administrator.',
  'failure.macro-gone':
    'This macro is no longer on the page. Close this dialog and insert the macro again.',
  'failure.other':
    'The badge could not be saved. What you typed is still here; try again in a moment.',
});
