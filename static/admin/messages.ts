import { messages } from '../../components/internal/message';

/** The words of the page around its sections, and those that all sections share. */
export const message = messages({
  title: 'ConfluOps',
  about:
    'Live AWS CloudWatch alarms in your pages. Connect the AWS accounts whose alarms they show.',
  sections: 'Sections of this page',
  loading: 'Loading…',
  again: 'Try again',
  'code.forbidden.heading': 'Only Confluence administrators can open this page',
  'code.forbidden':
    'Your administrator rights may have been removed, or you may have them on another Confluence site.',
  'code.other.heading': 'This section could not be loaded',
  'code.other': 'Nothing is lost. Try again in a moment.',
});
