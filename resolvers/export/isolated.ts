/**
 * A text of somebody's between the words of a sentence, whose order it cannot turn (U+2068 and U+2069,
 * Unicode Standard Annex 9). Signs that would end the isolation are left out, and so are those that no
 * file of Word can hold.
 */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\p{Bidi_Control}\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')}\u2069`;
}
