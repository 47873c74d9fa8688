/** Codes of the signs that mean something to Velocity. */
export const code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  quote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  apostrophe: 39,
  left: 40,
  right: 41,
  asterisk: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  at: 64,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  leftCurly: 123,
  bar: 124,
  rightCurly: 125,
} as const;

/** ASCII alone: Velocity's names know no other letters. */
export function isLetter(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 65 && character <= 90);
}

/** 0 to 9 */
export function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

/** What a reference's name begins with. */
export function isNameStart(character: number): boolean {
  return isLetter(character) || character === 95;
}

/** What may follow in a reference's name. */
export function isNamePart(character: number): boolean {
  return isLetter(character) || isDigit(character) || character === code.minus || character === 95;
}

/** What may follow in a directive's name. */
export function isWordPart(character: number): boolean {
  return isLetter(character) || isDigit(character) || character === 95 || character === code.at;
}

/** Space, tab or line end. */
export function isWhitespace(character: number): boolean {
  return character === code.space || isLineEnd(character) || character === code.tab;
}

/** Space or tab. */
export function isBlank(character: number): boolean {
  return character === code.space || character === code.tab;
}

/** Either sign of a line's end. */
export function isLineEnd(character: number): boolean {
  return character === code.lineFeed || character === code.carriageReturn;
}

/** The first place from `at` on where no space or tab stands. */
export function afterBlanks(source: string, at: number): number {
  let end = at;
  while (isBlank(source.charCodeAt(end))) end += 1;
  return end;
}

/** Behind the line end that begins here; `at` itself if none does. */
export function afterLineEnd(source: string, at: number): number {
  const character = source.charCodeAt(at);
  if (character === code.lineFeed) return at + 1;
  if (character !== code.carriageReturn) return at;
  return source.charCodeAt(at + 1) === code.lineFeed ? at + 2 : at + 1;
}

/** Behind blanks and a line end, if the one follows on the other; else `at`. */
export function afterTrailingLineEnd(source: string, at: number): number {
  const blanks = afterBlanks(source, at);
  const end = afterLineEnd(source, blanks);
  return end === blanks ? at : end;
}

/** Behind the directive's name that begins here; `at` if none does. */
export function afterWord(source: string, at: number): number {
  const first = source.charCodeAt(at);
  if (!isLetter(first) && first !== 95 && first !== code.at) return at;
  let end = at + 1;
  while (isWordPart(source.charCodeAt(end))) end += 1;
  return end;
}

/** Behind the `{name}` that begins here; `at` if none does. */
export function afterBracketedWord(source: string, at: number): number {
  if (source.charCodeAt(at) !== code.leftCurly) return at;
  const end = afterWord(source, at + 1);
  return end > at + 1 && source.charCodeAt(end) === code.rightCurly ? end + 1 : at;
}

/** Behind the reference's name that begins here; `at` if none does. */
export function afterName(source: string, at: number): number {
  if (!isNameStart(source.charCodeAt(at))) return at;
  let end = at + 1;
  while (isNamePart(source.charCodeAt(end))) end += 1;
  return end;
}
