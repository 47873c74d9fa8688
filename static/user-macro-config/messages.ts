import { messages } from '../../components/internal/message';

export const message = messages({
  title: 'User macro',
  loading: 'Loading the user macros that you may insert here…',
  again: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  keep: 'Keep the macro that is there',
  'sample-body': 'The text that you write into the macro on the page stands here.',
  'code.not-editable.heading': 'You cannot insert user macros here',
  'code.not-editable':
    'User macros can be inserted on a page or blog post that you are allowed to edit. Ask the people who look after this one.',
  'code.not-allowed.heading': 'Only some people insert user macros',
  'code.not-allowed':
    'Your Confluence administrators let the members of certain groups insert and change user macros. What is on the page already goes on being shown. Ask them to add you to one of these groups.',
  'code.no-page.heading': 'User macros are chosen on pages',
  'code.no-page':
    'Before it lists user macros, ConfluOps asks Confluence whether you are allowed to edit the page, and a template is no page. Choose the macro on a page made from this template, or copy one from a page into the template.',
  'code.forbidden.heading': 'You cannot insert user macros here',
  'code.forbidden': 'Sign in to Confluence as somebody with a licence, and open this dialog again.',
  'code.other.heading': 'The user macros could not be loaded',
  'code.other': 'Nothing on the page has changed. Try again in a moment.',
});
