import { messages } from '../internal/message';

export const message = messages({
  one: 'One field needs another look',
  many: '{count} fields need another look',
});
