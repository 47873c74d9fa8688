import { messages } from '../../../../../components/internal/message';

/** The words of the gallery of macros to begin with. */
export const message = messages({
  heading: 'Create a macro',
  about:
    'Begin with one of these, which work as they are, or with an empty template. It is a draft until you publish it.',
  templates: 'Begin with',
  'empty.title': 'Empty template',
  'empty.description': 'You write the template yourself.',
  title: 'Title',
  'title.hint': 'Whoever inserts the macro finds it by this.',
  'title.missing': 'Enter a title.',
  name: 'Name',
  create: 'Create',
  cancel: 'Cancel',
  full: 'The library holds {count} macros, which is as many as it takes. Delete one that nobody uses before you create another.',

  'notice.title': 'Notice',
  'notice.description': 'A box with a title around text of the page, in one of four kinds.',
  'alarm-status.title': 'State of an alarm',
  'alarm-status.description': 'One alarm that the editor chooses, and whom to call.',
  'service-status.title': 'State of a service',
  'service-status.description': 'A table with the alarms of a service and its runbook.',
  'show-to-group.title': 'Show to a group',
  'show-to-group.description': 'Shows text of the page to the members of one group.',
  'unfold.title': 'Steps to unfold',
  'unfold.description': 'Text of the page that is folded until it is needed.',
  'listing.title': 'Listing',
  'listing.description': 'Text exactly as it was typed, with a caption.',
  'child-pages.title': 'Table of child pages',
  'child-pages.description': 'The pages below this one, with the day of their last change.',
  'path.title': 'Path to this page',
  'path.description': 'The space and the pages above this one, as links.',
  'page-facts.title': 'Facts of this page',
  'page-facts.description': 'Its version, last change, author and labels.',
  'files.title': 'Files of this page',
  'files.description': 'The files that are attached to the page, all or of one kind.',
});
