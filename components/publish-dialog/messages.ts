import { messages } from '../internal/message';

export const message = messages({
  heading: 'Publish version {version}',
  'heading.done': 'Version {version} is published',
  about:
    'Pages show the new version from their next view on. The version before it stays in the history.',
  note: 'What changes, and why',
  'note.hint': 'For the list of versions. Who published is not stored.',
  'note.too-long': 'A note has at most {most} characters.',
  comparing: 'Rendering every sample with both versions…',
  'not-compared': 'The samples could not be compared. You can publish all the same.',
  again: 'Try again',
  summary: 'Samples with both versions',
  'sum.same': { one: '{count} sample is as it was.', other: '{count} samples are as they were.' },
  'sum.differs': {
    one: '{count} sample differs from what readers get now.',
    other: '{count} samples differ from what readers get now.',
  },
  'sum.fails': { one: '{count} sample fails.', other: '{count} samples fail.' },
  'sum.new': {
    one: '{count} sample is shown to readers for the first time.',
    other: '{count} samples are shown to readers for the first time.',
  },
  'sum.unexpected': {
    one: '{count} sample differs from the output that was kept as expected.',
    other: '{count} samples differ from the outputs that were kept as expected.',
  },
  'is.same': 'As it was',
  'is.differs': 'Differs',
  'is.fails': 'Fails',
  'is.new': 'New',
  unexpected: 'Not as expected',
  before: 'Version {version}, as readers get it now',
  after: 'The new version',
  'failed-at': 'The template fails in line {line}, column {column}.',
  publish: 'Publish',
  cancel: 'Cancel',
  close: 'Close',
  'ungranted.heading': { one: 'One alarm shows no access', other: '{count} alarms show no access' },
  ungranted:
    'The template names these alarms by an account that is not connected, or by a name that no alarm can have. Correct the template, or connect the account, and publish again.',
  'ungranted.alarm': '{alarm} of the account {account}',
  'refused.conflict':
    'Not published: another administrator has changed the macro meanwhile. Close this, and look at what is different.',
  'refused.broken-template': 'Not published: the template is not Velocity. Correct it first.',
  'refused.broken-at': 'Not published: the template is not Velocity. Line {line}: {what}',
  'refused.too-large': 'Not published: the version takes more room than there is for one.',
  'refused.storage-busy':
    'Not published: storage is getting too many requests. Try again in a moment.',
  'refused.forbidden': 'Not published: only Confluence administrators can do this.',
  'refused.not-found': 'Not published: the macro is gone.',
  'refused.invalid-input':
    'Not published: the draft is not saved. Close this, and look at what is said there.',
  'refused.other': 'Not published. Nothing is lost. Try again in a moment.',
});
