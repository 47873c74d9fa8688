import { messages } from '../internal/message';

export const message = messages({
  /** In front of what is wrong with the field. */
  field: '{label}:',
  'heading.none': 'Nothing is in the way any more',
  solved: '(done)',
  heading: {
    one: 'One field needs your attention',
    other: '{count} fields need your attention',
  },
});
