import { messages } from '../internal/message';

export const message = messages({
  list: 'Alarms',
  loading: 'Loading alarms…',
  empty: 'This account has no alarms in this region.',
  'no-match': 'No alarm has “{text}” in its name.',
  'left-out': {
    one: 'One alarm that only scales something is left out.',
    other: '{count} alarms that only scale something are left out.',
  },
  // What may be missing, after the number of alarms that fit.
  more: 'There are more. Type any part of a name to search them all.',
  searching: 'Searched {count} so far…',
  stopped: 'Only {count} were searched.',
  'cannot-be-read': 'Some alarms cannot be read and are missing here.',
  beyond:
    'Only the first {count} of this account were searched. Type the beginning of a name to find others; upper and lower case matter.',
  'use-name': 'Use this name: {name}',
  chosen: '(chosen)',

  // Shown and read out while the list is open.
  count: { one: 'One alarm.', other: '{count} alarms.' },
  'count-first': 'The first {count} of {hits} alarms.',

  'without-scaling': 'Leave out alarms that only scale something',

  'type-metric': 'Metric',
  'type-composite': 'Composite',
  'type-log': 'Log',

  // Why a pasted link leads to no alarm.
  'link-not-a-link': 'ConfluOps cannot read this address.',
  'link-not-https':
    'An address of the AWS console begins with “https:”; this one begins with “{subject}”.',
  'link-other-host': 'This address leads to {subject}, which is not the AWS console.',
  'link-other-partition':
    'This alarm is in the partition {subject}. ConfluOps reads only alarms in AWS’s commercial partition (aws).',
  'link-no-region':
    'This address does not say in which region the alarm is. Copy it from the alarm’s own page in the AWS console.',
  'link-unknown-region': '“{subject}” is not a region that ConfluOps knows.',
  'link-alarm-list':
    'This address leads to a list of alarms. Open one alarm in the AWS console and copy its address.',
  'link-not-an-alarm':
    'This address does not lead to an alarm. Open the alarm in the AWS console and copy its address.',
  'link-name-not-allowed': 'This address contains a name that no alarm can have.',

  // Why there is no list.
  again: 'Try again',
  'code-throttled': 'AWS is getting too many requests to list the alarms. Try again in a moment.',
  'code-aws-refused':
    'AWS refused to list this account’s alarms. Ask a Confluence administrator to verify the account.',
  'code-region-disabled':
    'The region is disabled in this AWS account. Ask the people who run the account to enable it.',
  'code-not-connected':
    'This account is no longer connected. Ask a Confluence administrator to connect it.',
  'code-not-placeable':
    'You are no longer allowed to place alarms of this account here. Choose another account, or ask a Confluence administrator.',
  'code-not-editable':
    'You are no longer allowed to edit this page, so no alarms are listed for it.',
  'code-other': 'The alarms could not be listed. You can still type or paste a name.',
});
