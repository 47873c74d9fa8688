import { messages } from '../internal/message';

/** The words of the dialogs about one macro. */
export const message = messages({
  'rename.heading': 'Rename {title}',
  'rename.about':
    'Pages that use the macro go on showing it: they find it by its former name, which no other macro can take. When such a page is edited and saved, it may still name the macro so.',
  'rename.name': 'New name',
  'rename.confirm': 'Rename',
  'duplicate.heading': 'Duplicate {title}',
  'duplicate.about':
    'The copy is a draft: nobody gets it before it is published. It has the template and the settings of this macro, but none of its versions and samples.',
  'duplicate.name': 'Name of the copy',
  'duplicate.confirm': 'Duplicate',
  'name.hint': 'Pages name the macro so. Capital letters become small ones.',
  'name.missing': 'Enter a name.',
  'name.invalid':
    'A name has at most 100 characters, and no spaces, quotes or any of {signs} in it.',
  'name.same': 'The macro has this name already. Enter another one.',

  'delete.heading': 'Delete {title}?',
  'delete.about': 'ConfluOps deletes everything that it has stored for this macro, permanently:',
  'delete.versions': {
    one: '{count} version, with its template',
    other: '{count} versions, with their templates',
  },
  'delete.draft': 'the draft that is not published',
  'delete.samples': { one: '{count} sample', other: '{count} samples' },
  'delete.names': 'its former names {names}, by which pages still find it',
  'delete.settings': 'its title, description, spaces and groups',
  'delete.grants': 'permission to show the alarms that its template names',
  'delete.pages':
    'The pages that use it are not changed: in its place they say that there is no such macro. An export keeps a copy that can be imported again.',
  'delete.confirm': 'Delete',

  'disable.heading': 'Disable {title}?',
  'disable.about':
    'Pages that use the macro say in its place that it is disabled, and nobody can insert it. Nothing is deleted: once it is enabled again, the pages show it as before.',
  'disable.confirm': 'Disable',

  cancel: 'Cancel',
});
