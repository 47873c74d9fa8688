import { messages } from '../internal/message';

export const message = messages({
  /** In front of what is wrong with the field. */
  field: '{label}:',
  heading: {
    one: 'One field needs your attention',
    other: '{count} fields need your attention',
  },
});
