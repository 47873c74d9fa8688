import { messages } from '../../../../components/internal/message';

/** The words of the section around its views. */
export const message = messages({
  name: 'User macros',
  'said.swept': {
    one: 'Something was left of {count} macro that was deleted or only half imported. It is removed now.',
    other:
      'Something was left of {count} macros that were deleted or only half imported. It is removed now.',
  },
});
