import { messages } from '../internal/message';

/** What a macro says in the place of its output, and beside it. */
export const message = messages({
  loading: '{macro} is loading.',
  'empty-while-editing': '{macro} has nothing to show here.',
  'unknown-macro':
    'There is no macro called {macro}. Ask a Confluence administrator, or remove it from the page.',
  unnamed: 'No macro is chosen here. Edit the page and choose one.',
  disabled: '{macro} has been switched off by a Confluence administrator.',
  'not-visible': '{macro} is shown to some people or in some spaces only, and not to you here.',
  failed: '{macro} could not be shown. Tell a Confluence administrator.',
  'failed-at':
    '{macro} could not be shown: its template fails at line {line}, column {column}. Mend the template.',

  // Why there is no output for now.
  timeout: '{macro} took too long to be shown.',
  'left-out': '{macro} could not be shown: the macros of this page are too large together.',
  'too-large': '{macro} could not be shown: its output is too large.',
  'too-demanding': '{macro} could not be shown: it asks too much of Confluence.',
  'confluence-busy': '{macro} could not be shown: Confluence is getting too many requests.',
  internal: '{macro} could not be shown. If this goes on, tell a Confluence administrator.',
  unanswered: 'Confluence did not answer, so that this macro could not be shown.',
  'retry-at': 'Try again after {time}.',
  retry: 'Try again',

  // What unfolds when its title is pressed, and has none of its own.
  expand: 'Click here to expand…',

  // Read out before a panel, a task or a list.
  info: 'Info:',
  note: 'Note:',
  tip: 'Tip:',
  warning: 'Warning:',
  'task-done': 'Done:',
  'task-open': 'To do:',
  toc: 'Contents',
  placeholder: 'The macro “{macro}” is not shown inside of a user macro.',
});
