import { code } from './characters';

/** Of the signs that turned out to begin nothing, `#` and `$` are printed, and a `\\` before a `$`. */
export function printedSpecial(image: string): string {
  let printed = '';
  let backslashes = '';
  for (let at = 0; at < image.length; at += 1) {
    const character = image.charCodeAt(at);
    if (character === code.backslash) backslashes += '\\';
    else {
      if (character === code.dollar) printed += backslashes;
      if (character === code.dollar || character === code.hash) printed += image.charAt(at);
      backslashes = '';
    }
  }
  return printed;
}
