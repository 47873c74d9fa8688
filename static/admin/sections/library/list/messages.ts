import { messages } from '../../../../../components/internal/message';

/** The words around the list of macros. */
export const message = messages({
  heading: 'User macros',
  create: 'Create a macro',
  import: 'Import and export',
  more: 'The rest of the macros is being read…',
  'more.refused': 'Not all macros could be read',
  'more.again': 'Read the rest',
  'uses.counting': 'The pages that use it are being counted…',
  'uses.unknown': 'How many pages use it could not be found out.',
  'uses.none': 'No page that you can see uses it.',
  'uses.shown': {
    one: '{count} page or blog post that you can see uses it.',
    other: '{count} pages and blog posts that you can see use it.',
  },
  'uses.at-least': {
    one: 'At least {count} page or blog post uses it; not all were looked at.',
    other: 'At least {count} pages and blog posts use it; not all were looked at.',
  },
  'uses.old': {
    one: '{count} page still holds Data Center’s macro of this name.',
    other: '{count} pages still hold Data Center’s macro of this name.',
  },
  'said.created': '{title} was created, as a draft.',
  'said.duplicated': '{title} was duplicated, as a draft.',
  'said.renamed': '{title} is called {name} from now on.',
  'said.enabled': '{title} is enabled.',
  'said.disabled': '{title} is disabled.',
  'said.deleted': '{title} was deleted.',
});
