import type { Expression, Operator } from '../ast';
import type { Token, TokenKind } from '../lexer/token';
import { tooDeep } from '../limits';
import type { Cursor } from './cursor';
import type { Grammar } from './grammar';
import { literalOf } from './literal-text';
import { parseLiteral } from './value';

/** How tight an operator binds, and its sign; all bind to the left. */
const operators: ReadonlyMap<TokenKind, readonly [level: number, sign: Operator]> = new Map<
  TokenKind,
  readonly [number, Operator]
>([
  ['or', [1, '||']],
  ['and', [2, '&&']],
  ['equal', [3, '==']],
  ['not-equal', [3, '!=']],
  ['less', [4, '<']],
  ['less-or-equal', [4, '<=']],
  ['greater', [4, '>']],
  ['greater-or-equal', [4, '>=']],
  ['plus', [5, '+']],
  ['minus', [5, '-']],
  ['multiply', [6, '*']],
  ['divide', [6, '/']],
  ['modulus', [6, '%']],
]);

/** How many operators may follow each other. */
const longestChain = 500;

/** What `#if` tests and `#set` assigns, as far as its operators bind tighter than `outer`. */
export function parseExpression(grammar: Grammar, outer = 0): Expression {
  const { cursor } = grammar;
  let left = parseUnary(grammar);
  for (let count = 0; ; count += 1) {
    // Each operator holds all before it.
    if (count > longestChain) throw tooDeep(left.position);
    const [level, operator] = operators.get(cursor.peek().kind) ?? [];
    if (level === undefined || operator === undefined || level <= outer) return left;
    const sign = cursor.take();
    const right = parseExpression(grammar, level);
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
