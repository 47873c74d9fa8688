import { messages } from '../internal/message';

/** The words of the form of a user macro. */
export const message = messages({
  // Why a value is not accepted.
  'problem.missing': 'This macro needs a value here. Type or choose one.',
  'problem.alarm-unchosen': 'Choose an alarm of this account, or no account.',
  'problem.not-a-number': '“{subject}” is no whole number. Type digits only, such as 12.',
  'problem.not-a-percentage': '“{subject}” is no percentage. Type a number, such as 50%.',
  'problem.not-a-date': '“{subject}” is no date. Type it as year, month and day: 2024-01-31.',
  'problem.not-a-relative-date':
    '“{subject}” is no span of time. Type a number and a unit, such as -2w for two weeks ago.',
  'problem.not-a-color': '“{subject}” is no colour. Type one as in CSS, such as #0052cc or red.',
  'problem.not-an-address':
    '“{subject}” is no address. Type one without spaces, such as https://example.com.',
  'problem.name-missing':
    'A value without a name is lost. Type the parameter’s name, or remove it.',
  'problem.name-twice':
    'There is another parameter named “{subject}”. Give one of them another name.',
  'problem.name-unreadable':
    'No template can read “{subject}”. Use letters, digits, hyphens and underscores.',

  // What to type.
  'hint.several': 'Several values, with “{delimiter}” between them.',
  'hint.relative-date': 'A number and a unit: y, m, w, d, h. -2w is two weeks ago.',

  // Parameters that nobody declared.
  'free.about': 'This macro names no parameters. Its template may read any.',
  'free.name': 'Name',
  'free.value': 'Value',
  'free.add': 'Add a parameter',
  'free.remove': 'Remove parameter {number} {name}',

  // A choice among the values that the template names.
  choose: 'Choose…',
  'choose.preset': 'Default: {preset}',
  'choose.nothing': 'Nothing',
  'choose.foreign': '{value} (stored on the page, no longer offered)',
  'color.choose': 'Choose a colour for {label}',
  'date.choose': 'Choose a date for {label}',

  // Looking for something in Confluence.
  'placeholder.content': 'Search pages and blog posts by title',
  'placeholder.attachment': 'Search the files of this page',
  'placeholder.space': 'Search spaces by name or key',
  'placeholder.user': 'Search people by name',
  'placeholder.group': 'Search groups by name',
  'placeholder.label': 'Search the labels of this space',
  'use-text': 'Use this text: {text}',
  'user.unknown': 'Nobody whom you can see has this account id. The macro gets it as it is.',
  'search.searching': 'Searching…',
  'search.busy': 'Confluence gets too many requests. Wait a moment, or type the value.',
  'search.forbidden': 'Confluence does not let you search here. You can still type the value.',
  'search.unavailable': 'Confluence could not be searched. You can still type the value.',
  none: 'There is nothing to choose from here. You can still type a value.',
  'none.content': 'No page or blog post that you can see has “{text}” in its title.',
  'none.attachment': 'No file of this page has “{text}” in its name.',
  'none.space': 'No space that you can see has “{text}” in its name, or as its key.',
  'none.user': 'Nobody whom you can see has “{text}” in their name.',
  'none.group': 'No group has “{text}” in its name.',
  'none.label': 'No label of this space has “{text}” in it.',
  'found.all': { one: 'One found', other: '{count} found' },
  'found.some': 'The first {count}. Type more of the name to find others.',

  // An alarm.
  'alarm.account': 'AWS account',
  'alarm.choose-account': 'Choose an account',
  'alarm.keep': 'Keep the current alarm',
  'alarm.name': 'Alarm',
  'alarm.kept': 'The alarm {alarm} stays until you choose another one.',
  'alarm.kept.sealed': 'An alarm whose name is hidden stays until you choose another one.',
  'alarm.remove': 'Remove the alarm',
  'alarm.no-account':
    'There is no AWS account whose alarms you may place here. Ask a Confluence administrator.',
  'alarm.no-answer': 'The AWS accounts could not be read. Try again in a moment.',
  'alarm.again': 'Try again',
  'alarm.unclear':
    'No single account here has the alarm of this address. Choose the account, then the alarm.',

  // Several values.
  values: 'Values of {label}',
  remove: 'Remove {value}',
  'said.added': '{value} added.',
  'said.removed': '{value} removed.',
  'holds-delimiter':
    '“{value}” was not added: it has “{delimiter}” in it, which stands between two values here.',
});
