import { messages } from '../../components/internal/message';

/** The words of a user macro's page. */
export const message = messages({
  'flag-title': 'CloudWatch alarm',
  'refresh-now': 'Refresh now',
});
