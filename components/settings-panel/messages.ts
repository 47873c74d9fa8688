import { messages } from '../internal/message';

export const message = messages({
  heading: 'Settings',
  'consoleLinks.label': 'Badges link to the AWS console',
  'consoleLinks.hint': 'Readers still need an AWS user of their own to see anything there.',
  'stsRegion.label': 'Region of AWS STS',
  'stsRegion.hint':
    'AWS STS hands out the credentials for each read. Choose another region if the policies of your organisation deny sts:AssumeRole in this one. If it does not answer, {fallback} is asked.',
  save: 'Save settings',
  saved: 'Saved',
  'code.conflict':
    'Somebody else has changed the settings in the meantime. Their settings are shown now; change them again if you need to.',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.other': 'The settings could not be saved. Try again in a moment.',
});
