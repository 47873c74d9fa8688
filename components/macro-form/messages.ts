import { messages } from '../internal/message';

/** The words of the form of a user macro. */
export const message = messages({
  'problem.missing': 'This macro needs a value here.',
});
