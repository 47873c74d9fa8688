import { messages } from '../internal/message';

export const message = messages({
  heading: 'Settings',
  'consoleLinks.label': 'Badges link to the AWS console',
  'consoleLinks.hint': 'Readers still need an AWS user of their own to see anything there.',
  'stsRegion.label': 'Region of AWS STS',
  'stsRegion.hint':
    'AWS STS hands out the credentials for each read. Choose another region if the policies of your organisation deny sts:AssumeRole in this one. If it does not answer, {fallback} is asked.',
  'refreshSeconds.label': 'Badges are read again every',
  'refreshSeconds.hint':
    'While somebody looks at a page. Each read is a call of AWS and of Forge’s functions, which Forge counts.',
  seconds: { one: '{count} second', other: '{count} seconds' },
  minutes: { one: '{count} minute', other: '{count} minutes' },
  'namesHidden.label': 'New badges hide the name of their alarm',
  'namesHidden.hint':
    'Readers then see a label alone. Editors can decide otherwise for each badge, and badges that are there stay as they are.',
  'macroGroups.label': 'Groups that insert user macros',
  'macroGroups.chosen': 'Groups whose members insert user macros',
  'macroGroups.hint':
    'Without any, everybody who may edit a page inserts user macros and changes them; administrators always may. What stands on pages goes on being shown.',
  'macroGroups.problem': 'At most 50 groups, each with a name of at most 255 signs.',
  save: 'Save settings',
  saved: 'Saved',
  'code.conflict':
    'Somebody else has changed the settings in the meantime. Their settings are shown now; change them again if you need to.',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.other': 'The settings could not be saved. Try again in a moment.',
  history: 'Former settings',
  'history.none': 'Nobody has saved settings yet: these are those that the app came with.',
  version: 'Version',
  'saved-at': 'Saved',
  changed: 'Changed',
  'changed.nothing': 'Nothing',
  yes: 'yes',
  no: 'no',
  everybody: 'everybody',
  current: 'These count now',
  restore: 'Restore',
  'restore.version': 'Restore version {version}',
  more: 'Show older ones',
});
