import { messages } from '../internal/message';

export const message = messages({
  heading: 'What was found in the template',
  none: 'Nothing was found: the template runs as it is.',
  count: { one: 'One finding', other: '{count} findings' },
  line: 'Line {line}',
});
