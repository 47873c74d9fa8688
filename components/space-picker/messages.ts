import { messages } from '../internal/message';

/** The words of the space picker. */
export const message = messages({
  required: 'required',
  placeholder: 'Search by name or key',
  options: 'Spaces',
  personal: 'Personal',
  chosen: 'Chosen spaces',
  remove: 'Remove space {space}',
  asked: 'Space {id}',
  unseen: 'A space you cannot see',
  unread: 'Space {id}, whose name could not be read',
  'said.added': {
    one: 'Space {space} added. {count} space is chosen.',
    other: 'Space {space} added. {count} spaces are chosen.',
  },
  'said.removed': {
    one: 'Space {space} removed. {count} space is chosen.',
    other: 'Space {space} removed. {count} spaces are chosen.',
  },

  searching: 'Searching…',
  'found.all': { one: 'One space', other: '{count} spaces' },
  'found.some': 'The first {count} spaces. Type more of the name to find others.',
  'found.none': 'No space that you can see has “{text}” in its name or key.',
  'found.none-of-many':
    'No space with “{text}” in its name or key is among the first thousand. Type the whole key of the space.',
  'found.nothing': 'There is no space that you can see.',
  failed: 'The spaces could not be read. Try again in a moment.',
  full: 'You have chosen {count} spaces, which is the maximum. Remove one to choose another.',
});
