import { messages } from '../../components/internal/message';

export const message = messages({
  title: 'CloudWatch alarm',
  loading: 'Loading the accounts whose alarms you may place here…',
  again: 'Try again',
  close: 'Close',
  'none.heading': 'There is no AWS account to choose from here',
  none: 'No account is connected whose alarms you may place in this space. Ask a Confluence administrator to connect one in ConfluOps’ settings, or to allow an account’s alarms in this space.',
  'code.not-editable.heading': 'You may not place alarms here',
  'code.not-editable':
    'That needs a page or blog post that you may edit. Ask the people who look after this one.',
  'code.no-page.heading': 'Alarms are chosen on pages',
  'code.no-page':
    'ConfluOps asks Confluence whether you may edit the page before it lists alarms, and a template is no page. Choose the alarm on a page that was made from this template, or copy a badge from a page into the template: it keeps its alarm.',
  'code.forbidden.heading': 'You may not place alarms here',
  'code.forbidden': 'Sign in to Confluence with a licence to edit, and open this dialog again.',
  'code.other.heading': 'The accounts could not be loaded',
  'code.other': 'Nothing on the page has changed. Try again in a moment.',
});
