import { code, isDigit } from './characters';

/** Behind the quoted text that begins here; `at` if it does not end. A doubled quote is one inside. */
export function afterString(source: string, at: number): number {
  const quote = source.charAt(at);
  let lastEnd = at;
  let end = source.indexOf(quote, at + 1);
  while (end !== -1) {
    lastEnd = end + 1;
    if (source.charAt(lastEnd) !== quote) return lastEnd;
    end = source.indexOf(quote, lastEnd + 1);
  }
  return lastEnd;
}

/** A number, and where it ends. */
export interface NumberMatch {
  readonly kind: 'integer' | 'float';
  readonly end: number;
}

/** The number that begins here, if one does. `1..3` begins with an integer, `1.3` is a float. */
export function matchNumber(source: string, at: number): NumberMatch | undefined {
  const digits = source.charCodeAt(at) === code.minus ? at + 1 : at;
  const whole = afterDigits(source, digits);
  const hasWhole = whole > digits;
  const hasPoint = source.charCodeAt(whole) === code.dot;
  if (hasWhole && hasPoint && source.charCodeAt(whole + 1) === code.dot) {
    return { kind: 'integer', end: whole };
  }
  if (hasPoint) {
    const fraction = afterDigits(source, whole + 1);
    if (!hasWhole && fraction === whole + 1) return undefined;
    return { kind: 'float', end: afterExponent(source, fraction) };
  }
  if (!hasWhole) return undefined;
  const end = afterExponent(source, whole);
  return end > whole ? { kind: 'float', end } : { kind: 'integer', end };
}

function afterDigits(source: string, at: number): number {
  let end = at;
  while (isDigit(source.charCodeAt(end))) end += 1;
  return end;
}

function afterExponent(source: string, at: number): number {
  const mark = source.charAt(at);
  if (mark !== 'e' && mark !== 'E') return at;
  const sign = source.charCodeAt(at + 1);
  const digits = sign === code.plus || sign === code.minus ? at + 2 : at + 1;
  const end = afterDigits(source, digits);
  return end > digits ? end : at;
}
