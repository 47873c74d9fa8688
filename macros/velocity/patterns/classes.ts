/** Ranges as they stand in a character class, by the letter of the escape in Java. */
export const escapeRanges: ReadonlyMap<string, string> = new Map([
  ['s', '\\t-\\r\\x20'],
  ['S', '\\x00-\\x08\\x0e-\\x1f\\x21-\\x{10ffff}'],
  ['h', '\\t\\x20\\x{a0}\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}'],
  ['v', '\\n-\\r\\x{85}\\x{2028}\\x{2029}'],
  ['d', '\\d'],
  ['D', '\\D'],
  ['w', '\\w'],
  ['W', '\\W'],
]);

/** All but Java's line terminators. */
export const noLineTerminators = '[^\\n\\r\\x{85}\\x{2028}\\x{2029}]';

/** What `\R` matches. */
export const lineBreak = '(?:\\r\\n|[\\n-\\r\\x{85}\\x{2028}\\x{2029}])';

const posix: ReadonlyMap<string, string> = new Map([
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['ASCII', '\\x00-\\x7f'],
  ['Alpha', 'A-Za-z'],
  ['Digit', '0-9'],
  ['Alnum', '0-9A-Za-z'],
  ['Punct', '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e'],
  ['Graph', '\\x21-\\x7e'],
  ['Print', '\\x20-\\x7e'],
  ['Blank', '\\x20\\t'],
  ['Cntrl', '\\x00-\\x1f\\x7f'],
  ['XDigit', '0-9A-Fa-f'],
  ['Space', '\\t-\\r\\x20'],
]);

/** Ranges of a `\p{name}` for a character class; undefined for a name that is not known here. */
export function propertyRanges(name: string): string | undefined {
  const ranges = posix.get(name);
  if (ranges !== undefined) return ranges;
  const plain = name.replace(/^(?:Is|general_category=|gc=|script=|sc=)/, '');
  const isCategory = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?)$/.test(plain);
  const isScript = plain !== name && /^(?:Latin|Greek|Cyrillic|Han|Hebrew|Arabic)$/.test(plain);
  return isCategory || isScript ? `\\p{${plain}}` : undefined;
}

/** A sign as the linear-time library reads it anywhere. */
export function literal(codePoint: number): string {
  const sign = String.fromCodePoint(codePoint);
  return /^[\da-zA-Z]$/.test(sign) ? sign : `\\x{${codePoint.toString(16)}}`;
}
