import { messages } from '../internal/message';

export const message = messages({
  heading: 'Samples',
  about: 'A sample is a use of the macro to look at, as a page would hold it.',
  sample: 'Sample',
  'sample.differs': '{name} (differs from what was kept)',
  add: 'Add',
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Remove',
  full: 'There are as many samples as there may be.',
  removed: '“{name}” was removed.',
  'take-back': 'Take it back',
  doubled:
    'Another administrator changed the same samples. Theirs are here under their names, and yours as: {names}',

  name: 'Name of the sample',
  'name.missing': 'Give the sample a name.',
  'name.taken': 'Another sample has this name.',
  'name.keep': 'Use this name',
  cancel: 'Cancel',

  nothing: 'The template declares no parameters.',
  body: 'Body',
  'body.plain': 'What is typed into the macro on a page.',
  'body.rich': 'Plain paragraphs, one for each line. Pages can hold everything else, too.',
  'body.foreign':
    'This body holds more than plain paragraphs. It is rendered as it is; what you type here takes its place.',

  as: 'As whom',
  'as.you': 'As you',
  'as.reader': 'As a reader who does not administer Confluence',
  'as.about': 'What the reader sees of Confluence is what you see of it all the same.',
  groups: 'Groups of that reader',
  'groups.hint': 'One in each line; none for a reader who is in no group.',

  page: 'On the page',
  'page.hint':
    'Its address, for templates that tell something of the page around. It is not kept with the sample.',
  'page.wrong': 'No page has this address. It has a number behind “/pages/”.',

  expected: 'Expected output',
  'expected.none': 'No output of this sample is kept.',
  'expected.same': 'The output is the one that was kept.',
  'expected.differs': 'The output differs from the one that was kept.',
  'expected.failed': 'There is no output to compare with the one that was kept.',
  'expected.unknown': 'The output is being rendered…',
  'expected.keep': 'Keep this output as expected',
  'expected.forget': 'Keep none',
  'expected.about': 'Of an output only a fingerprint is kept, without states of alarms.',

  saved: 'Samples saved',
  saving: 'Saving samples…',
  unsaved: 'Samples not saved yet. They stay here until they are.',
  again: 'Try again',
  'refused.too-large':
    'Not saved: the samples take more room than there is. They stay here; remove one, or make a body shorter.',
  'refused.invalid-input':
    'Not saved: samples hold no ids of people. Use @me for whoever looks at the sample.',
  'refused.storage-busy':
    'Not saved: storage is getting too many requests. It is tried again by itself.',
  'refused.forbidden': 'Not saved: only Confluence administrators can do this.',
  'refused.not-found': 'Not saved: the macro is gone. Copy what you need from here.',
  'refused.other': 'Not saved. The samples stay here, and it is tried again by itself.',
});
