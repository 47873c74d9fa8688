import { messages } from '../internal/message';

export const message = messages({
  list: 'Alarms',
  loading: 'Loading alarms…',
  searching: 'Searching…',
  empty: 'This account has no alarms in this region.',
  'no-match': 'No alarm’s name holds “{text}”.',
  'no-match-at-start': 'No alarm’s name begins with “{text}”. Capital letters count.',
  first:
    'These are the first {count}. Type the beginning of a name to find others; capital letters count.',
  'use-name': 'Use this name: {name}',
  chosen: '(chosen)',

  // Read out while the list is open.
  count: { one: 'One alarm', other: '{count} alarms' },
  'count-first': 'The first {count} alarms',

  'type-metric': 'Metric',
  'type-composite': 'Composite',
  'type-log': 'Log',

  // Why a pasted link leads to no alarm.
  'link-not-a-link': 'ConfluOps cannot read this address.',
  'link-not-https':
    'This address begins with “{subject}”. One of the AWS console begins with “https:”.',
  'link-other-host': 'This address leads to {subject}, which is not the AWS console.',
  'link-other-partition':
    'This alarm is in the partition {subject}. ConfluOps reads alarms of AWS’s commercial partition (aws) only.',
  'link-no-region':
    'This address does not say in which region the alarm is. Copy it from the alarm’s own page in the AWS console.',
  'link-unknown-region': '“{subject}” is not a region that ConfluOps knows.',
  'link-alarm-list':
    'This address leads to a list of alarms. Open one alarm in the AWS console and copy its address.',
  'link-not-an-alarm':
    'This address does not lead to an alarm. Open the alarm in the AWS console and copy its address.',
  'link-name-not-allowed': 'This address holds a name that no alarm can have.',

  // Why there is no list.
  again: 'Try again',
  'code-throttled': 'AWS gets too many requests to list the alarms. Wait a moment.',
  'code-aws-refused':
    'AWS refused to list this account’s alarms. Ask a Confluence administrator to verify the account.',
  'code-region-disabled':
    'The region is disabled in this AWS account. Ask the people who run the account to enable it.',
  'code-not-connected':
    'This account is not connected any more. Ask a Confluence administrator to connect it.',
  'code-not-placeable':
    'You may no longer place alarms of this account here. Choose another account, or ask a Confluence administrator.',
  'code-not-editable': 'You may no longer edit this page, so its alarms are not listed.',
  'code-other': 'The alarms could not be listed. You can still type or paste a name.',
});
