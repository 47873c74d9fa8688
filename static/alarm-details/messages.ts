import { messages } from '../../components/internal/message';

/** The words of the modal with an alarm's details. */
export const message = messages({
  title: 'Details of a CloudWatch alarm',
});
