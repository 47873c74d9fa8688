import { messages } from '../internal/message';

/** The words of the choice who may place alarms and see them. */
export const message = messages({
  required: 'required',
  everywhere: 'Everybody who can edit a page',
  'everywhere.hint':
    'Everybody with a Confluence licence can edit something, such as a personal space. So all of them can list this account’s alarms and place them, and whoever reads a page sees the states on it.',
  spaces: 'People who can edit in these spaces',
  'spaces.hint':
    'Only they can list this account’s alarms, and place them there. Readers see a state only if they can see one of these spaces: to others, a copy of the badge elsewhere shows nothing. Personal spaces count only if you name them.',
  'spaces.label': 'Spaces',
  'spaces.find': 'A personal space is found by its whole key, which begins with ~.',

  'short.everywhere': 'Everybody',
  'short.nobody': 'Nobody',
  'short.spaces': { one: '{count} space', other: '{count} spaces' },
});
