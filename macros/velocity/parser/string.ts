import type { Block, StringLiteral } from '../ast';
import { VelocityError } from '../errors';
import type { Grammar } from './grammar';

/** `'…'` as it is; `"…"` with its references and directives, which are read later. */
export function parseString(grammar: Grammar): StringLiteral {
  const { cursor } = grammar;
  const token = cursor.take();
  const position = cursor.at(token);
  const quote = token.image.charAt(0);
  const inside = token.image.slice(1, -1).replaceAll(quote + quote, quote);
  if (quote === "'") return literal(inside, false);
  const text = inside.includes('\\u') ? withoutUnicodeEscapes(inside) : inside;
  if (!inside.includes('$') && !inside.includes('#')) return literal(text, false);
  // A `$` or `#` must not end a template; with a blank behind it, it may end a string.
  const isPadded = !text.includes('##');
  const interpolated = literal(text, isPadded);
  const keep = (parts: Block) => (interpolated.parts = parts);
  grammar.later(isPadded ? `${text} ` : text, position, keep);
  return interpolated;

  function literal(value: string, isPadded: boolean) {
    return {
      kind: 'string',
      text: value,
      parts: undefined as Block | undefined,
      isPadded,
      literal: token.image,
      position,
    } satisfies StringLiteral;
  }

  function withoutUnicodeEscapes(escaped: string): string {
    return escaped.replace(/\\u([^]{0,4})/g, (_, digits: string) => {
      if (!/^[+-]?[\da-f]+$/i.test(digits) || digits.length < 4) {
        const message = `“\\u${digits}” is no sign: four hexadecimal digits have to follow \\u.`;
        throw new VelocityError('syntax', message, position);
      }
      return String.fromCharCode(parseInt(digits, 16));
    });
  }
}
