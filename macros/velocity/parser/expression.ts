import type { Expression, Operator } from '../ast';
import type { Token, TokenKind } from '../lexer/token';
import type { Cursor } from './cursor';
import type { Grammar } from './grammar';
import { literalOf } from './literal-text';
import { parseLiteral } from './value';

/** Operators from the loosest to the tightest; all bind to the left. */
const levels: readonly ReadonlyMap<TokenKind, Operator>[] = [
  new Map<TokenKind, Operator>([['or', '||']]),
  new Map<TokenKind, Operator>([['and', '&&']]),
  new Map<TokenKind, Operator>([
    ['equal', '=='],
    ['not-equal', '!='],
  ]),
  new Map<TokenKind, Operator>([
    ['less', '<'],
    ['less-or-equal', '<='],
    ['greater', '>'],
    ['greater-or-equal', '>='],
  ]),
  new Map<TokenKind, Operator>([
    ['plus', '+'],
    ['minus', '-'],
  ]),
  new Map<TokenKind, Operator>([
    ['multiply', '*'],
    ['divide', '/'],
    ['modulus', '%'],
  ]),
];

/** What `#if` tests and `#set` assigns. */
export function parseExpression(grammar: Grammar, level = 0): Expression {
  const operators = levels[level];
  if (operators === undefined) return parseUnary(grammar);
  const { cursor } = grammar;
  let left = parseExpression(grammar, level + 1);
  for (;;) {
    const operator = operators.get(cursor.peek().kind);
    if (operator === undefined) return left;
    const sign = cursor.take();
    const right = parseExpression(grammar, level + 1);
    const literal = literalBehind(cursor, sign);
    left = { kind: 'binary', operator, left, right, literal, position: left.position };
  }
}

function parseUnary(grammar: Grammar): Expression {
  const { cursor } = grammar;
  cursor.takeIf('whitespace');
  const token = cursor.peek();
  const position = cursor.at(token);
  if (cursor.takeIf('not')) {
    const operand = grammar.nested(position, () => parseUnary(grammar));
    return { kind: 'not', operand, position };
  }
  const value = parsePrimary(grammar);
  cursor.takeIf('whitespace');
  return value;
}

function parsePrimary(grammar: Grammar): Expression {
  const { cursor } = grammar;
  const parenthesis = cursor.takeIf('left-parenthesis');
  if (parenthesis === undefined) {
    const literal = parseLiteral(grammar);
    if (literal === undefined) throw cursor.unexpected('a value');
    return literal;
  }
  const position = cursor.at(parenthesis);
  const inner = grammar.nested(position, () => parseExpression(grammar));
  const literal = literalBehind(cursor, parenthesis);
  cursor.expect('right-parenthesis', 'an operator or a closing parenthesis');
  return { kind: 'group', inner, literal, position };
}

/** What was taken since this token. */
function literalBehind(cursor: Cursor, token: Token): string {
  return literalOf(cursor.peekBehind(token), cursor.token);
}
