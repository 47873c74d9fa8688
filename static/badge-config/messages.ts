import { messages } from '../../components/internal/message';

export const message = messages({
  title: 'CloudWatch alarm',
  loading: 'Loading the accounts whose alarms you may place here…',
  again: 'Try again',
  close: 'Close',
  'none.heading': 'There is no AWS account to choose from here',
  none: 'No account whose alarms you are allowed to place in this space is connected. Ask a Confluence administrator to connect one in ConfluOps’ settings, or to allow an account’s alarms in this space.',
  'code.not-editable.heading': 'You cannot place alarms here',
  'code.not-editable':
    'Alarms can be placed on a page or blog post that you are allowed to edit. Ask the people who look after this one.',
  'code.no-page.heading': 'Alarms are chosen on pages',
  'code.no-page':
    'Before it lists alarms, ConfluOps asks Confluence whether you are allowed to edit the page, and a template is no page. Choose the alarm on a page made from this template, or copy a badge from a page into the template: the badge keeps its alarm.',
  'code.forbidden.heading': 'You cannot place alarms here',
  'code.forbidden': 'Sign in to Confluence as somebody with a licence, and open this dialog again.',
  'code.other.heading': 'The accounts could not be loaded',
  'code.other': 'Nothing on the page has changed. Try again in a moment.',
});
