import { messages } from '../internal/message';

/** The words of the choice who may place alarms and see them, and where a macro is shown. */
export const message = messages({
  required: 'required',
  everywhere: 'Everybody who can edit a page',
  'everywhere.hint':
    'Everybody with a Confluence licence can edit something, such as a personal space. So all of them can list this account’s alarms and place them, and everybody who can read a page sees the states on it.',
  spaces: 'People who can edit in these spaces',
  'spaces.hint':
    'Only these people can list this account’s alarms, and only in these spaces can they place them. Readers see a state only if they can see one of these spaces; to others, a copy of the badge elsewhere shows nothing. Personal spaces count only if you choose them here.',
  'macro.everywhere': 'On every page',
  'macro.everywhere.hint': 'Everybody who can read a page sees the macro on it.',
  'macro.spaces': 'On pages of these spaces',
  'macro.spaces.hint':
    'On pages of other spaces the macro says that it is not shown there, and nobody can insert it. Personal spaces count only if you choose them here.',
  'spaces.label': 'Spaces',
  'spaces.find': 'A personal space is found by its owner’s name.',

  'short.everywhere': 'Everybody',
  'short.nobody': 'Nobody',
  'short.spaces': { one: '{count} space', other: '{count} spaces' },
});
