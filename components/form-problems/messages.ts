import { messages } from '../internal/message';

export const message = messages({
  heading: {
    one: 'One field needs another look',
    other: '{count} fields need another look',
  },
});
