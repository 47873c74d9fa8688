import { messages } from '../internal/message';

/** The words of the form with who may use and see a macro. */
export const message = messages({
  'enabled.label': 'State',
  'enabled.yes': 'Enabled',
  'enabled.yes.hint': 'Pages show it once it is published.',
  'enabled.no': 'Disabled',
  'enabled.no.hint': 'Pages say in its place that it is disabled, and nobody can insert it.',
  'visibility.label': 'Who finds it when inserting a macro',
  'visibility.everyone': 'Everyone',
  'visibility.administrators': 'Confluence administrators',
  'visibility.hint':
    'This hides no output: pages that hold the macro show it to all of their readers.',
  'placement.label': 'Where it is shown',
  'placement.no-space': 'Choose at least one space, or show the macro on every page.',
  'groups.label': 'Only to members of these groups',
  'groups.chosen': 'Groups that the macro is shown to',
  'groups.hint': 'With no group here, everybody who can read the page sees it.',
  'groups.too-many': 'A macro takes at most {count} groups. Remove some.',
  save: 'Save',
  saved: 'Saved. Pages show it so from now on.',
  'conflict.heading': 'Another administrator changed this meanwhile',
  conflict:
    'What you changed is kept below and is not saved yet; everything else is as it is now. Look through it, and save again.',
});
