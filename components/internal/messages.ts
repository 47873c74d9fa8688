import { messages } from './message';

/** The words that every form and every field has. */
export const message = messages({
  cancel: 'Cancel',
  required: 'required',
  preset: 'If left empty: {preset}',
});
