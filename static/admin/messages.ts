import { messages } from '../../components/internal/message';

export const message = messages({
  title: 'ConfluOps',
  about:
    'Live AWS CloudWatch alarms in your pages. Connect the AWS accounts whose alarms they show.',
  accounts: 'AWS accounts',
  connect: 'Connect an account',
  wizard: 'Connect an AWS account',
  loading: 'Loading accounts…',
  again: 'Try again',
  'code.forbidden.heading': 'Only Confluence administrators can open this page',
  'code.forbidden':
    'Somebody may have taken these rights from you, or you have them on another Confluence site.',
  'code.other.heading': 'The accounts could not be loaded',
  'code.other': 'Nothing is lost. Try again in a moment.',
  'verify.failed': 'An account could not be verified just now. Try again in a moment.',
  'said.connected': '{name} is connected.',
  'said.saved': '{name} was saved.',
  'said.deleted': '{name} was deleted.',
});
