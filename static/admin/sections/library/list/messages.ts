import { messages } from '../../../../../components/internal/message';

/** The words around the list of macros. */
export const message = messages({
  heading: 'User macros',
  none: 'There is no user macro yet.',
});
