import { messages } from '../internal/message';

/** Read out before the message, in the icon's place. */
export const message = messages({
  information: 'Information:',
  success: 'Success:',
  warning: 'Warning:',
  error: 'Error:',
});
