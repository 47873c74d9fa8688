import { messages } from '../internal/message';

/** The words of the account table. */
export const message = messages({
  caption: 'Connected AWS accounts',
  'column.name': 'Name',
  'column.number': 'AWS account',
  'column.region': 'Region',
  'column.role': 'Role',
  'column.placement': 'Placed by',
  'column.status': 'Status',
  'column.verified': 'Verified',
  'column.actions': 'Actions',
  sort: 'Sort by',

  'status.connected': 'Connected',
  'status.waiting': 'Waiting',
  'status.attention': 'Needs attention',
  'status.verifying': 'Verifying…',
  'why.waiting': 'The role has not answered yet.',
  'why.attention': 'Verify it to find out why.',
  'verified.never': 'Not yet',
  'verified.ago': '{time} ago',

  verify: 'Verify',
  'set-up': 'Set up',
  'set-up-again': 'Set up again',
  edit: 'Edit',
  'open-console': 'Open alarms in AWS',
  delete: 'Delete',
  'actions-for': 'More actions for {name}',
  'verify-one': 'Verify {name}',
  'set-up-one': 'Set up {name}',

  filter: 'Filter accounts',
  'filter.hint': 'Name, number, region, role or status',
  'count.all': { one: '{count} account', other: '{count} accounts' },
  'count.filtered': { one: '{shown} of {count} account', other: '{shown} of {count} accounts' },
  'none-match.heading': 'No account matches “{filter}”',
  'none-match.clear': 'Show all accounts',
  range: '{first}–{last} of {total}',
  pages: 'Pages of accounts',
  previous: 'Previous',
  next: 'Next',

  'empty.heading': 'No AWS account is connected yet',
  'empty.text':
    'Connect the account whose CloudWatch alarms you want to show on your pages. It takes about two minutes and one command in AWS CloudShell.',
  'empty.connect': 'Connect an account',
});
