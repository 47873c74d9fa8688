import { messages } from '../../components/internal/message';

/** The words of the badge's page. */
export const message = messages({
  'flag-title': 'CloudWatch alarm',
  'details-title': 'Alarm details',
  'open-in-aws': 'Open in AWS',
  'refresh-now': 'Refresh now',
});
