import { messages } from '../internal/message';

/** The words of the settings of a user macro. */
export const message = messages({
  change: 'Change macro',
  loading: 'Loading the fields of this macro…',
  nothing: 'This macro has no parameters.',
  body: 'Text',
  'body.escaped': 'The macro shows it as text. At most {most} characters.',
  'body.unrendered': 'The macro gets it letter by letter, HTML too. At most {most} characters.',
  'body.too-long': {
    one: 'The text is too long by {count} character. Shorten it, or put the rest into another macro.',
    other:
      'The text is too long by {count} characters. Shorten it, or put the rest into another macro.',
  },
  'body.rendered': 'The text that it stands around is written on the page itself.',
  unknown: 'Also stored on the page',
  'unknown.about':
    'The macro no longer asks for these. They stay stored, and its template still gets them.',

  preview: 'Preview',
  'preview.asking': 'Updating…',
  'preview.sample': 'An example stands in for the text of the page.',

  gone: '“{macro}” cannot be inserted here any more',
  'gone.about':
    'A Confluence administrator has renamed it, switched it off or deleted it, or keeps it to other people or spaces. What the page stores of it is below, and stays as it is until you choose another macro and save.',
  'gone.body': 'Its text',
  'gone.nothing': 'The page stores no parameters of it.',
  refused: 'The fields of this macro could not be loaded',
  'refused.not-editable':
    'You are no longer allowed to edit this page. Ask the people who look after it; what you typed is still here.',
  'refused.other': 'What you typed is still here. Try again in a moment.',
  again: 'Try again',

  save: 'Save',
  cancel: 'Cancel',
  problems: {
    one: 'Nothing was saved yet: {count} field needs another value.',
    other: 'Nothing was saved yet: {count} fields need another value.',
  },
  'failure.config-refused':
    'Confluence did not accept these settings. Change them and save again; if this goes on, tell a Confluence administrator.',
  'failure.macro-gone':
    'This macro is no longer on the page. Copy what you typed, close this dialog and insert the macro again.',
  'failure.not-placeable':
    'You are not allowed to place this alarm here. Choose another one, or ask a Confluence administrator.',
  'failure.not-editable':
    'You are no longer allowed to edit this page, so no alarm can be placed on it. Ask the people who look after it.',
  'failure.other':
    'The macro could not be saved. What you typed is still here; try again in a moment.',
});
