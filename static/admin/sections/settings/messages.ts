import { messages } from '../../../../components/internal/message';

export const message = messages({
  name: 'Settings',
  'history.unknown': 'Former settings could not be read. Open this section again in a moment.',
});
