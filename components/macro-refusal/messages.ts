import { messages } from '../internal/message';

/** Why a macro of the library was not changed. Each sentence says what became of what was typed. */
export const message = messages({
  forbidden:
    'Only Confluence administrators can change user macros. Your administrator rights may have been removed.',
  conflict:
    'Another administrator changed this macro meanwhile, so nothing was changed. What you see of it is the newest state now: look at it, and do it again if you still want it.',
  'name-taken':
    'Another macro has this name, or had it and is still found by it. Choose another name, or make the other macro forget the name.',
  'too-many':
    'The library holds {count} macros, which is as many as it takes. Delete one that nobody uses, and try again.',
  'too-many-names':
    'This macro has as many former names as it can keep. Forget one that no page uses any more, and try again.',
  'too-large':
    'This is larger than the app’s storage takes for one macro. Nothing was stored; shorten its template or its samples.',
  'not-found': 'This macro is no longer there: it was deleted or renamed by another administrator.',
  'broken-template':
    'The template cannot be read. Its report says in which line; nothing was published.',
  'storage-busy':
    'The app’s storage gets too many requests just now. Nothing was stored; try again in a minute.',
  'invalid-input': 'Something in this form is not accepted. Nothing was stored.',
  other: 'This did not work. Nothing is lost; try again in a moment.',
});
