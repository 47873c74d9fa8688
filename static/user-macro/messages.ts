import { messages } from '../../components/internal/message';

/** The words of a user macro's page. */
export const message = messages({
  'flag-title': 'CloudWatch alarm',
  'open-in-aws': 'Open in AWS',
  'refresh-now': 'Refresh now',
});
