import type {
  BooleanLiteral,
  Expression,
  FloatLiteral,
  IntegerLiteral,
  ListLiteral,
  MapLiteral,
  RangeLiteral,
} from '../ast';
import { VelocityError } from '../errors';
import type { Token } from '../lexer/token';
import type { Cursor } from './cursor';
import type { Grammar } from './grammar';
import { literalOf } from './literal-text';
import { isReferenceNext } from './reference';
import { parseString } from './string';

/** A literal or a reference; undefined where none begins. */
export function parseLiteral(grammar: Grammar): Expression | undefined {
  const { cursor } = grammar;
  switch (cursor.peek().kind) {
    case 'string':
      return parseString(grammar);
    case 'integer':
      return parseInteger(grammar);
    case 'float':
      return parseFloat(grammar);
    case 'true':
    case 'false':
      return parseBoolean(grammar);
    case 'left-bracket':
      return parseListOrRange(grammar);
    case 'map-left':
      return parseMap(grammar);
    default:
      return isReferenceNext(grammar) ? grammar.reference() : undefined;
  }
}

/** A method's argument, a list's item, a map's key or value, with whitespace around it. */
export function parseValue(grammar: Grammar): Expression {
  const { cursor } = grammar;
  cursor.takeIf('whitespace');
  const value = parseLiteral(grammar);
  if (value === undefined) throw cursor.unexpected('a value');
  cursor.takeIf('whitespace');
  return value;
}

function parseInteger({ cursor }: Grammar): IntegerLiteral {
  const token = cursor.expect('integer', 'a whole number');
  return { kind: 'integer', digits: digitsOf(token, cursor), position: cursor.at(token) };
}

function parseFloat({ cursor }: Grammar): FloatLiteral {
  const token = cursor.take();
  return { kind: 'float', digits: digitsOf(token, cursor), position: cursor.at(token) };
}

/** A `#` that begins nothing stays with the number behind it, which then is none. */
function digitsOf(token: Token, cursor: Cursor): string {
  if (!token.image.includes('#')) return token.image;
  throw new VelocityError('syntax', `“${token.image}” is no number.`, cursor.at(token));
}

function parseBoolean({ cursor }: Grammar): BooleanLiteral {
  const token = cursor.take();
  return { kind: 'boolean', value: token.kind === 'true', position: cursor.at(token) };
}

/** `[a, b]`, or `[from..to]`, which is known by its dots alone. */
function parseListOrRange(grammar: Grammar): ListLiteral | RangeLiteral {
  const { cursor } = grammar;
  const bracket = cursor.take();
  const position = cursor.at(bracket);
  if (cursor.takeIf('right-bracket')) return { kind: 'list', items: [], position };
  return grammar.nested(position, () => {
    const first = parseValue(grammar);
    const isBound = first.kind === 'integer' || first.kind === 'reference';
    if (isBound && cursor.takeIf('range')) return parseRange(grammar, first, bracket);
    const items = [first];
    while (cursor.takeIf('comma')) items.push(parseValue(grammar));
    cursor.expect('right-bracket', 'a comma or the ] of this list');
    return { kind: 'list', items, position };
  });
}

function parseRange(grammar: Grammar, from: Expression, bracket: Token): RangeLiteral {
  const { cursor } = grammar;
  cursor.takeIf('whitespace');
  const to = isReferenceNext(grammar) ? grammar.reference() : parseInteger(grammar);
  cursor.takeIf('whitespace');
  cursor.expect('right-bracket', 'the ] of this range');
  const literal = literalOf(bracket, cursor.token);
  return { kind: 'range', from, to, literal, position: cursor.at(bracket) };
}

function parseMap(grammar: Grammar): MapLiteral {
  const { cursor } = grammar;
  const position = cursor.at(cursor.take());
  const entries: [Expression, Expression][] = [];
  if (!isEmptyMapNext(grammar)) {
    grammar.nested(position, () => {
      do {
        const key = parseValue(grammar);
        cursor.expect('colon', 'the : between key and value');
        entries.push([key, parseValue(grammar)]);
      } while (cursor.takeIf('comma'));
    });
  } else cursor.takeIf('whitespace');
  if (!cursor.takeIf('map-right')) cursor.expect('right-curly', 'a comma or the } of this map');
  return { kind: 'map', entries, position };
}

function isEmptyMapNext({ cursor }: Grammar): boolean {
  let token = cursor.peek();
  if (token.kind === 'whitespace') token = cursor.peekBehind(token);
  return token.kind === 'map-right' || token.kind === 'right-curly';
}
