import { messages } from '../../../../../components/internal/message';

/** The words of the tab with the versions of a macro. */
export const message = messages({
  about:
    'Each publication, restoration and change of who may use the macro is a version. None of them is ever changed, and nobody’s name is kept. Pages show the newest.',
  none: 'This macro was never published: there is no version yet.',
  caption: 'Versions, the newest first',
  'column.older': 'From',
  'column.newer': 'To',
  'column.version': 'Version',
  'column.saved': 'Saved',
  'column.kind': 'What happened',
  'column.changed': 'What changed',
  'column.note': 'Note',
  'column.actions': 'Actions',
  older: 'Compare from version {version}',
  newer: 'Compare to version {version}',
  version: 'Version {version}',
  newest: 'Version {version}, the newest',
  more: 'Show older versions',
  compare: 'Compare',
  preview: 'Preview',
  restore: 'Restore…',
  'preview.of': 'Preview version {version}',
  'restore.of': 'Restore version {version}…',

  'kind.published': 'Published',
  'kind.restored': 'Restored',
  'kind.restored-from': 'Restored from version {version}',
  'kind.renamed': 'Renamed',
  'kind.access': 'Who may use it was changed',

  'field.template': 'Template',
  'field.name': 'Name',
  'field.title': 'Title',
  'field.description': 'Description',
  'field.categories': 'Categories',
  'field.icon': 'Icon',
  'field.bodyHandling': 'Body',
  'field.encoding': 'Encoding',
  'field.visibility': 'Who may insert it',
  'field.placement': 'Spaces',
  'field.groups': 'Groups',
  'field.enabled': 'State',

  'value.none': 'None',
  'value.enabled': 'Enabled',
  'value.disabled': 'Disabled',
  'value.everyone': 'Everyone',
  'value.administrators': 'Administrators',
  'value.everywhere': 'All spaces',
  'value.spaces': { one: '{count} space: {spaces}', other: '{count} spaces: {spaces}' },
  'value.body-none': 'None',
  'value.body-escaped': 'Text, encoded',
  'value.body-unrendered': 'Text, as typed',
  'value.body-rendered': 'Rich text',
  'value.data-center': 'What is printed is encoded',
  'value.not-encoded': 'What is printed is not encoded',

  // The comparison.
  'compared.heading': 'Version {older} compared with version {newer}',
  'compared.fields': 'What differs beside the template',
  'compared.field': 'Field',
  'compared.same': 'Everything beside the template is the same.',
  'compared.template': 'Template',

  // The preview.
  'preview.heading': 'Preview of version {version}',
  'preview.about':
    'As readers would get it, with the samples of the macro. Alarms have no state in a preview.',
  'preview.without': 'Without parameters',
  close: 'Close',

  // The restoration.
  'restore.heading': 'Restore version {version}?',
  'restore.about':
    'Template, title, description and body become those of version {version}, as a new version. Pages show it at once. Name, spaces, groups and who may use it stay as they are.',
  'restore.draft': 'The draft of this macro stays, and is then older than the newest version.',
  'restore.note': 'Note',
  'restore.note-hint': 'Why it is restored, for those who read the list of versions later',
  'restore.confirm': 'Restore',
  cancel: 'Cancel',
  restored: 'Version {version} is what pages show now: it repeats version {restored}.',
  ungranted: {
    one: '{count} alarm in the template shows “no access”',
    other: '{count} alarms in the template show “no access”',
  },
  'ungranted.about':
    'No grant could be made for them: there is no connected account of that name, or none that may be used everywhere the macro is shown.',
  'ungranted.alarm': '{alarm} in the account {account}',

  'refused.conflict':
    'Somebody else changed the macro meanwhile. What you see now is the newest: try again if it is still what you want.',
  'refused.broken-template':
    'The template of this version is no Velocity, and cannot be published.',
  'refused.not-found': 'The macro or this version is no longer there.',
  'refused.too-large': 'The version is larger than Forge’s storage takes.',
  'refused.storage-busy': 'Forge’s storage gets too many requests. Try again in a minute.',
  'refused.forbidden': 'Only Confluence administrators can do this.',
  'refused.other': 'It did not work, and nothing was changed. Try again in a moment.',
});
