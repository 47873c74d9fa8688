/** Signs that turn the direction of the text after them (Unicode Standard Annex 9). */
const directionSigns = /\p{Bidi_C}/u;

/**
 * Signs that nobody sees by themselves, default-ignorable ones (DI) among them; U+2800 is the empty
 * cell of Braille.
 */
const visible = /[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u;

/** Whether a text holds a sign that makes others read in another order than they were written. */
export function turnsDirection(text: string): boolean {
  return directionSigns.test(text);
}

/**
 * A text of somebody's without such signs, as it is shown and looked for: nobody shall read another
 * name than the one that is there. Letters of all scripts keep their own direction.
 */
export function withoutTurns(text: string): string {
  return text.replace(/\p{Bidi_C}/gu, '');
}

/** Whether there is anything to see of a text. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}
