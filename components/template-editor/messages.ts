import { messages } from '../internal/message';

/** The words of the template editor that are not CodeMirror's own. */
export const message = messages({
  label: 'Template',
  keys: 'Tab indents; Escape, then Tab leaves the editor.',
});
