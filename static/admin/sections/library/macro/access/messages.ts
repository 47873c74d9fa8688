import { messages } from '../../../../../../components/internal/message';

/** The words of the tab with who may use and see a macro, and its names. */
export const message = messages({
  'former-names': 'Former names',
  'former-names.none': 'Pages name this macro as it is called now.',
});
