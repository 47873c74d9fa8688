/** The locale of everything that ConfluOps says until it knows the reader's. */
export const englishLocale = 'en';

let locale = englishLocale;

/** The locale of words, numbers, times and the order of names, as a BCP 47 tag. */
export function currentLocale(): string {
  return locale;
}

/**
 * Changes the locale. It applies to what is rendered from then on: nothing is redrawn for it, so a
 * page sets it before it renders its first element.
 */
export function setLocale(next: string): void {
  locale = next;
}
