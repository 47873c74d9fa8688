import { messages } from '../internal/message';

/** The words of the board. States are said in the words of badges. */
export const message = messages({
  board: 'AWS alarms',

  // The alarms by how they stand.
  standings: 'Show alarms by state',
  alarm: 'In alarm',
  'no-state': 'No state',
  doubt: 'In doubt',
  'insufficient-data': 'No data',
  ok: 'OK',

  // What narrows down, groups and sorts.
  search: 'Search alarms',
  'search.hint': 'Name, account or region',
  group: 'Group by',
  'group.none': 'None',
  'group.account': 'Account',
  'group.region': 'Region',
  'group.state': 'State',
  'group.prefix': 'Name prefix',
  order: 'Sort by',
  'order.severity': 'Worst first',
  'order.changed': 'Newest change',
  'order.name': 'Name',
  'count.all': { one: '{count} alarm', other: '{count} alarms' },
  'count.found': { one: '{found} of {count} alarm', other: '{found} of {count} alarms' },
  'in-group': { one: '{count} alarm', other: '{count} alarms' },
  'in-group-alarm': { one: '{count} in alarm', other: '{count} in alarm' },
  'others-prefix': 'Other names',
  'others-account': 'Account unknown',
  'others-region': 'Region unknown',

  // When the board was read.
  'as-of': 'As of {time}',
  stale: 'As of {time}, not read since',
  'stale-unknown': 'Not read for a while',
  fill: 'Full screen',
  leave: 'Leave full screen',

  // The table.
  keys: 'The arrow keys go from alarm to alarm.',
  'column.state': 'State',
  'column.name': 'Alarm',
  'column.reason': 'Reason',
  'column.account': 'Account',
  'column.region': 'Region',
  'column.changed': 'For',
  'column.link': 'AWS console',
  composite: 'Composite',
  log: 'Log alarm',
  'actions-off': 'Notifications off',
  'actions-suppressed': 'Notifications suppressed',
  link: 'AWS',
  'link-to': 'Open {alarm} in the AWS console',

  // What is folded.
  more: { one: '{count} more', other: '{count} more' },
  'more-in-alarm': {
    one: '{count} more, {alarms} in alarm',
    other: '{count} more, {alarms} in alarm',
  },
  fewer: 'Show fewer',
  scaling: {
    one: 'Show {count} alarm that only scales',
    other: 'Show {count} alarms that only scale',
  },
  'scaling-hide': 'Hide alarms that only scale',

  // Nothing to show.
  loading: 'Reading the alarms.',
  'none.heading': 'No alarms',
  'none.text': 'AWS has no alarm here now.',
  'none-match.heading': 'No alarm matches',
  'none-match.clear': 'Show all alarms',

  // What is missing: which alarms, and below it why.
  'source-names': 'Alarms of {account}',
  'source-prefix': 'Alarms of {account} whose names begin with “{prefix}”',
  'source-children': 'Children of {alarm} in {account}',
  'alarms-by-prefix': 'Alarms whose names begin with “{prefix}”',
  'children-of': 'Children of {alarm}',
  'unnamed-account': 'Alarms of an AWS account',
  'missing.heading': 'Some alarms are missing',
  'incomplete.heading': 'There are more alarms',
  incomplete: 'Only a part of them is shown.',
  'absent-loading': 'ConfluOps is still reading them.',
  'absent-not-found':
    'AWS did not find them. Edit the page and choose them again if they were deleted.',
  'absent-no-access':
    'You are not allowed to see them here. Ask the people who look after the page.',
  'absent-not-connected':
    'The account is not connected. Ask a Confluence administrator to connect it.',
  'absent-aws-refused':
    'AWS refused to let ConfluOps read them. Ask a Confluence administrator to verify the account.',
  'absent-broker-refused':
    'AWS refused the key that reads them. Ask a Confluence administrator to replace it.',
  'absent-region-disabled':
    'The AWS region is disabled. Ask the people who run the account to enable it.',
  'absent-throttled': 'AWS is getting too many requests to answer. ConfluOps asks again by itself.',
  'absent-unavailable': 'ConfluOps could not read them. It asks again by itself.',
  'absent-timeout': 'No answer came in time. ConfluOps asks again by itself.',
  'absent-not-chosen': 'No alarms are chosen here. Edit the page and choose some.',
  'absent-not-granted': 'They are not to be shown here. Edit the page and choose them again.',
  'absent-other-site': 'Somebody chose them on another site. Edit the page and choose them again.',
  'absent-grant-retired':
    'An administrator retired the grant for them. Edit the page and choose them again.',
  'absent-not-placed':
    'You have access to none of the spaces in which they may be seen. Ask the people who look after the page.',

  // Spoken once when something has changed.
  changed: {
    one: '{count} alarm changed: {changes}.',
    other: '{count} alarms changed: {changes}.',
  },
  change: '{alarm}: {state}',
  'changes-more': { one: '{count} more', other: '{count} more' },
});
