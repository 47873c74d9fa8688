import { messages } from '../internal/message';

/** The words of the chooser. The titles of the three macros are the manifest's. */
export const message = messages({
  search: 'Search user macros',
  list: 'User macros',
  count: { one: '{count} user macro', other: '{count} user macros' },
  none: 'No user macro for this place matches “{typed}”.',
  'none.at-all': 'There is no user macro that you can insert in this way.',
  'with-body': {
    one: '{count} more goes around text of the page: insert “User macro around text” for it.',
    other: '{count} more go around text of the page: insert “User macro around text” for them.',
  },
  'without-body': {
    one: '{count} more goes around no text of the page: insert “User macro” or “User macro in a sentence” for it.',
    other:
      '{count} more go around no text of the page: insert “User macro” or “User macro in a sentence” for them.',
  },

  'category.admin': 'Administration',
  'category.communication': 'Communication',
  'category.confluence-content': 'Confluence content',
  'category.development': 'Development',
  'category.external-content': 'External content',
  'category.formatting': 'Formatting',
  'category.media': 'Media',
  'category.navigation': 'Navigation',
  'category.reporting': 'Reporting',
  'category.visuals': 'Visuals and images',
});
