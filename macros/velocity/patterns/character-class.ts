import { literal } from './classes';
import type { PatternReader } from './reader';

/** Translates a character class, whose `[` is taken already, with its closing bracket. */
export function translateClass(reader: PatternReader): string {
  const isNegated = reader.takeIf('^');
  const items = translateItems(reader, isNegated);
  return `[${isNegated ? '^' : ''}${items}]`;
}

function translateItems(reader: PatternReader, isNegated: boolean): string {
  let items = '';
  for (let isFirst = true; ; isFirst = false) {
    if (reader.isAtEnd()) throw reader.wrong('a character class is not closed');
    if (!isFirst && reader.takeIf(']')) return items;
    if (reader.takeIf('&&')) throw reader.unsupported('the intersection of character classes');
    if (reader.takeIf('[')) {
      if (isNegated || reader.peek() === '^') {
        throw reader.unsupported('a negated character class with another one inside');
      }
      items += translateItems(reader, false);
    } else items += translateItem(reader);
  }
}

function translateItem(reader: PatternReader): string {
  const from = readSign(reader);
  if (typeof from === 'string') return from;
  const isRange =
    reader.peek() === '-' &&
    !/^-(?:\]|\[|&&|$)/.test(reader.source.slice(reader.at, reader.at + 3));
  if (!isRange) return literal(from);
  reader.take();
  const to = readSign(reader);
  if (typeof to === 'string' || to < from) throw reader.wrong('a range of signs is illegal');
  return `${literal(from)}-${literal(to)}`;
}

/** The code point of one sign, or the ranges that an escape stands for. */
function readSign(reader: PatternReader): number | string {
  const sign = reader.take();
  if (sign !== '\\') return sign.codePointAt(0) ?? 0;
  if (reader.takeIf('Q')) return quoted(reader);
  const escape = reader.escape();
  if (escape.kind === 'sign') return escape.codePoint;
  if (escape.kind === 'other') throw reader.wrong(`illegal escape sequence \\${escape.letter}`);
  if (!escape.isNegated) return escape.ranges;
  if (!escape.ranges.startsWith('\\p{')) {
    throw reader.unsupported('the negation of such signs within a character class');
  }
  return escape.ranges.replace('\\p', '\\P');
}

function quoted(reader: PatternReader): string {
  return Array.from(quotedText(reader), (sign) => literal(sign.codePointAt(0) ?? 0)).join('');
}

/** What stands between `\Q`, which is taken already, and `\E` or the end. */
export function quotedText(reader: PatternReader): string {
  const end = reader.source.indexOf('\\E', reader.at);
  const text = reader.source.slice(reader.at, end === -1 ? undefined : end);
  reader.at = end === -1 ? reader.source.length : end + 2;
  return text;
}
