import { messages } from '../../../../../components/internal/message';

/** The words around the list of macros. */
export const message = messages({
  heading: 'User macros',
  create: 'Create a macro',
  import: 'Import and export',
  more: 'The rest of the macros is being read…',
  'more.refused': 'Not all macros could be read',
  'more.again': 'Read the rest',
  'said.created': '{title} was created, as a draft.',
  'said.duplicated': '{title} was duplicated, as a draft.',
  'said.renamed': '{title} is called {name} from now on.',
  'said.enabled': '{title} is enabled.',
  'said.disabled': '{title} is disabled.',
  'said.deleted': '{title} was deleted.',
});
