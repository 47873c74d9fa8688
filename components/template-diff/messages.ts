import { messages } from '../internal/message';

/** The words around the difference of two templates. */
export const message = messages({
  changes: { one: '{count} change', other: '{count} changes' },
  same: 'There is no difference.',
  'line-ends': 'Only the line ends differ.',
  previous: 'Previous change',
  next: 'Next change',
  keys: 'F8 goes to the next change, Shift+F8 to the one before.',
  layout: 'Layout',
  'layout.side-by-side': 'Side by side',
  'layout.unified': 'One below the other',
  whole: 'Show lines that did not change',

  // The change that was gone to.
  place: 'Change {number} of {count}, line {line}',
  removed: 'Removed:',
  added: 'Added:',
});
