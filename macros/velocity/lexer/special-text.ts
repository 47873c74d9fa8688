/** Of the signs that turned out to begin nothing, `#` and `$` are printed, and a `\` before a `$`. */
export function printedSpecial(image: string): string {
  return image.replace(/\\+(?!\\*\$)|[^#$\\]/g, '');
}
