import { messages } from '../internal/message';

/** The words of the space picker. */
export const message = messages({
  required: 'required',
  placeholder: 'Search by name or key',
  options: 'Spaces',
  personal: 'Personal',
  chosen: 'Chosen spaces',
  remove: 'Remove {space}',
  asked: 'Space {id}',
  unseen: 'A space you cannot see',
  'unseen.one': 'a space you cannot see, with the id {id}',
  unread: 'Space {id}, whose name could not be read',
  'said.added': '{space} added. Chosen: {count}.',
  'said.removed': '{space} removed. Chosen: {count}.',

  searching: 'Searching…',
  'found.all': { one: 'One space', other: '{count} spaces' },
  'found.some': 'The first {count} spaces. Type more of the name to find others.',
  'found.none':
    'No space that you can see has “{text}” in its name or key. Personal spaces are found by their whole key.',
  'found.nothing': 'There is no space that you can see.',
  failed: 'The spaces could not be read. Try again in a moment.',
  full: 'These are {count} spaces, which is the most. Remove one to choose another.',
});
