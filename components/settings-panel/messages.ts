import { messages } from '../internal/message';

export const message = messages({
  heading: 'Settings',
  'consoleLinks.label': 'Badges link to the AWS console',
  'consoleLinks.hint': 'Readers still need an AWS user of their own to see anything there.',
  save: 'Save settings',
  saved: 'Saved',
  'code.conflict':
    'Somebody else changed the settings meanwhile. Theirs are shown now; change them again if you need to.',
  'code.forbidden': 'You are no longer an administrator of Confluence.',
  'code.other': 'That did not work, and nothing was saved. Try again in a moment.',
});
