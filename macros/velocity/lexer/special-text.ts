import { code } from './characters';

/**
 * Of the signs that turned out to begin nothing, `#` and `$` are printed, and backslashes with the
 * `$` behind them; Velocity then passes over one sign.
 */
export function printedSpecial(image: string): string {
  let printed = '';
  for (let at = 0; at < image.length; at += 1) {
    const character = image.charCodeAt(at);
    if (character === code.dollar || character === code.hash) printed += image.charAt(at);
    if (character !== code.backslash) continue;
    let dollar = at;
    while (image.charCodeAt(dollar) === code.backslash) dollar += 1;
    if (image.charCodeAt(dollar) === code.dollar) {
      printed += image.slice(at, dollar + 1);
      at = dollar + 1;
    } else at = dollar - 1;
  }
  return printed;
}
